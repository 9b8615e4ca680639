#include "app/EmbeddedForm.h"
#include "app/Registration.h"
#include "app/TaskOrders.h"
#include "app/WrittenDay.h"
#include "exchange/Csv.h"
#include "json/DataFolders.h"
#include "json/Text.h"

#include <gtest/gtest.h>

namespace vanthu::app {

namespace {

Workbench workbench() { return std::move(*Workbench::open({VANTHU_TEMPLATES}, text::Language::english)); }

} // namespace

TEST(EmbeddedForm, ComesOutOfWhatWeWriteAsItWentIn) {
    const Workbench bench = workbench();
    json::Value form = bench.kind("plan")->sample;
    form.set("abstract", "<a> & \"b\" 'c' &amp; </f:json> \\ ]]> ấ");
    ASSERT_TRUE(bench.check(form).empty());
    for (const auto& [format, file] : {std::pair{OdfFormat::package, FormFile::package}, std::pair{OdfFormat::flat, FormFile::flat}}) {
        const auto rendered = bench.render(form, format);
        ASSERT_TRUE(rendered);
        const auto found = findForm(rendered->bytes);
        ASSERT_TRUE(found);
        EXPECT_EQ(found->file, file);
        EXPECT_EQ(found->form, form);
    }
    const auto plain = findForm(json::dump(form));
    ASSERT_TRUE(plain);
    EXPECT_EQ(plain->file, FormFile::json);
}

TEST(EmbeddedForm, WhatIsNotThereIsSaid) {
    EXPECT_EQ(findForm("PK\x03\x04 nothing").faults.front().id, "embedded-form-missing");
    EXPECT_EQ(findForm("PK\x03\x04 vanthu/form.rdf").faults.front().id, "embedded-form-saved-elsewhere");
    EXPECT_EQ(findForm("<?xml version=\"1.0\"?>").faults.front().id, "embedded-form-missing");
    EXPECT_FALSE(findForm("").faults.empty());
}

TEST(BookCsv, NeutralisesFormulasAndQuotes) {
    std::string csv;
    exchange::addCsvRow(csv, std::vector<std::string>{"03/KH-UBND", "=cmd|' /C calc'!A0", "+84; b", "  @x \"y\"", "\ttab", ""});
    EXPECT_EQ(csv, "\"03/KH-UBND\",\"'=cmd|' /C calc'!A0\",\"'+84; b\",\"'  @x \"\"y\"\"\",\"'\ttab\",\"\"\r\n");
}

TEST(TaskOrder, PeriodsCountFromToday) {
    const auto due = readTaskOrder("2026-02-27", "2d", false, std::nullopt);
    ASSERT_TRUE(due);
    EXPECT_EQ(due->dueFrom, "2026-02-27");
    EXPECT_EQ(due->dueBefore, "2026-03-02"); // today and the two days after
    EXPECT_EQ(readTaskOrder("2026-02-27", std::nullopt, true, "A")->dueBefore, "2026-02-27");
    EXPECT_EQ(readTaskOrder("2026-02-27", std::nullopt, true, "A")->unit, "A");
    for (const char* wrong : {"", "d", "7", "-1d", "7w", "99999d", "7dd"})
        EXPECT_FALSE(readTaskOrder("2026-02-27", wrong, false, {})) << wrong;
    EXPECT_FALSE(readTaskOrder("2026-02-27", "7d", true, {}));
}

TEST(BookRange, IsOpenAtEitherEnd) {
    store::BookOrder order;
    EXPECT_TRUE(readRange("5-20", order));
    EXPECT_EQ(order.first, 5);
    EXPECT_EQ(order.last, 20);
    EXPECT_TRUE(readRange("5-", order));
    EXPECT_TRUE(readRange("-7", order));
    for (const char* wrong : {"", "-", "5", "a-b", "5-x", "5-20-30", "-0"}) EXPECT_FALSE(readRange(wrong, order)) << wrong;
}

TEST(NumberReference, IsReadAsPeopleWriteIt) {
    EXPECT_EQ(readReference("08/KH-UBND", 2026)->number, 8);
    EXPECT_EQ(readReference("08/KH-UBND", 2026)->symbol, "KH-UBND");
    EXPECT_EQ(readReference("8", 2026)->symbol, "");
    EXPECT_EQ(readReference("08a/KH-UBND", 2026)->suffix, "a");
    for (const char* wrong : {"", "x", "0", "-1", "8-", "8 x", "8abc", "/KH", "99999999999999999999"})
        EXPECT_FALSE(readReference(wrong, 2026)) << wrong;
}

} // namespace vanthu::app
