#include "Plans.h"

#include "json/Text.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <utility>

namespace vanthu::bench {

namespace {

using json::Array;
using json::Object;
using json::Value;

constexpr std::array<std::string_view, 116> kWords{
    "tổ chức",        "công dân",     "tiếp nhận",       "khiếu nại",      "tố cáo",
    "kiến nghị",      "phản ánh",     "giải quyết",      "thực hiện",      "triển khai",
    "kế hoạch",       "nhiệm vụ",     "cơ quan",         "đơn vị",         "ủy ban",
    "nhân dân",       "xã, thị trấn", "huyện Sông Xanh", "tỉnh Đông Hải",  "phối hợp",
    "chủ trì",        "tham mưu",     "đề xuất",         "báo cáo",        "kịp thời",
    "thường xuyên",   "định kỳ",      "đột xuất",        "quy định",       "pháp luật",
    "chất lượng",     "hiệu quả",     "trách nhiệm",     "người đứng đầu", "kiểm tra",
    "giám sát",       "đôn đốc",      "theo dõi",        "tổng hợp",       "tuyên truyền",
    "phổ biến",       "giáo dục",     "an ninh",         "trật tự",        "an toàn",
    "xã hội",         "phức tạp",     "kéo dài",         "vụ việc",        "thẩm quyền",
    "hồ sơ",          "tài liệu",     "đơn thư",         "phân loại",      "xử lý",
    "trả lời",        "công khai",    "minh bạch",       "niêm yết",       "trụ sở",
    "địa điểm",       "thời gian",    "thành phần",      "lãnh đạo",       "chuyên viên",
    "văn phòng",      "thanh tra",    "tư pháp",         "tài chính",      "nội vụ",
    "công an",        "quân sự",      "mặt trận",        "đoàn thể",       "hội đồng",
    "đại biểu",       "cử tri",       "phiên họp",       "kỳ họp",         "nghị quyết",
    "chỉ thị",        "thông báo",    "công văn",        "dữ liệu",        "phần mềm",
    "cập nhật",       "quản lý",      "kinh phí",        "ngân sách",      "nguồn lực",
    "bố trí",         "cán bộ",       "đào tạo",         "bồi dưỡng",      "nâng cao",
    "tăng cường",     "bảo đảm",      "rà soát",         "bổ sung",        "hoàn thiện",
    "quy chế",        "đối thoại",    "hòa giải",        "cơ sở",          "địa bàn",
    "tình hình",      "thực tế",      "hằng năm",        "hằng quý",       "trước ngày 30 tháng 11",
    "theo chức năng", "liên quan",    "đầy đủ",          "nghiêm túc",     "dứt điểm",
    "có mời"};

constexpr std::size_t kParagraphsAPage = 5;
constexpr std::size_t kWordsAParagraph = 45;
constexpr std::size_t kPagesASection = 10;

/// The same row of words every time. They come at random, so that the text packs about as well as that of a real plan does.
class Words {
public:
    std::string sentence(std::size_t count) {
        std::string text;
        for (std::size_t i = 0; i < count; ++i) {
            state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
            if (i > 0) text += i % 9 == 0 ? ", " : " ";
            text += kWords[(state_ >> 33) % kWords.size()];
        }
        return text += '.';
    }

private:
    std::uint64_t state_ = 2024;
};

Object clause(Words& words) {
    constexpr std::array<std::string_view, kParagraphsAPage> kLevels{"dash", "dash", "plus", "dash", "paragraph"};
    Array paragraphs;
    for (const std::string_view level : kLevels)
        paragraphs.emplace_back(Object{{"level", level}, {"text", words.sentence(kWordsAParagraph)}});
    return Object{{"level", "clause"}, {"heading", words.sentence(5)}, {"children", std::move(paragraphs)}};
}

Array content(std::size_t pages) {
    Words words;
    Array sections;
    for (std::size_t page = 0; page < pages; ++page) {
        if (page % kPagesASection == 0)
            sections.emplace_back(Object{{"level", "section"}, {"heading", words.sentence(5)}, {"children", Array()}});
        sections.back().find("children")->array().emplace_back(clause(words));
    }
    return sections;
}

} // namespace

Value planOfPages(std::size_t pages) {
    Words words;
    Object form;
    form.push_back({"kind", "plan"});
    form.push_back({"agency", Object{{"parent", "Ủy ban nhân dân tỉnh Đông Hải"}, {"name", "Ủy ban nhân dân huyện Sông Xanh"}}});
    form.push_back({"number", 45});
    form.push_back({"symbol", "KH-UBND"});
    form.push_back({"place", "Sông Xanh"});
    form.push_back({"date", Object{{"day", 12}, {"month", 4}, {"year", 2024}}});
    form.push_back({"abstract", words.sentence(15)});
    form.push_back({"bases", Array{words.sentence(20), words.sentence(20), words.sentence(20)}});
    form.push_back({"opening", words.sentence(20)});
    form.push_back({"content", content(pages)});
    Array recipients;
    for (int i = 0; i < 11; ++i) recipients.emplace_back(Object{{"name", words.sentence(4)}, {"purpose", "act"}});
    form.push_back({"recipients", std::move(recipients)});
    form.push_back({"fileCopy", Object{{"units", Array{"TCD"}}}});
    form.push_back(
        {"signature", Object{{"authority", "TM"}, {"collective", "Ủy ban nhân dân"}, {"post", "Chủ tịch"}, {"name", "Nguyễn Văn Mẫu"}}});
    return form;
}

std::string planTextOfPages(std::size_t pages) { return json::dump(planOfPages(pages)); }

} // namespace vanthu::bench
