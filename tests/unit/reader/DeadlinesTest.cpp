#include "reader/Deadlines.h"

#include "Words.h"

#include <gtest/gtest.h>

namespace vanthu::reader {
namespace {

using model::Bound;
using model::DeadlineKind;
using model::OpenDate;
using model::TimeUnit;
using testing::words;

const DeadlineContext kContext{{{10, 1, 2026}, false}, {}};

std::vector<FoundDeadline> findIn(const std::string& text, const DeadlineContext& context = kContext) {
    const Tokens tokens = words().lexicon.tokenise(text);
    const Deadlines deadlines(words());
    const auto label = deadlines.label(tokens);
    return deadlines.find(text, tokens, context, label.value_or(static_cast<std::size_t>(-1)));
}

model::Deadline one(const std::string& text, const DeadlineContext& context = kContext) {
    const auto found = findIn(text, context);
    EXPECT_EQ(found.size(), 1u) << text;
    if (found.empty()) return {};
    EXPECT_EQ(text.substr(found[0].begin, found[0].end - found[0].begin), found[0].deadline.text);
    return found[0].deadline;
}

constexpr std::nullopt_t kOpen = std::nullopt;

TEST(DeadlinesTest, Fixed) {
    struct Case {
        const char* text;
        const char* words;
        Bound bound;
        OpenDate date;
        const char* time;
    };
    const Case cases[] = {
        {"Gửi báo cáo về Phòng Nội vụ trước ngày 15/02/2026.", "trước ngày 15/02/2026", Bound::before, {15, 2, 2026}, ""},
        {"Hoàn thành chậm nhất ngày 30/6/2026 để tổng hợp.", "chậm nhất ngày 30/6/2026", Bound::by, {30, 6, 2026}, ""},
        {"báo cáo chậm nhất là ngày 05 tháng 9 năm 2026", "chậm nhất là ngày 05 tháng 9 năm 2026", Bound::by, {5, 9, 2026}, ""},
        {"rà soát, hoàn thành trong tháng 6/2026.", "hoàn thành trong tháng 6/2026", Bound::within, {kOpen, 6, 2026}, ""},
        {"hoàn thành trong quý II/2026", "hoàn thành trong quý II/2026", Bound::within, {kOpen, 6, 2026}, ""},
        {"hoàn thành trong quý IV năm 2026", "hoàn thành trong quý IV năm 2026", Bound::within, {kOpen, 12, 2026}, ""},
        {"hoàn thành trước năm 2027", "hoàn thành trước năm 2027", Bound::before, {kOpen, kOpen, 2027}, ""},
        {"gửi trước 17 giờ 00 ngày 05/3/2026", "gửi trước 17 giờ 00 ngày 05/3/2026", Bound::before, {5, 3, 2026}, "17:00"},
        {"trước 16h30 ngày 05/3/2026", "trước 16h30 ngày 05/3/2026", Bound::before, {5, 3, 2026}, "16:30"},
        {"xong trước ngày 20/3", "xong trước ngày 20/3", Bound::before, {20, 3, 2026}, ""},
        {"Thời gian thực hiện: Quý II.", "Quý II", Bound::within, {kOpen, 6, 2026}, ""},
        {"Thời gian thực hiện: Tháng 4/2026", "Tháng 4/2026", Bound::within, {kOpen, 4, 2026}, ""},
        {"Thời gian hoàn thành: Ngày 12/5/2026", "Ngày 12/5/2026", Bound::within, {12, 5, 2026}, ""},
        {"Thời gian thực hiện: Năm 2026.", "Năm 2026", Bound::within, {kOpen, kOpen, 2026}, ""},
    };
    for (const Case& each : cases) {
        const model::Deadline found = one(each.text);
        EXPECT_EQ(found.kind, DeadlineKind::fixed) << each.text;
        EXPECT_EQ(found.text, each.words);
        EXPECT_EQ(found.bound, each.bound) << each.text;
        EXPECT_EQ(found.date, each.date) << each.text;
        EXPECT_EQ(found.time, each.time);
    }
}

TEST(DeadlinesTest, AMissingYearIsTheDocumentsOnlyWhereThatIsSure) {
    EXPECT_EQ(one("trước ngày 20/3", kContext).date.year, 2026);
    const DeadlineContext december{{{20, 12, 2026}, false}, {}};
    EXPECT_EQ(one("trước ngày 15/01", december).date.year, kOpen); // perhaps the year after
    const DeadlineContext draft{{{kOpen, kOpen, 2026}, false}, {}};
    EXPECT_EQ(one("trước ngày 15/3", draft).date.year, kOpen);
    const DeadlineContext yearly{{{kOpen, kOpen, 2026}, true}, {}};
    EXPECT_EQ(one("trước ngày 15/3", yearly).date.year, 2026);
    EXPECT_EQ(one("trước ngày 15/3", {}).date.year, kOpen);
}

TEST(DeadlinesTest, Recurring) {
    struct Case {
        const char* text;
        const char* words;
        std::vector<model::Recurrence> rhythms;
    };
    const Case cases[] = {
        {"báo cáo UBND huyện trước ngày mùng 10 hàng tháng để tổng hợp", "trước ngày mùng 10 hàng tháng", {{TimeUnit::month, 10}}},
        {"định kỳ hàng tháng báo cáo", "định kỳ hàng tháng", {{TimeUnit::month}}},
        {"gửi báo cáo thứ Sáu hằng tuần", "thứ Sáu hằng tuần", {{TimeUnit::week, kOpen, kOpen, 5}}},
        {"báo cáo định kỳ 6 tháng, năm.", "định kỳ 6 tháng, năm", {{TimeUnit::halfYear}, {TimeUnit::year}}},
        {"trước ngày 15 của tháng cuối quý", "trước ngày 15 của tháng cuối quý", {{TimeUnit::quarter, 15, 3}}},
        {"ngày 15 của tháng cuối quý", "ngày 15 của tháng cuối quý", {{TimeUnit::quarter, 15, 3}}},
        {"báo cáo trước ngày 20/12 hằng năm", "trước ngày 20/12 hằng năm", {{TimeUnit::year, 20, 12}}},
        {"; hàng ngày báo cáo kết quả", "hàng ngày", {{TimeUnit::day}}},
        {"Thời gian thực hiện: Hằng quý.", "Hằng quý", {{TimeUnit::quarter}}},
        {"hoàn thành trước ngày 15/12 hàng năm", "hoàn thành trước ngày 15/12 hàng năm", {{TimeUnit::year, 15, 12}}},
        {"trước 16 giờ 00 thứ Năm hằng tuần", "trước 16 giờ 00 thứ Năm hằng tuần", {{TimeUnit::week, kOpen, kOpen, 4}}},
    };
    for (const Case& each : cases) {
        const model::Deadline found = one(each.text);
        EXPECT_EQ(found.kind, DeadlineKind::recurring) << each.text;
        EXPECT_EQ(found.text, each.words);
        EXPECT_EQ(found.recurrences, each.rhythms) << each.text;
    }
}

TEST(DeadlinesTest, OpenKinds) {
    const std::pair<const char*, DeadlineKind> cases[] = {
        {"Thời gian thực hiện các nội dung trên: Thường xuyên trong năm.", DeadlineKind::continuous},
        {"thực hiện thường xuyên trong năm 2026", DeadlineKind::continuous},
        {"Thời gian thực hiện: Thường xuyên.", DeadlineKind::continuous},
        {"Thời gian thực hiện: Khi phát sinh các vụ việc.", DeadlineKind::onEvent},
        {"báo cáo ngay khi phát sinh vụ việc phức tạp", DeadlineKind::onEvent},
        {"báo cáo kết quả khi có yêu cầu.", DeadlineKind::onRequest},
        {"Thời hạn: Khi có yêu cầu", DeadlineKind::onRequest},
    };
    for (const auto& [text, kind] : cases) EXPECT_EQ(one(text).kind, kind) << text;
}

TEST(DeadlinesTest, Relative) {
    model::Deadline found = one("giải quyết trong thời hạn 05 ngày làm việc kể từ ngày nhận được đơn.");
    EXPECT_EQ(found.kind, DeadlineKind::relative);
    EXPECT_EQ(found.count, 5);
    EXPECT_EQ(found.unit, TimeUnit::workingDay);
    EXPECT_EQ(found.event, "ngày nhận được đơn");
    found = one("trong thời hạn 10 (mười) ngày, kể từ ngày ký");
    EXPECT_EQ(found.count, 10);
    EXPECT_EQ(found.unit, TimeUnit::day);
    found = one("báo cáo chậm nhất 03 ngày sau khi kết thúc hội nghị");
    EXPECT_EQ(found.count, 3);
    EXPECT_EQ(found.kind, DeadlineKind::relative);
    found = one("sau 10 ngày thông báo kết quả");
    EXPECT_EQ(found.count, 10);
    EXPECT_EQ(found.kind, DeadlineKind::relative);
}

TEST(DeadlinesTest, APeriodDefinedElsewhereIsLookedUp) {
    const Deadlines deadlines(words());
    DeadlineContext context = kContext;
    const std::string opening =
        "Kỳ họp thứ 5 diễn ra trong hai đợt: đợt 1 từ ngày 20/5/2026 đến ngày 02/6/2026, đợt 2 từ ngày 15/6 đến hết ngày 24/6/2026.";
    deadlines.define(opening, words().lexicon.tokenise(opening), context.own, context.defined);
    const model::Deadline found = one("tiếp công dân trong thời gian diễn ra Kỳ họp.", context);
    EXPECT_EQ(found.kind, DeadlineKind::withinPeriod);
    EXPECT_EQ(found.event, "Kỳ họp");
    const std::vector<model::Period> expected{{{20, 5, 2026}, {2, 6, 2026}}, {{15, 6, 2026}, {24, 6, 2026}}};
    EXPECT_EQ(found.periods, expected);
    EXPECT_TRUE(one("trực trong thời gian diễn ra lễ hội.", context).periods.empty());
}

TEST(DeadlinesTest, PeriodsSayTheirDays) {
    EXPECT_EQ(one("thực hiện từ ngày 01/4 đến ngày 30/6/2026").periods, (std::vector<model::Period>{{{1, 4, 2026}, {30, 6, 2026}}}));
    EXPECT_EQ(one("Thời gian thực hiện: Từ tháng 3 đến tháng 5/2026").periods,
              (std::vector<model::Period>{{{kOpen, 3, 2026}, {kOpen, 5, 2026}}}));
}

TEST(DeadlinesTest, NothingIsInvented) {
    for (const char* const text : {"đại biểu Hội đồng nhân dân các cấp nhiệm kỳ 2026-2031",
                                   "Nghị định số 12/2024/NĐ-CP ngày 26/6/2024 của Chính phủ",
                                   "thực hiện kế hoạch năm 2026",
                                   "trong thời gian qua",
                                   "trong thời gian tới",
                                   "thường xuyên phối hợp với các cơ quan",
                                   "thường xuyên kiểm tra, đôn đốc",
                                   "tiếp công dân định kỳ và đột xuất",
                                   "chế độ báo cáo định kỳ theo quy định",
                                   "trong năm 2025 đã giải quyết 12 vụ việc",
                                   "các vụ việc phát sinh trước ngày 01/01/2026",
                                   "đất sử dụng trước ngày 15/10/1993",
                                   "các quyết định ban hành trước ngày 01/7/2026",
                                   "bình xét thi đua hằng năm",
                                   "tổng kết 10 năm thực hiện Luật",
                                   "sau 5 năm thực hiện",
                                   "trong 5 năm qua",
                                   "theo thời hạn yêu cầu",
                                   "để tổng hợp báo cáo theo yêu cầu",
                                   "đúng thời hạn quy định",
                                   "khi công dân tập trung đông người",
                                   "xử lý các tình huống phát sinh",
                                   "có 15/20 xã hoàn thành",
                                   "đạt từ 90% trở lên",
                                   "số liệu tính đến ngày 31/12/2025",
                                   "Luật Tiếp công dân năm 2013",
                                   "kịp thời xử lý khi có dấu hiệu vi phạm",
                                   "trước, trong và sau cuộc bầu cử",
                                   "ngày 31/02/2026 không có",
                                   "trước ngày 31/02/2026",
                                   "trước khi trình UBND huyện",
                                   "Kỳ họp thứ 11 Quốc hội khóa XIV",
                                   "vụ việc tồn đọng từ 03 tháng trở lên",
                                   "lịch tiếp công dân hằng tháng",
                                   "giai đoạn 2026-2030",
                                   "trong quá trình giải quyết",
                                   "Yêu cầu: chính xác",
                                   "Thời gian thực hiện: theo kế hoạch của tỉnh",
                                   "quý I đã giải quyết xong",
                                   "thường xuyên, liên tục của các cấp",
                                   "kể từ ngày ký",
                                   "có hiệu lực từ ngày 01/3/2026",
                                   "đã giải quyết xong trước ngày 10/02/2026",
                                   "trong tháng 01/2026 tiếp nhận 12 đơn"})
        EXPECT_TRUE(findIn(text).empty()) << text << " -> " << findIn(text).front().deadline.text;
}

} // namespace
} // namespace vanthu::reader
