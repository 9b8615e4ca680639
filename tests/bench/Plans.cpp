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

constexpr std::array<std::string_view, 24> kPhrases{"Ủy ban nhân dân các xã, thị trấn",
                                                    "tổ chức triển khai thực hiện",
                                                    "công tác tiếp công dân",
                                                    "bảo đảm đúng quy định của pháp luật",
                                                    "nâng cao chất lượng, hiệu quả",
                                                    "trong quá trình thực hiện",
                                                    "phối hợp với các cơ quan, đơn vị có liên quan",
                                                    "kịp thời báo cáo, đề xuất",
                                                    "giải quyết dứt điểm các vụ việc",
                                                    "xây dựng kế hoạch cụ thể của đơn vị mình",
                                                    "tăng cường kiểm tra, đôn đốc",
                                                    "tuyên truyền, phổ biến sâu rộng",
                                                    "trên địa bàn huyện Sông Xanh",
                                                    "theo chức năng, nhiệm vụ được giao",
                                                    "bố trí đầy đủ nguồn lực",
                                                    "niêm yết công khai tại trụ sở",
                                                    "người đứng đầu chịu trách nhiệm",
                                                    "cập nhật vào cơ sở dữ liệu",
                                                    "đối thoại trực tiếp với Nhân dân",
                                                    "hoàn thành trước ngày 30 tháng 11",
                                                    "định kỳ hằng tháng, hằng quý",
                                                    "rà soát, bổ sung quy chế phối hợp",
                                                    "phù hợp với tình hình thực tế",
                                                    "giữ vững an ninh, trật tự"};

constexpr std::size_t kParagraphsAPage = 5;
constexpr std::size_t kPhrasesAParagraph = 16;
constexpr std::size_t kPagesASection = 10;

/// The same row of phrases every time, without the look of a repeated text.
class Words {
public:
    std::string sentence(std::size_t phrases) {
        std::string text;
        for (std::size_t i = 0; i < phrases; ++i) {
            state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
            const std::string_view phrase = kPhrases[(state_ >> 33) % kPhrases.size()];
            if (i > 0) text += i % 4 == 0 ? "; " : " ";
            text += phrase;
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
        paragraphs.emplace_back(Object{{"level", level}, {"text", words.sentence(kPhrasesAParagraph)}});
    return Object{{"level", "clause"}, {"heading", words.sentence(2)}, {"children", std::move(paragraphs)}};
}

Array content(std::size_t pages) {
    Words words;
    Array sections;
    for (std::size_t page = 0; page < pages; ++page) {
        if (page % kPagesASection == 0)
            sections.emplace_back(Object{{"level", "section"}, {"heading", words.sentence(2)}, {"children", Array()}});
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
    form.push_back({"abstract", words.sentence(3)});
    form.push_back({"bases", Array{words.sentence(6), words.sentence(6), words.sentence(6)}});
    form.push_back({"opening", words.sentence(6)});
    form.push_back({"content", content(pages)});
    Array recipients;
    for (int i = 0; i < 11; ++i) recipients.emplace_back(Object{{"name", words.sentence(1)}, {"purpose", "act"}});
    form.push_back({"recipients", std::move(recipients)});
    form.push_back({"fileCopy", Object{{"units", Array{"TCD"}}}});
    form.push_back({"signature", Object{{"authority", "TM"},
                                        {"collective", "Ủy ban nhân dân"},
                                        {"post", "Chủ tịch"},
                                        {"name", "Nguyễn Văn Mẫu"}}});
    return form;
}

std::string planTextOfPages(std::size_t pages) { return json::dump(planOfPages(pages)); }

} // namespace vanthu::bench
