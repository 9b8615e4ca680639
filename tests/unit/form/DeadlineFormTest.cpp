#include "form/DeadlineForm.h"

#include "Plan.h"

#include <gtest/gtest.h>

namespace vanthu::form {
namespace {

using testing::plan;

using model::Bound;
using model::Deadline;
using model::DeadlineKind;
using model::TimeUnit;

std::vector<Deadline> deadlines() {
    std::vector<Deadline> all(6);
    all[0] = {DeadlineKind::fixed, "trước 17 giờ 00 ngày 05/3/2026", {5, 3, 2026}, Bound::before, "17:00"};
    all[1].kind = DeadlineKind::recurring;
    all[1].text = "định kỳ 6 tháng, năm";
    all[1].recurrences = {{TimeUnit::halfYear}, {TimeUnit::year, 20, 12, std::nullopt}, {TimeUnit::week, std::nullopt, std::nullopt, 5}};
    all[2] = {DeadlineKind::continuous, "thường xuyên trong năm"};
    all[3].kind = DeadlineKind::withinPeriod;
    all[3].text = "trong thời gian diễn ra Kỳ họp";
    all[3].periods = {{{1, 4, 2026}, {10, 4, 2026}}, {{std::nullopt, 6, 2026}, {std::nullopt, 7, std::nullopt}}};
    all[3].event = "Kỳ họp";
    all[4].kind = DeadlineKind::relative;
    all[4].text = "trong thời hạn 05 ngày làm việc kể từ ngày nhận đơn";
    all[4].count = 5;
    all[4].unit = TimeUnit::workingDay;
    all[4].event = "ngày nhận đơn";
    all[5] = {DeadlineKind::onRequest, "khi có yêu cầu"};
    return all;
}

/// The sample plan with that deadline in its first task.
json::Value planWith(const Deadline& deadline) {
    json::Value form = plan().sample;
    form.at("/content/1/children/1/children/0/task")->set("deadline", deadlineForm(deadline));
    return form;
}

TEST(DeadlineFormTest, IsReadBackAsItWas) {
    for (const Deadline& deadline : deadlines())
        EXPECT_EQ(toDocument(plan(), planWith(deadline)).content[1].children[1].children[0].task->deadline, deadline) << deadline.text;
}

TEST(DeadlineFormTest, IsValid) {
    for (const Deadline& deadline : deadlines()) EXPECT_TRUE(validate(plan(), planWith(deadline)).empty()) << deadline.text;
}

TEST(DeadlineFormTest, FaultyDetailsAreNamed) {
    json::Value form = planWith(deadlines()[0]);
    const std::string details = "/content/1/children/1/children/0/task/deadline/details";
    form.at(details)->set("time", "5 giờ");
    form.at(details)->set("unit", "fortnight");
    json::Faults faults = validate(plan(), form);
    ASSERT_EQ(faults.size(), 2u);
    EXPECT_EQ(faults[0].pointer, details + "/time");
    EXPECT_EQ(faults[1].pointer, details + "/unit");
}

TEST(DeadlineFormTest, NoDeadlineIsNothing) { EXPECT_TRUE(deadlineForm({}).isNull()); }

} // namespace
} // namespace vanthu::form
