#include "exchange/PublicVersion.h"

#include "form/Form.h"
#include "json/Text.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace vanthu::exchange {
namespace {

using json::Array;
using json::Object;
using json::Value;

const form::KindCatalogue& catalogue() {
    static const auto loaded = form::KindCatalogue::load(json::DataFolders({VANTHU_TEMPLATES}));
    return *loaded;
}

PublicTexts texts() { return {"(Nội dung này không công bố)", "Bản công khai."}; }

Value entry(const char* words, const char* how, const char* by = "", const char* reason = "denouncer") {
    return Value(Object{{"words", Value(words)}, {"reason", Value(reason)}, {"how", Value(how)}, {"by", Value(by)}});
}

json::Result<PublicVersion> publicOf(const char* kind, const Value& form) { return publicVersion(*catalogue().find(kind), form, texts()); }

Value reception() { return catalogue().find("reception-conclusion")->sample; }

std::vector<std::string> faultsOf(const json::Result<PublicVersion>& result) {
    std::vector<std::string> lines;
    for (const json::Fault& fault : result.faults) lines.push_back(fault.pointer + " " + fault.id);
    return lines;
}

TEST(PublicVersionTest, OfANeverMarkedFormIsTheForm) {
    for (const form::Kind& kind : catalogue().kinds()) {
        if (kind.id == "copy") continue; // has none
        const auto version = publicVersion(kind, kind.sample, texts());
        ASSERT_TRUE(version) << kind.id;
        EXPECT_TRUE(version->changes.empty());
        EXPECT_EQ(version->form.find("publicNote"), nullptr) << "a false claim";
        EXPECT_EQ(form::toDocument(kind, version->form), form::toDocument(kind, kind.sample)) << kind.id;
    }
}

TEST(PublicVersionTest, WhatFoundNoPlaceWhenTheFormWasReadIsNotForThePublic) {
    Value form = reception();
    form.set("unplaced", Value(Array{Value("Lời ghi bên lề")}));
    const auto made = publicOf("reception-conclusion", form);
    ASSERT_TRUE(made);
    EXPECT_EQ(json::dump(made->form).find("bên lề"), std::string::npos);
}

TEST(PublicVersionTest, ListedWordsGoEverywhereAndTheListWithThem) {
    Value form = reception();
    form.set("protected", Value(Array{entry("Trần Thị Ví Dụ", "initials"), entry("thôn Gò Nổi", "leave-out"),
                                      entry("Lê Văn Thí Nghiệm", "replace", "một công dân")}));
    form.set("keywords", Value(Array{Value("tiếp công dân"), Value("TRAN THI VI DU"), Value("thôn  gò nổi")}));
    form.set("closing", Value("Nhờ ông LÊ VĂN THÍ NGHIỆM báo bà Trần Thị Ví Dụ."));
    const auto version = publicOf("reception-conclusion", form);
    ASSERT_TRUE(version);
    EXPECT_EQ(version->form.at("/cases/0/citizen")->string(), "bà T.T.V.D.");
    EXPECT_EQ(version->form.at("/cases/0/address")->string(), "…, xã Sông Xanh");
    EXPECT_EQ(version->form.at("/cases/0/conclusion/1/task/coordinatingUnits/1")->string(), "Trưởng …");
    EXPECT_EQ(version->form.at("/cases/1/citizen")->string(), "ông một công dân");
    EXPECT_EQ(version->form.at("/closing")->string(), "Nhờ ông một công dân báo bà T.T.V.D.");
    EXPECT_EQ(json::dump(*version->form.find("keywords")), R"(["tiếp công dân"])");
    EXPECT_EQ(version->form.find("protected"), nullptr);
    EXPECT_EQ(version->form.text("publicNote"), "Bản công khai.");
    EXPECT_EQ(version->changes.front(),
              (PublicChange{PublicChange::Action::replaced, "/cases/0/citizen", "Trần Thị Ví Dụ", "T.T.V.D.", "denouncer"}));
    EXPECT_TRUE(version->unused.empty());
    for (const char* kept : {"/number", "/symbol", "/date", "/abstract", "/signature"}) EXPECT_EQ(*version->form.at(kept), *form.at(kept));
}

TEST(PublicVersionTest, MarkedWordsGoWhereverElseTheyStand) {
    Value form = reception();
    *form.at("/cases/0/citizen") = Value("bà [[Trần Thị Ví Dụ]]");
    form.set("keywords", Value(Array{Value("Trần Thị Ví Dụ")}));
    form.at("/recipients/3")->set("name", Value("Bà TRẦN THỊ VÍ DỤ"));
    const auto version = publicOf("reception-conclusion", form);
    ASSERT_TRUE(version);
    EXPECT_EQ(version->form.at("/cases/0/citizen")->string(), "bà T.T.V.D.");
    EXPECT_EQ(version->form.at("/recipients/3/name")->string(), "Bà T.T.V.D.");
    EXPECT_TRUE(version->form.find("keywords")->array().empty());
}

TEST(PublicVersionTest, ProtectedEntriesLeaveALine) {
    Value form = reception();
    form.at("/cases/0")->set("protected", Value(true));
    form.at("/cases/1/conclusion/0")->set("protected", Value(true));
    form.at("/recipients/2")->set("protected", Value(true));
    form.set("appendices", Value(Array{Value(Object{{"title", Value("Danh sách người tố cáo")}, {"protected", Value(true)}})}));
    const auto version = publicOf("reception-conclusion", form);
    ASSERT_TRUE(version) << faultsOf(version).front();
    const std::string line = texts().withheld;
    EXPECT_EQ(*version->form.at("/cases/0"), Value(Object{{"withheld", Value(line)}}));
    EXPECT_EQ(*version->form.at("/cases/1/conclusion/0"), Value(Object{{"level", Value("paragraph")}, {"text", Value(line)}}));
    EXPECT_EQ(*version->form.at("/recipients/2"), Value(Object{{"name", Value(line)}}));
    EXPECT_EQ(*version->form.at("/appendices/0"), Value(Object{{"title", Value(line)}}));
    EXPECT_EQ(version->changes.size(), 4u);
}

TEST(PublicVersionTest, WhatMayNotBePublishedIsRefused) {
    Value form = reception();
    form.set("marks", Value(Object{{"secrecy", Value("secret")}}));
    EXPECT_EQ(faultsOf(publicOf("reception-conclusion", form)), std::vector<std::string>{"/marks/secrecy public-secret"});
    form.set("marks", Value(Object{{"circulation", Value("internal")}}));
    EXPECT_EQ(faultsOf(publicOf("reception-conclusion", form)), std::vector<std::string>{"/marks/circulation public-circulation"});
}

TEST(PublicVersionTest, AListThatCannotBeFollowedIsNamed) {
    const auto faults = [](Value list) {
        Value form = reception();
        form.set("protected", std::move(list));
        return faultsOf(publicOf("reception-conclusion", form));
    };
    using Lines = std::vector<std::string>;
    EXPECT_EQ(faults(Value(Array{entry("A", "initials")})), Lines{"/protected/0/words public-list-short"});
    EXPECT_EQ(faults(Value(Array{entry("TB", "leave-out")})), Lines{"/symbol public-symbol"});
    EXPECT_EQ(faults(Value(Array{entry("Gò Nổi", "initials"), entry("Bến Đò", "replace", "gần GO NOI")})),
              Lines{"/protected/1/by public-by-tells"});
}

TEST(PublicVersionTest, ListedWordsThatStandNowhereAreSaid) {
    Value form = reception();
    form.at("/cases/1")->set("protected", Value(true));
    form.set("protected", Value(Array{entry("Phạm Không Có", "initials"), entry("Lê Văn Thí Nghiệm", "initials")}));
    const auto version = publicOf("reception-conclusion", form);
    ASSERT_TRUE(version);
    EXPECT_EQ(version->unused, std::vector<std::string>{"Phạm Không Có"});
}

TEST(PublicVersionTest, AValueThatCanBeNoOtherIsDropped) {
    Value form = reception();
    form.set("address", Value(Object{{"phone", Value("0299 3000 111")}, {"email", Value("mau@vidu.example")}}));
    form.set("protected", Value(Array{entry("0299 3000 111", "leave-out"), entry("mau@vidu.example", "leave-out")}));
    const auto version = publicOf("reception-conclusion", form);
    ASSERT_TRUE(version);
    EXPECT_EQ(*version->form.find("address"), Value(Object{}));
    EXPECT_EQ(version->changes.size(), 2u);
    EXPECT_EQ(version->changes[0].action, PublicChange::Action::dropped);
}

TEST(PublicVersionTest, ThePublicVersionOfAPublicVersionIsItself) {
    Value form = reception();
    *form.at("/cases/0/citizen") = Value("bà [[Trần Thị Ví Dụ]]");
    const auto once = publicOf("reception-conclusion", form);
    ASSERT_TRUE(once);
    const auto twice = publicOf("reception-conclusion", once->form);
    ASSERT_TRUE(twice);
    EXPECT_EQ(twice->form, once->form);
    EXPECT_TRUE(twice->changes.empty());
}

// tests/cases/public/<kind>/<case>: form.json, and expected.txt with a line for each change.

std::string contentOf(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::string linesOf(const PublicVersion& version) {
    std::string lines;
    for (const PublicChange& change : version.changes) {
        const char* const sign = change.action == PublicChange::Action::withheld  ? " withheld"
                                 : change.action == PublicChange::Action::dropped ? " dropped"
                                                                                  : "";
        lines += change.pointer + sign;
        if (!change.words.empty()) lines += ": " + change.words;
        if (!change.by.empty()) lines += " → " + change.by;
        if (!change.reason.empty()) lines += " [" + change.reason + "]";
        lines += "\n";
    }
    return lines;
}

TEST(PublicCases, EveryKindHasOneAndAllAreAsExpected) {
    const std::filesystem::path folder = std::filesystem::path(VANTHU_CASES) / "public";
    std::vector<std::string> kinds;
    for (const auto& file : std::filesystem::recursive_directory_iterator(folder)) {
        if (file.path().filename() != "form.json") continue;
        auto form = json::parse(contentOf(file.path()));
        ASSERT_TRUE(form) << file.path();
        const form::Kind& kind = *catalogue().find(form->text("kind"));
        EXPECT_TRUE(form::validate(kind, *form).empty()) << file.path();
        const auto version = publicVersion(kind, *form, texts());
        ASSERT_TRUE(version) << file.path() << faultsOf(version).front();
        EXPECT_EQ(linesOf(*version), contentOf(file.path().parent_path() / "expected.txt")) << file.path();
        EXPECT_EQ(json::dump(version->form).find("[["), std::string::npos);
        EXPECT_EQ(json::dump(version->form).find("\"protected\""), std::string::npos);
        kinds.push_back(kind.id);
    }
    for (const form::Kind& kind : catalogue().kinds()) EXPECT_EQ(std::ranges::count(kinds, kind.id), kind.id == "copy" ? 0 : 1) << kind.id;
}

TEST(PublicCases, ACopyHasNone) {
    const form::Kind& kind = *catalogue().find("copy");
    const auto refused = publicVersion(kind, kind.sample, texts());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.faults.at(0).id, "public-copy");
    EXPECT_EQ(refused.faults.at(0).pointer, "/original");
}

} // namespace
} // namespace vanthu::exchange
