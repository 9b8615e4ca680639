#include "app/Workbench.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace vanthu::app {
namespace {

using Action = Change::Action;
using Printed = std::vector<PrintedParagraph>;
using Live = std::vector<LiveParagraph>;

/// Paragraphs of the body with ids from `first` on.
Printed paragraphs(const std::vector<std::string>& texts, int first = 1) {
    Printed result;
    for (const std::string& text : texts) result.push_back({"vt" + std::to_string(first++), "", text, "body", "VanThu_NoiDung"});
    return result;
}

Live untouched(const Printed& printed) {
    Live result;
    for (const PrintedParagraph& paragraph : printed) result.push_back({paragraph.id, paragraph.text});
    return result;
}

const PrintedParagraph& byId(const Printed& printed, const std::string& id) {
    return *std::find_if(printed.begin(), printed.end(), [&](const auto& each) { return each.id == id; });
}

/// A live paragraph after the changes.
struct Result {
    std::string liveId; ///< before; empty for an inserted one
    std::string freshId;
    std::string text;
    std::string region;
};

/// Does what the changes say, as a front end must.
std::vector<Result> applied(const Printed& base, const Printed& fresh, const Live& live, const std::vector<Change>& changes) {
    std::vector<Result> document;
    for (const LiveParagraph& paragraph : live) {
        const auto known = std::find_if(base.begin(), base.end(), [&](const auto& each) { return each.id == paragraph.id; });
        document.push_back({paragraph.id, "", paragraph.text, known == base.end() ? "" : known->region});
    }
    const auto find = [&](const std::string& id) {
        return std::find_if(document.begin(), document.end(), [&](const Result& each) { return !id.empty() && each.liveId == id; });
    };
    std::map<std::string, std::size_t> insertedAfter; // how many stand already behind the same one
    for (const Change& change : changes) {
        const auto target = find(change.liveId);
        if (change.action == Action::insert) {
            const PrintedParagraph& paragraph = byId(fresh, change.freshId);
            auto place = change.liveId.empty() ? std::find_if(document.begin(), document.end(),
                                                              [&](const Result& each) { return each.region == paragraph.region; })
                                               : std::next(target);
            std::size_t& count = insertedAfter[change.liveId + "/" + (change.liveId.empty() ? paragraph.region : std::string())];
            place += static_cast<std::ptrdiff_t>(std::min<std::size_t>(count, static_cast<std::size_t>(document.end() - place)));
            ++count;
            document.insert(place, {"", change.freshId, paragraph.text, paragraph.region});
            continue;
        }
        if (change.action == Action::keepDeleted) {
            EXPECT_EQ(target, document.end()) << change.liveId;
            continue;
        }
        EXPECT_NE(target, document.end()) << change.liveId;
        if (target == document.end()) continue;
        target->freshId = change.freshId;
        if (change.action == Action::replace) target->text = byId(fresh, change.freshId).text;
        if (change.action == Action::remove) document.erase(target);
    }
    return document;
}

std::vector<std::string> texts(const std::vector<Result>& document) {
    std::vector<std::string> result;
    for (const Result& each : document) result.push_back(each.text);
    return result;
}

TEST(ChangesTest, NothingChangedIsAllKept) {
    const Printed base = paragraphs({"a", "b", "c"});
    const auto changes = Workbench::planChanges(base, paragraphs({"a", "b", "c"}), untouched(base));
    ASSERT_EQ(changes.size(), 3u);
    for (std::size_t i = 0; i < 3; ++i) EXPECT_EQ(changes[i], (Change{Action::keep, base[i].id, base[i].id}));
}

TEST(ChangesTest, ARewordedParagraphIsReplacedInItsPlace) {
    const Printed base = paragraphs({"a", "b", "c"});
    const auto changes = Workbench::planChanges(base, paragraphs({"a", "B", "c"}), untouched(base));
    ASSERT_EQ(changes.size(), 3u);
    EXPECT_EQ(changes[1], (Change{Action::replace, "vt2", "vt2"}));
}

TEST(ChangesTest, AnInsertedParagraphStandsBehindTheOneBefore) {
    const Printed base = paragraphs({"a", "c"});
    const auto changes = Workbench::planChanges(base, paragraphs({"a", "b", "c"}), untouched(base));
    ASSERT_EQ(changes.size(), 3u);
    EXPECT_EQ(changes[1], (Change{Action::insert, "vt1", "vt2"}));
    EXPECT_EQ(changes[2], (Change{Action::keep, "vt2", "vt3"}));
}

TEST(ChangesTest, ARemovedParagraphGoesUnlessItWasEdited) {
    const Printed base = paragraphs({"a", "b", "c"});
    Live live = untouched(base);
    EXPECT_EQ(Workbench::planChanges(base, paragraphs({"a", "c"}), live)[1], (Change{Action::remove, "vt2", ""}));
    live[1].text = "b, sửa tay";
    EXPECT_EQ(Workbench::planChanges(base, paragraphs({"a", "c"}), live)[1], (Change{Action::keepEdited, "vt2", ""}));
}

TEST(ChangesTest, AnEditedParagraphIsNotOverwritten) {
    const Printed base = paragraphs({"a", "b", "c"});
    Live live = untouched(base);
    live[1].text = "b, sửa tay";
    const Printed fresh = paragraphs({"a", "B", "c"});
    EXPECT_EQ(Workbench::planChanges(base, fresh, live)[1], (Change{Action::keepEdited, "vt2", "vt2"}));
}

TEST(ChangesTest, AnEditedParagraphThatTheFormLeavesAloneIsJustKept) {
    const Printed base = paragraphs({"a", "b", "c"});
    Live live = untouched(base);
    live[1].text = "b, sửa tay";
    EXPECT_EQ(Workbench::planChanges(base, paragraphs({"a", "b", "c"}), live)[1], (Change{Action::keep, "vt2", "vt2"}));
}

TEST(ChangesTest, AnEditThatComesToTheSameIsKept) {
    const Printed base = paragraphs({"a", "b"});
    Live live = untouched(base);
    live[1].text = "B";
    EXPECT_EQ(Workbench::planChanges(base, paragraphs({"a", "B"}), live)[1], (Change{Action::keep, "vt2", "vt2"}));
}

TEST(ChangesTest, WhatWasDeletedByHandStaysDeleted) {
    const Printed base = paragraphs({"a", "b", "c"});
    Live live = untouched(base);
    live.erase(live.begin() + 1);
    EXPECT_EQ(Workbench::planChanges(base, paragraphs({"a", "B", "c"}), live)[1], (Change{Action::keepDeleted, "vt2", "vt2"}));
    for (const Change& change : Workbench::planChanges(base, paragraphs({"a", "b", "C"}), live)) EXPECT_NE(change.freshId, "vt2");
}

TEST(ChangesTest, OnlyWhatBothHaveChangedIsToBeDecided) {
    Printed base = paragraphs({"a", "b", "c", "d"});
    base[2].region = "table1/0/0"; // so that it is clear which becomes which
    base[3].region = "table2/0/0";
    Printed fresh = paragraphs({"a", "B", "D"});
    fresh[2].region = "table2/0/0";
    Live live = untouched(base);
    live[0].text = "a, sửa tay"; // the form leaves it alone
    live[1].text = "b, sửa tay"; // the form says something else
    live[2].text = "c, sửa tay"; // the form has dropped it
    live.erase(live.begin() + 3);
    const std::vector<Conflict> wanted{{"vt2", "b, sửa tay", "B"}, {"vt3", "c, sửa tay", std::nullopt}, {"vt4", std::nullopt, "D"}};
    EXPECT_EQ(Workbench::conflicts(base, fresh, live), wanted);
    EXPECT_TRUE(Workbench::conflicts(base, base, live).empty());
    EXPECT_TRUE(Workbench::conflicts(base, fresh, untouched(base)).empty());
}

TEST(ChangesTest, EachConflictIsDecidedForItself) {
    const Printed base = paragraphs({"a", "b", "c"});
    Live live = untouched(base);
    live[0].text = "a, sửa tay";
    live[2].text = "c, sửa tay";
    live.erase(live.begin() + 1);
    const Printed fresh = paragraphs({"A", "B", "C"});
    const auto become = [&](const Decisions& decisions) {
        return texts(applied(base, fresh, live, Workbench::planChanges(base, fresh, live, decisions)));
    };
    using List = std::vector<std::string>;
    EXPECT_EQ(become({}), (List{"a, sửa tay", "c, sửa tay"}));
    EXPECT_EQ(become({{"vt1", Decision::keepDocument}, {"vt3", Decision::takeForm}}), (List{"a, sửa tay", "C"}));
    EXPECT_EQ(become({{"vt2", Decision::takeForm}}), (List{"a, sửa tay", "B", "c, sửa tay"}));
    EXPECT_EQ(become({{"vt1", Decision::takeForm}, {"vt2", Decision::takeForm}, {"vt3", Decision::takeForm}}), (List{"A", "B", "C"}));
}

TEST(ChangesTest, AnEditedParagraphThatTheFormHasDroppedGoesOnlyWhenTold) {
    const Printed base = paragraphs({"a", "b"});
    Live live = untouched(base);
    live[1].text = "b, sửa tay";
    const Printed fresh = paragraphs({"a"});
    EXPECT_EQ(Workbench::planChanges(base, fresh, live, {{"vt2", Decision::keepDocument}})[1], (Change{Action::keepEdited, "vt2", ""}));
    EXPECT_EQ(Workbench::planChanges(base, fresh, live, {{"vt2", Decision::takeForm}})[1], (Change{Action::remove, "vt2", ""}));
}

TEST(ChangesTest, ParagraphsDoNotChangeRegions) {
    Printed base = paragraphs({"a", "b"});
    base[1].region = "table1/0/0";
    Printed fresh = paragraphs({"b", "a"});
    fresh[1].region = "table1/0/0";
    for (const Change& change : Workbench::planChanges(base, fresh, untouched(base))) {
        if (change.action == Action::remove || change.action == Action::insert) continue;
        EXPECT_EQ(byId(base, change.liveId).region, byId(fresh, change.freshId).region);
    }
}

/// Random documents: texts of a small alphabet so that many are alike, in three regions, some of another style.
class Random {
public:
    explicit Random(unsigned seed) : dice_(seed) {}

    Printed printed() {
        Printed result;
        int id = 0;
        for (const char* region : {"table1/0/0", "body", "table2/0/0"}) {
            for (unsigned count = number(region == std::string("body") ? 12 : 4); count > 0; --count)
                result.push_back({"vt" + std::to_string(++id), "", word(), region, number(4) == 0 ? "VanThu_Khoan" : "VanThu_NoiDung"});
        }
        return result;
    }
    /// A form changed a little: its paragraphs with some left out, reworded, added.
    Printed changed(const Printed& base) {
        Printed result;
        for (const PrintedParagraph& paragraph : base) {
            if (number(6) == 0) result.push_back({"", "", word(), paragraph.region, paragraph.style});
            if (number(6) == 0) continue;
            result.push_back(paragraph);
            if (number(6) == 0) result.back().text = word();
        }
        for (std::size_t i = 0; i < result.size(); ++i) result[i].id = "vt" + std::to_string(i + 1);
        return result;
    }
    /// Typed in by hand: edited, deleted, new ones without an id.
    Live typed(const Printed& base) {
        Live result;
        for (const PrintedParagraph& paragraph : base) {
            if (number(7) == 0) result.push_back({"", "gõ thêm " + word()});
            if (number(7) == 0) continue;
            result.push_back({paragraph.id, paragraph.text});
            if (number(5) == 0) result.back().text += " (sửa tay)";
        }
        return result;
    }

private:
    unsigned number(unsigned below) { return static_cast<unsigned>(dice_() % below); }
    std::string word() { return std::string(1, static_cast<char>('a' + number(9))); }
    std::mt19937 dice_;
};

/// Texts of one region in order.
std::vector<std::string> inRegion(const std::vector<Result>& document, const std::string& region) {
    std::vector<std::string> result;
    for (const Result& each : document)
        if (each.region == region) result.push_back(each.text);
    return result;
}

TEST(ChangesTest, AnUneditedDocumentBecomesExactlyTheFreshOne) {
    for (unsigned seed = 0; seed < 2000; ++seed) {
        Random random(seed);
        const Printed base = random.printed();
        const Printed fresh = random.changed(base);
        const Live live = untouched(base);
        const auto document = applied(base, fresh, live, Workbench::planChanges(base, fresh, live));
        for (const std::string region : {"table1/0/0", "body", "table2/0/0"}) {
            std::vector<Result> wanted;
            for (const PrintedParagraph& paragraph : fresh) wanted.push_back({"", "", paragraph.text, paragraph.region});
            ASSERT_EQ(inRegion(document, region), inRegion(wanted, region)) << "seed " << seed;
        }
        std::set<std::string> ids;
        for (const Result& each : document) ids.insert(each.freshId);
        ASSERT_EQ(ids.size(), fresh.size()) << "every fresh id is given once, seed " << seed;
    }
}

TEST(ChangesTest, WhateverWasTypedSurvives) {
    for (unsigned seed = 0; seed < 2000; ++seed) {
        Random random(seed);
        const Printed base = random.printed();
        const Printed fresh = random.changed(base);
        const Live live = random.typed(base);
        const auto changes = Workbench::planChanges(base, fresh, live);
        std::multiset<std::string> left;
        for (const std::string& text : texts(applied(base, fresh, live, changes))) left.insert(text);
        for (const LiveParagraph& paragraph : live) {
            const bool typed = paragraph.id.empty() || paragraph.text != byId(base, paragraph.id).text;
            if (!typed) continue;
            const auto found = left.find(paragraph.text);
            ASSERT_NE(found, left.end()) << "seed " << seed << ": " << paragraph.text;
            left.erase(found);
        }
    }
}

TEST(ChangesTest, EditedOnesAreNeverReplacedOrRemoved) {
    for (unsigned seed = 0; seed < 2000; ++seed) {
        Random random(seed);
        const Printed base = random.printed();
        const Printed fresh = random.changed(base);
        const Live live = random.typed(base);
        std::set<std::string> seen;
        for (const Change& change : Workbench::planChanges(base, fresh, live)) {
            if (change.action == Action::insert) continue;
            if (change.action == Action::keepDeleted) continue;
            ASSERT_TRUE(seen.insert(change.liveId).second) << "one step a paragraph, seed " << seed;
            const auto found = std::find_if(live.begin(), live.end(), [&](const auto& each) { return each.id == change.liveId; });
            ASSERT_NE(found, live.end()) << "steps speak of living paragraphs only, seed " << seed;
            const bool edited = found->text != byId(base, change.liveId).text;
            const bool touched = change.action == Action::replace || change.action == Action::remove;
            ASSERT_FALSE(touched && edited) << "seed " << seed;
            ASSERT_TRUE(change.action != Action::keepEdited || edited) << "seed " << seed;
        }
        for (const LiveParagraph& paragraph : live) ASSERT_TRUE(paragraph.id.empty() || seen.count(paragraph.id)) << "seed " << seed;
    }
}

TEST(ChangesTest, WithTheFormTakenEverywhereNothingOfTheFormIsMissing) {
    for (unsigned seed = 0; seed < 2000; ++seed) {
        Random random(seed);
        const Printed base = random.printed();
        const Printed fresh = random.changed(base);
        const Live live = random.typed(base);
        Decisions decisions;
        for (const Conflict& conflict : Workbench::conflicts(base, fresh, live)) decisions[conflict.id] = Decision::takeForm;
        const auto changes = Workbench::planChanges(base, fresh, live, decisions);
        for (const Change& change : changes) {
            ASSERT_NE(change.action, Action::keepEdited) << "seed " << seed;
            ASSERT_NE(change.action, Action::keepDeleted) << "seed " << seed;
        }
        const std::vector<std::string> left = texts(applied(base, fresh, live, changes));
        for (const PrintedParagraph& paragraph : fresh) {
            const bool new_ = std::ranges::find(base, paragraph.text, &PrintedParagraph::text) == base.end();
            ASSERT_TRUE(!new_ || std::ranges::find(left, paragraph.text) != left.end()) << "seed " << seed << ": " << paragraph.text;
        }
    }
}

TEST(ChangesTest, TwoLongDocumentsWithoutALikenessAreDoneSoon) {
    std::vector<std::string> before(20'000, "a");
    std::vector<std::string> after(20'000, "b");
    const Printed base = paragraphs(before);
    const Printed fresh = paragraphs(after);
    const auto changes = Workbench::planChanges(base, fresh, untouched(base));
    EXPECT_EQ(changes.size(), 20'000u);
    EXPECT_EQ(changes[777].action, Action::replace);
}

} // namespace
} // namespace vanthu::app
