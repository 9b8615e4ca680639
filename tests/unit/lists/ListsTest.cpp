#include "Support.h"

#include "lists/Check.h"
#include "lists/Lookup.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace vanthu::lists {
namespace {

using test::OfficeFolder;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> idsAndPlaces(const json::Faults& faults) {
    std::vector<std::string> words;
    for (const json::Fault& fault : faults) words.push_back(fault.id + " " + fault.pointer);
    return words;
}

std::vector<std::string> found(const Catalogue& catalogue, std::string_view list, std::string_view typed, std::string_view day) {
    const Lookup lookup(catalogue, *catalogue.find(list));
    std::vector<std::string> names;
    for (const std::size_t place : lookup.find(typed, day)) names.push_back(catalogue.shown(lookup.list(), lookup.list().entries()[place]));
    return names;
}

std::string printed(const Catalogue& catalogue, std::string_view list, std::string_view id) {
    const List& one = *catalogue.find(list);
    return catalogue.printed(one, *one.find(id));
}

TEST(ListsTest, ShippedListsAreRight) {
    const Catalogue catalogue = OfficeFolder().loaded();
    EXPECT_THAT(catalogue.problems(), IsEmpty());
    EXPECT_EQ(9, catalogue.lists().size());
    // Whatever has ended names what took its place.
    for (const auto& [name, list] : catalogue.lists()) EXPECT_THAT(idsAndPlaces(check(catalogue, list, "2026-11-01")), IsEmpty()) << name;
}

TEST(ListsTest, LawsArePrintedByNameOthersInFull) {
    const Catalogue catalogue = OfficeFolder().loaded();
    EXPECT_EQ("Căn cứ Luật Tiếp công dân ngày 25 tháng 11 năm 2013", printed(catalogue, "legal-bases", "42-2013-qh13"));
    EXPECT_EQ("Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư",
              printed(catalogue, "legal-bases", "30-2020-nd-cp"));
}

TEST(ListsTest, OffersWhatIsValidOnTheDay) {
    const Catalogue catalogue = OfficeFolder().loaded();
    EXPECT_THAT(found(catalogue, "places", "binh dinh", "2025-06-30"), ElementsAre("Bình Định"));
    EXPECT_THAT(found(catalogue, "places", "binh dinh", "2025-07-01"), IsEmpty());
    EXPECT_THAT(found(catalogue, "places", "gia l", "2025-07-01"), ElementsAre("Gia Lai"));
    EXPECT_EQ(63, found(catalogue, "places", "", "2024-01-01").size());
    EXPECT_EQ(34, found(catalogue, "places", "", "2025-07-01").size());
    const List& places = *catalogue.find("places");
    EXPECT_EQ("Gia Lai", catalogue.successors(places, *places.find("binh-dinh")));
}

TEST(ListsTest, FindsWithoutMarksAndSortsByTheVietnameseAlphabet) {
    const Catalogue catalogue = OfficeFolder().loaded();
    EXPECT_THAT(found(catalogue, "places", "da", "2024-01-01"), ElementsAre("Đà Nẵng", "Đắk Lắk", "Đắk Nông"));
    EXPECT_THAT(found(catalogue, "places", "Đ nẵn", "2024-01-01"), ElementsAre("Đà Nẵng"));
    EXPECT_THAT(found(catalogue, "legal-bases", "luu tru", "2025-07-01"), ElementsAre("Luật 33/2024/QH15 (Luật Lưu trữ)"));
}

TEST(ListsTest, AnOfficeChangesAddsAndTakesAway) {
    OfficeFolder office;
    office.write("rooms", R"({"entries": {"p1": {"name": "Phòng họp 1", "address": "Trụ sở UBND xã Sông Xanh"}}})");
    office.write("places", R"({"entries": {"ha-noi": {"within": "cả nước"}, "hue": null}})");
    const Catalogue catalogue = office.loaded();
    EXPECT_EQ("Phòng họp 1, Trụ sở UBND xã Sông Xanh", printed(catalogue, "rooms", "p1"));
    EXPECT_THAT(found(catalogue, "places", "ha noi", ""), ElementsAre("Hà Nội (cả nước)"));
    EXPECT_EQ(nullptr, catalogue.find("places")->find("hue"));
    EXPECT_TRUE(catalogue.find("places")->find("ha-noi")->own);
    EXPECT_FALSE(catalogue.find("places")->find("gia-lai")->own);
}

TEST(ListsTest, AListOfTheOfficesOwnCostsNoCode) {
    OfficeFolder office;
    office.write("cars", R"({"label": {"vi": "Xe công", "en": "Cars"}, "columns": {"plate": {"type": "text", "required": true,
        "label": {"vi": "Biển số", "en": "Plate"}}}, "unique": ["plate"], "order": ["plate"], "show": "{plate}",
        "print": [{"text": "xe {plate}"}], "entries": {"a": {"plate": "11A-001"}}})");
    EXPECT_EQ("xe 11A-001", printed(office.loaded(), "cars", "a"));
}

TEST(ListsTest, ABrokenDescriptionIsNamedWithItsPlace) {
    OfficeFolder office;
    office.write("rooms", R"({"columns": {"seats": {"type": "sum"}, "unit": {"type": "reference", "list": "nowhere",
        "label": {"vi": "Đơn vị", "en": "Unit"}}}, "show": "{nothing}", "ordre": ["name"]})");
    const auto catalogue = office.load();
    ASSERT_FALSE(catalogue);
    EXPECT_THAT(idsAndPlaces(catalogue.faults), testing::Contains("data-type-unknown /columns/seats/type"));
    EXPECT_THAT(idsAndPlaces(catalogue.faults), testing::Contains("data-member-unknown /ordre"));
    office.write("rooms", R"({"show": "{nothing}"})");
    EXPECT_THAT(idsAndPlaces(office.load().faults), ElementsAre("lists-column-unknown /show"));
}

TEST(ListsTest, ToldWhatIsWrongAndWhere) {
    OfficeFolder office;
    office.write("chairs", R"({"entries": {
        "a": {"name": "Nguyễn Văn Mẫu", "post": "Chủ tịch", "to": "2025-06-30"},
        "b": {"name": "nguyễn văn mẫu", "post": "Chủ tịch", "from": "2025-06-30"},
        "c": {"name": "Trần Văn Ngược", "post": "Chủ tịch", "from": "2027-01-01", "to": "2026-01-01"},
        "d": {"name": " ", "post": "Phó Chủ tịch", "from": "30/2/2025"},
        "e": 5}})");
    office.write("rooms", R"({"entries": {"r": {"name": "Hội trường", "seats": "nhiều"}}})");
    office.write("units", R"({"entries": {"u": {"name": "Văn phòng", "successor": ["nowhere"]}}})");
    const Catalogue catalogue = office.loaded();
    EXPECT_THAT(idsAndPlaces(catalogue.problems()), ElementsAre("data-expected /entries/e"));
    EXPECT_THAT(idsAndPlaces(check(catalogue, *catalogue.find("chairs"), "2026-01-01")),
                ElementsAre("lists-reversed /entries/c/from", "lists-empty /entries/d/name", "lists-date-wrong /entries/d/from",
                            "lists-duplicate /entries/b/name", "lists-expired /entries/a/to"));
    EXPECT_THAT(idsAndPlaces(check(catalogue, *catalogue.find("rooms"), "2026-01-01")), ElementsAre("lists-number-wrong /entries/r/seats"));
    EXPECT_THAT(idsAndPlaces(check(catalogue, *catalogue.find("units"), "2026-01-01")),
                ElementsAre("lists-reference-unknown /entries/u/successor"));
}

TEST(ListsTest, AWrittenAuthorisationNeedsPaperAndTermAndCannotBePassedOn) {
    OfficeFolder office;
    office.write("signers", R"({"entries": {
        "head": {"name": "Trần Thị Mẫu", "authority": "direct", "post": "Chủ tịch"},
        "good": {"name": "Lê Văn Thử", "authority": "TUQ", "head": "Chủ tịch", "post": "Trưởng phòng", "paper": "12/UQ-UBND",
                 "authorisedBy": "head", "from": "2026-01-01", "to": "2026-06-30"},
        "onward": {"name": "Phạm Thị Ví Dụ", "authority": "TUQ", "head": "Chủ tịch", "post": "Phó Trưởng phòng", "authorisedBy": "good"}}})");
    const Catalogue catalogue = office.loaded();
    EXPECT_THAT(idsAndPlaces(check(catalogue, *catalogue.find("signers"), "2026-02-01")),
                ElementsAre("lists-empty /entries/onward/paper", "lists-reference-refused /entries/onward/authorisedBy",
                            "lists-empty /entries/onward/to"));
}

TEST(ListsTest, AGroupGivesItsMembersInOrderThatAreValidOnTheDay) {
    OfficeFolder office;
    office.write("recipients", R"({"entries": {"x": {"name": "Phòng Tư pháp", "to": "2025-06-30"}, "y": {"name": "Công an xã"}}})");
    office.write("recipient-groups", R"({"entries": {"g": {"name": "Nhóm", "members": ["y", "x", "gone", "nhu-tren"]}}})");
    const Catalogue catalogue = office.loaded();
    const List& groups = *catalogue.find("recipient-groups");
    const auto names = [&](std::string_view day) {
        std::vector<std::string> words;
        for (const Catalogue::Member& member : catalogue.members(groups, *groups.find("g"), day)) words.push_back(member.entry->id);
        return words;
    };
    EXPECT_THAT(names("2025-06-30"), ElementsAre("y", "x", "nhu-tren"));
    EXPECT_THAT(names("2025-07-01"), ElementsAre("y", "nhu-tren"));
}

TEST(ListsTest, TheOfficesFileSaysOnlyWhatDiffers) {
    OfficeFolder office;
    const Catalogue below = office.loaded();
    office.write("places", R"({"hint": {"vi": "giữ", "en": "kept"}, "entries": {"hue": {"colour": "tím"}}})");
    Catalogue catalogue = office.loaded();
    List& places = *catalogue.find("places");
    Entry changed = *places.find("binh-dinh");
    changed.cells[places.schema().to].clear();
    places.put(changed);
    places.remove("ha-noi");
    const json::Value file = *json::parse(R"({"hint": {"vi": "giữ", "en": "kept"}, "entries": {}})").value;
    const json::Value written = overlay(*below.find("places"), places, file);
    const json::Value* const entries = written.find("entries");
    EXPECT_EQ("giữ", written.find("hint")->text("vi"));
    EXPECT_EQ(3, entries->object().size());
    EXPECT_EQ(R"({"name":"Bình Định","successor":["gia-lai"],"to":null})", json::dump(*entries->find("binh-dinh")));
    EXPECT_EQ(R"({"name":"Huế","colour":"tím"})", json::dump(*entries->find("hue")));
    EXPECT_TRUE(entries->find("ha-noi")->isNull());
    office.write("places", json::dump(written));
    const Catalogue again = office.loaded();
    EXPECT_EQ(places.entries().size(), again.find("places")->entries().size());
    for (const Entry& entry : places.entries()) EXPECT_EQ(entry, *again.find("places")->find(entry.id)) << entry.id;
}

} // namespace
} // namespace vanthu::lists
