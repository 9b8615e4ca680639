#include "app/Messages.h"
#include "Scratch.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <map>
#include <set>

namespace vanthu::app {
namespace {

json::Result<Messages> loadFrom(const Scratch& scratch, text::Language language = text::Language::vietnamese) {
    return Messages::load(json::DataFolders({scratch.path()}), language);
}

TEST(MessagesTest, PutsArgumentsIntoTheirPlaces) {
    const Scratch scratch;
    scratch.put("messages/vi/a.json", R"({"two": "{a} và {b}, rồi {a}"})");
    const json::Result<Messages> messages = loadFrom(scratch);
    ASSERT_TRUE(messages);
    EXPECT_EQ(messages->text("two", {{"a", "một"}, {"b", "hai"}}), "một và hai, rồi một");
}

TEST(MessagesTest, DoesNotReadPlacesInsideOfArguments) {
    const Scratch scratch;
    scratch.put("messages/vi/a.json", R"({"one": "<{a}>"})");
    EXPECT_EQ(loadFrom(scratch)->text("one", {{"a", "{b}"}, {"b", "no"}}), "<{b}>");
}

TEST(MessagesTest, LeavesPlacesWithoutArgumentAndLoneBraces) {
    const Scratch scratch;
    scratch.put("messages/vi/a.json", R"({"gap": "x {missing} y {", "close": "} {a}"})");
    const json::Result<Messages> messages = loadFrom(scratch);
    EXPECT_EQ(messages->text("gap"), "x {missing} y {");
    EXPECT_EQ(messages->text("close", {{"a", "1"}}), "} 1");
}

TEST(MessagesTest, ShowsTheIdOfAMissingSentence) {
    const Scratch scratch;
    scratch.put("messages/vi/a.json", R"({"one": "1"})");
    EXPECT_EQ(loadFrom(scratch)->text("other"), "[other]");
}

TEST(MessagesTest, ReadsAllFilesOfTheLanguageOnly) {
    const Scratch scratch;
    scratch.put("messages/vi/a.json", R"({"one": "một"})");
    scratch.put("messages/vi/b.json", R"({"two": "hai"})");
    scratch.put("messages/vi/notes.txt", "not for reading");
    scratch.put("messages/en/a.json", R"({"one": "one"})");
    EXPECT_EQ(loadFrom(scratch)->text("two"), "hai");
    const json::Result<Messages> english = loadFrom(scratch, text::Language::english);
    EXPECT_EQ(english->text("one"), "one");
    EXPECT_EQ(english->text("two"), "[two]");
}

TEST(MessagesTest, LetsAnOfficeChangeASentence) {
    const Scratch scratch;
    scratch.put("own/messages/vi/a.json", R"({"one": "một", "two": "hai"})");
    scratch.put("office/messages/vi/a.json", R"({"one": "Một!"})");
    const json::Result<Messages> messages =
        Messages::load(json::DataFolders({scratch / "own", scratch / "office"}), text::Language::vietnamese);
    ASSERT_TRUE(messages);
    EXPECT_EQ(messages->text("one"), "Một!");
    EXPECT_EQ(messages->text("two"), "hai");
}

TEST(MessagesTest, SaysWhichFileIsWrong) {
    const Scratch scratch;
    scratch.put("messages/vi/a.json", R"({"one": 1})");
    scratch.put("messages/vi/b.json", R"([])");
    const json::Result<Messages> messages = loadFrom(scratch);
    ASSERT_FALSE(messages);
    ASSERT_EQ(messages.faults.size(), 2U);
    EXPECT_EQ(messages.faults[0], (json::Fault{"/one", "message-no-text", {}, "messages/vi/a.json"}));
    EXPECT_EQ(messages.faults[1], (json::Fault{"", "message-file-no-object", {}, "messages/vi/b.json"}));
}

TEST(MessagesTest, RefusesAFolderWithoutMessages) {
    const Scratch scratch;
    const json::Result<Messages> messages = loadFrom(scratch);
    ASSERT_FALSE(messages);
    EXPECT_EQ(messages.faults.front().id, "messages-missing");
}

/// The product's own sentences.
class OwnMessages : public testing::Test {
protected:
    using Patterns = std::map<std::string, std::string>;

    static Patterns read(const std::string& language) {
        const json::DataFolders folders({VANTHU_TEMPLATES});
        const std::string folder = "messages/" + language;
        Patterns all;
        for (const std::string& name : folders.filesIn(folder)) {
            json::Result<json::Value> file = folders.read(folder + "/" + name);
            EXPECT_TRUE(file) << name;
            if (!file) continue;
            for (const json::Member& member : file->object()) {
                EXPECT_TRUE(all.emplace(member.name, member.value.string()).second)
                    << member.name << " stands in two files, again in " << name;
            }
        }
        return all;
    }

    /// Names of places; "{hintVi}" and "{hintEn}" are one place, each language having its own part of a bilingual value.
    static std::set<std::string> placesOf(const std::string& pattern) {
        std::set<std::string> places;
        for (std::size_t open = pattern.find('{'); open != std::string::npos; open = pattern.find('{', open + 1)) {
            std::string name = pattern.substr(open + 1, pattern.find('}', open) - open - 1);
            if (!std::all_of(name.begin(), name.end(), [](unsigned char c) { return std::isalnum(c) != 0; })) continue;
            if (name.ends_with("Vi") || name.ends_with("En")) name.resize(name.size() - 2);
            places.insert(name);
        }
        return places;
    }
};

TEST_F(OwnMessages, AreThereInBothLanguagesWithTheSamePlaces) {
    const Patterns vietnamese = read("vi");
    const Patterns english = read("en");
    EXPECT_FALSE(vietnamese.empty());
    for (const auto& [id, pattern] : vietnamese) {
        const auto other = english.find(id);
        if (other == english.end()) {
            ADD_FAILURE() << id << " is missing in English";
            continue;
        }
        EXPECT_EQ(placesOf(pattern), placesOf(other->second)) << id;
    }
    for (const auto& [id, pattern] : english) EXPECT_TRUE(vietnamese.contains(id)) << id << " is missing in Vietnamese";
}

} // namespace
} // namespace vanthu::app
