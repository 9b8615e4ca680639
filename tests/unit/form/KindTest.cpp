#include "Plan.h"

#include "text/Scan.h"

#include <filesystem>
#include <fstream>
#include <functional>

#include <unistd.h>

using namespace vanthu;
using namespace vanthu::form;
using namespace vanthu::form::testing;
using json::Value;
namespace fs = std::filesystem;

namespace {

void eachField(const Field& field, const std::string& path, const std::function<void(const Field&, const std::string&)>& visit) {
    for (const Field& inner : field.fields) {
        visit(inner, path + "/" + inner.name);
        eachField(inner, path + "/" + inner.name, visit);
    }
}

/// An office's folder laid over the product's templates.
class OverlayTest : public ::testing::Test {
protected:
    void SetUp() override {
        const std::string name = ::testing::UnitTest::GetInstance()->current_test_info()->name();
        root_ = fs::temp_directory_path() / ("vanthu-kind-" + name + "-" + std::to_string(getpid()));
        fs::create_directories(root_);
    }
    void TearDown() override { fs::remove_all(root_); }

    /// "file pointer id" of what is wrong once that file lies over the product's.
    Lines faultsWith(const std::string& file, const std::string& text) {
        fs::create_directories((root_ / file).parent_path());
        std::ofstream(root_ / file) << text;
        Lines lines;
        for (const json::Fault& fault : KindCatalogue::load(json::DataFolders({VANTHU_TEMPLATES, root_})).faults) {
            lines.push_back(fault.source + " " + fault.pointer + " " + fault.id);
        }
        return lines;
    }

    fs::path root_;
};

const char* const kSmallKind =
    R"({"id":"memo","abbreviation":"GN","typeName":"GHI NHỚ","title":{"vi":"Ghi nhớ","en":"Memo"},"description":{"vi":"x","en":"x"}})";

std::string fieldsWith(const std::string& field) {
    return R"({"pages":[{"name":"p","label":{"vi":"x","en":"x"},"hint":{"vi":"x","en":"x"},"fields":["a"]}],"fields":[)" + field + "]}";
}

const std::string kNames = R"("name":"a","label":{"vi":"x","en":"x"},"hint":{"vi":"x","en":"x"})";

} // namespace

TEST(KindTest, LoadsThePlan) {
    EXPECT_EQ(plan().abbreviation, "KH");
    EXPECT_EQ(plan().typeName, "KẾ HOẠCH");
    Lines pages;
    for (const Page& page : plan().pages) pages.push_back(page.name);
    EXPECT_EQ(pages, (Lines{"letterhead", "bases", "content", "tasks", "citations", "recipients", "signature", "appendices", "unplaced",
                            "public"}));
    EXPECT_EQ(plan().root.find("symbol")->defaultValue, Value("KH-UBND"));
    EXPECT_EQ(plan().root.find("nothing"), nullptr);
}

TEST(KindTest, EveryFieldSpeaksBothLanguagesInNfc) {
    int seen = 0;
    eachField(plan().root, "", [&](const Field& field, const std::string& path) {
        ++seen;
        for (const std::string& text : {field.label.vi, field.label.en, field.hint.vi, field.hint.en}) {
            EXPECT_FALSE(text.empty()) << path;
            std::string composed = text;
            EXPECT_FALSE(text::composeNfc(composed)) << path;
        }
        EXPECT_TRUE(field.pattern.empty() || !field.patternHint.vi.empty()) << path;
        const bool cited = field.article.empty() || field.hint.vi.find(field.article) != std::string::npos ||
                           field.hint.vi.find("Điều 13.4") != std::string::npos;
        EXPECT_TRUE(cited) << path << ": the hint does not cite " << field.article;
    });
    EXPECT_GT(seen, 60);
}

TEST(KindTest, FieldsAndLabelsByPointer) {
    const auto label = [](std::string_view pointer) { return labelAt(plan(), pointer, text::Language::vietnamese); };
    EXPECT_EQ(label("/agency/name"), "Tên cơ quan ban hành");
    EXPECT_EQ(label("/recipients/12/name"), "Tên nơi nhận");
    EXPECT_EQ(label("/content/0/children/3/children/1/task/deadline/text"), "Thời hạn in ra");
    EXPECT_EQ(label("/content/0/children/3"), "Nội dung kế hoạch");
    EXPECT_EQ(label("/appendices/0/content/1/heading"), "Tiêu đề");
    EXPECT_EQ(label("/date/month"), "Ngày, tháng, năm ban hành");
    EXPECT_EQ(label("/bases/0"), "Căn cứ");
    EXPECT_EQ(label(""), "Kế hoạch");
    EXPECT_EQ(label("/colour"), "colour");
    EXPECT_EQ(labelAt(plan(), "/place", text::Language::english), "Place");
    const auto place = [](std::string_view pointer) { return placeAt(plan(), pointer, text::Language::vietnamese); };
    EXPECT_EQ(place("/closing"), label("/closing"));
    EXPECT_EQ(place("/agency/name"), label("/agency/name"));
    EXPECT_EQ(place("/recipients/1/name"), label("/recipients") + " (2), " + label("/recipients/1/name"));
    EXPECT_EQ(place("/recipients/1"), label("/recipients") + " (2)");
    EXPECT_EQ(place("/bases/0"), label("/bases") + " (1)");
    EXPECT_EQ(place("/content/2/children/0/children/3/text"), label("/content") + " (3.1.4), " + label("/content/2/text"));
    EXPECT_EQ(place("/content/2/task/leadUnit"), label("/content") + " (3), " + label("/content/2/task/leadUnit"));
    EXPECT_EQ(place("/appendices/1/content/0/heading"),
              label("/appendices") + " (2), " + label("/appendices/1/content") + " (1), " + label("/appendices/1/content/0/heading"));
    EXPECT_EQ(place("/nowhere/7"), "7");
    for (const char* wrong :
         {"/agency/name/x", "/content/x", "/content/children", "/recipients/x", "/date/hour", "agency", "/kind", "/content/0/0"}) {
        EXPECT_EQ(fieldAt(plan(), wrong), nullptr) << wrong;
    }
}

TEST_F(OverlayTest, AnOfficeChangesADefault) {
    // Arrays are replaced whole, so an office lays over the shared fields by the kind's own list.
    EXPECT_EQ(faultsWith("plan/kind.json", R"({"title":{"en":"Scheme"}})"), Lines{});
    EXPECT_EQ(KindCatalogue::load(json::DataFolders({VANTHU_TEMPLATES, root_}))->find("plan")->title.en, "Scheme");
}

TEST_F(OverlayTest, NamesWhatIsWrongInAFile) {
    EXPECT_EQ(faultsWith("plan/kind.json", R"({"id":"plann","colour":1})"),
              (Lines{"plan/kind.json /colour data-member-unknown", "plan/kind.json /id data-kind-folder"}));
    EXPECT_EQ(faultsWith("plan/kind.json", R"({"title":{"vi":5}})"), Lines{"plan/kind.json /title/vi data-expected"});
}

TEST_F(OverlayTest, AKindNeedsAllItsFiles) {
    const Lines faults = faultsWith("memo/kind.json", kSmallKind);
    EXPECT_EQ(faults, (Lines{"memo/fields.json  data-missing", "memo/outline.json  data-missing", "memo/sample.json  data-missing"}));
}

TEST_F(OverlayTest, RefusesFieldsThatCannotWork) {
    faultsWith("memo/kind.json", kSmallKind);
    faultsWith("memo/outline.json", "{}");
    faultsWith("memo/sample.json", "{}");
    const auto faults = [&](const std::string& field) { return faultsWith("memo/fields.json", fieldsWith(field)); };
    const auto one = [](const char* pointer, const char* id) { return Lines{std::string("memo/fields.json ") + pointer + " " + id}; };
    EXPECT_EQ(faults("{" + kNames + R"(,"type":"text"})"), Lines{});
    EXPECT_EQ(faults("{" + kNames + R"(,"type":"words"})"), one("/fields/0/type", "data-type-unknown"));
    EXPECT_EQ(faults("{" + kNames + R"(,"type":"text","role":"hero"})"), one("/fields/0/role", "data-role-unknown"));
    EXPECT_EQ(faults("{" + kNames + R"(,"type":"text","color":1})"), one("/fields/0/color", "data-member-unknown"));
    EXPECT_EQ(faults("{" + kNames + R"(,"type":"text","required":1})"), one("/fields/0/required", "data-expected"));
    EXPECT_EQ(faults("{" + kNames + R"(,"type":"text","pattern":"(a","patternHint":{"vi":"x","en":"x"}})"),
              one("/fields/0/pattern", "data-pattern"));
    EXPECT_EQ(faults("{" + kNames + R"(,"type":"list"})"), one("/fields/0/entry", "data-member-missing"));
    EXPECT_EQ(faults("{" + kNames + R"(,"type":"choice"})"), one("/fields/0", "data-member-missing"));
    EXPECT_EQ(faults("{" + kNames + R"(,"type":"text","fields":[]})"), one("/fields/0/fields", "data-member-unknown"));
    EXPECT_EQ(faults("{" + kNames + R"(,"type":"group","fields":[],"needsAny":["b"]})"), one("/fields/0", "data-field-unknown"));
    EXPECT_EQ(faults("{" + kNames + R"(,"type":"text"},{)" + kNames + R"(,"type":"text"})"), one("/fields", "data-name-repeated"));
    EXPECT_EQ(faults(R"({"name":"b","type":"text","label":{"vi":"x","en":"x"},"hint":{"vi":"x","en":"x"}})"),
              (Lines{"memo/fields.json /pages/0/fields data-field-unknown", "memo/fields.json /pages data-field-without-page"}));
    EXPECT_EQ(faults("{" + kNames + R"(,"type":"choice","choicesFrom":"none.json"})"), Lines{"none.json  data-missing"});
    EXPECT_EQ(faults("{" + kNames + R"(,"type":"text"},{"use":"letterhead","override":{"nothing":{}}})").at(0),
              "memo/fields.json /fields/1/override/nothing data-field-unknown");
}

TEST_F(OverlayTest, FieldsThatUseThemselvesEnd) {
    faultsWith("memo/kind.json", kSmallKind);
    faultsWith("memo/outline.json", "{}");
    faultsWith("memo/sample.json", "{}");
    faultsWith("decree-30/fields/circle.json", R"({"fields":[{"use":"circle"}]})");
    EXPECT_EQ(faultsWith("memo/fields.json", fieldsWith("{" + kNames + R"(,"type":"text"},{"use":"circle"})")),
              Lines{"decree-30/fields/circle.json  data-nesting"});
}
