#include "Support.h"

#include "lists/Table.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace vanthu::lists {
namespace {

using test::OfficeFolder;
using testing::ElementsAre;

/// "added chu-tich", "refused x lists-empty" for each row.
std::vector<std::string> taken(Catalogue& catalogue, std::string_view list, const Table& table) {
    const auto rows = take(catalogue, *catalogue.find(list), table);
    std::vector<std::string> words;
    for (const json::Fault& fault : rows.faults) words.push_back(fault.id);
    for (const RowReport& row : rows ? *rows : std::vector<RowReport>()) {
        constexpr std::array kWords{"added ", "changed ", "same ", "refused "};
        words.push_back(kWords[static_cast<std::size_t>(row.outcome)] + row.id);
        for (const json::Fault& fault : row.faults) words.back() += " " + fault.id;
    }
    return words;
}

TEST(TableTest, WhatWasExportedIsAllThereAlready) {
    Catalogue catalogue = OfficeFolder().loaded();
    for (const auto& [name, list] : catalogue.lists()) {
        for (const text::Language language : {text::Language::vietnamese, text::Language::english}) {
            const Table table = toTable(list, language, {});
            const auto rows = take(catalogue, *catalogue.find(name), table);
            ASSERT_TRUE(rows) << name;
            EXPECT_EQ(list.entries().size(), rows->size()) << name;
            for (const RowReport& row : *rows) EXPECT_EQ(Outcome::same, row.outcome) << name << " " << row.id;
        }
    }
}

TEST(TableTest, TakesRowsByIdOrByWhatTheySay) {
    Catalogue catalogue = OfficeFolder().loaded();
    EXPECT_THAT(taken(catalogue, "legal-bases",
                      {{"Tên loại", "số, ký hiệu", "date", "Cơ quan ban hành", "Trích yếu", "Từ ngày", "Đến ngày"},
                       {"Nghị định", "30/2020/NĐ-CP", "05/3/2020", "Chính phủ", "về công tác văn thư", "2020-03-05", "31/12/2029"},
                       {"Thông tư", "01/2026/TT-BNV", "2026-01-02", "Bộ Nội vụ", "về việc mẫu", "", ""},
                       {" ", "", "", "", "", "", ""}}),
                ElementsAre("changed 30-2020-nd-cp", "added thong-tu-01-2026-tt-bnv"));
    const List& bases = *catalogue.find("legal-bases");
    EXPECT_EQ("2029-12-31", bases.cell(*bases.find("30-2020-nd-cp"), "to"));
    EXPECT_EQ("2026-01-02", bases.cell(*bases.find("thong-tu-01-2026-tt-bnv"), "date"));
}

TEST(TableTest, ColumnsThatAreNotThereStayAndEmptyCellsEmpty) {
    OfficeFolder office;
    office.write("rooms", R"({"entries": {"r": {"name": "Hội trường", "address": "Số 1", "seats": 50}}})");
    Catalogue catalogue = office.loaded();
    EXPECT_THAT(taken(catalogue, "rooms", {{"id", "address"}, {"r", ""}}), ElementsAre("changed r"));
    const List& rooms = *catalogue.find("rooms");
    EXPECT_EQ("50", rooms.cell(*rooms.find("r"), "seats"));
    EXPECT_EQ("", rooms.cell(*rooms.find("r"), "address"));
}

TEST(TableTest, RefusedRowsSayWhyAndChangeNothing) {
    OfficeFolder office;
    office.write("chairs", R"({"entries": {"a": {"name": "Nguyễn Văn Mẫu", "post": "Chủ tịch"}}})");
    Catalogue catalogue = office.loaded();
    EXPECT_THAT(taken(catalogue, "chairs",
                      {{"id", "name", "post", "from", "to"},
                       {"x", "Nguyễn Văn Mẫu", "Chủ tịch", "2026-01-01", ""},             // the same as one that is there
                       {"y", "", "Phó Chủ tịch", "", ""},                                 // no name
                       {"z", "Trần Thị Thử", "Phó Chủ tịch", "2026-02-01", "2026-01-01"}, // ends before it begins
                       {"ok", "Lê Văn Tốt", "Phó Chủ tịch", "", ""},
                       {"ok", "Lê Văn Tốt", "Chủ tịch", "", ""}}),
                ElementsAre("refused x lists-duplicate", "refused y lists-empty", "refused z lists-reversed", "added ok",
                            "refused ok lists-row-twice"));
    const List& chairs = *catalogue.find("chairs");
    EXPECT_EQ(2, chairs.entries().size());
    EXPECT_EQ("Phó Chủ tịch", chairs.cell(*chairs.find("ok"), "post"));
}

TEST(TableTest, WhatLeansOnARefusedRowIsRefusedToo) {
    Catalogue catalogue = OfficeFolder().loaded();
    EXPECT_THAT(taken(catalogue, "units",
                      {{"id", "name", "successor"}, {"a", "Phòng A", "b"}, {"b", "", ""}, {"c", "Phòng C", "d"}, {"d", "Phòng D", ""}}),
                ElementsAre("refused a lists-reference-unknown", "refused b lists-empty", "added c", "added d"));
}

TEST(TableTest, ATableWithAnUnknownColumnIsRefusedWhole) {
    Catalogue catalogue = OfficeFolder().loaded();
    EXPECT_THAT(taken(catalogue, "units", {{"name", "colour"}, {"Phòng A", "xanh"}}), ElementsAre("lists-table-column"));
    EXPECT_THAT(taken(catalogue, "units", {{"name", "Tên đơn vị"}, {"Phòng A", "xanh"}}), ElementsAre("lists-table-column-twice"));
    EXPECT_THAT(taken(catalogue, "units", {}), ElementsAre("lists-table-empty"));
    EXPECT_THAT(taken(catalogue, "units", {{"name"}, {"Phòng A", "thừa"}}), ElementsAre("refused phong-a lists-row-too-long"));
    EXPECT_TRUE(catalogue.find("units")->entries().empty());
}

} // namespace
} // namespace vanthu::lists
