#include "MadeForms.h"

#include "text/Scan.h"

namespace vanthu::app::testing {

std::string MadeForms::words(int least, int most) {
    static const std::vector<std::string> pool{"tổ chức",
                                               "tuyên truyền",
                                               "phòng, chống thiên tai",
                                               "công tác",
                                               "trên địa bàn huyện",
                                               "rà soát",
                                               "kiểm tra",
                                               "các xã, thị trấn",
                                               "năm 2026",
                                               "giai đoạn 2026-2030",
                                               "đơn thư",
                                               "chuyển đổi số",
                                               "cải cách hành chính",
                                               "báo cáo kết quả",
                                               "đúng thời hạn",
                                               "Ủy ban nhân dân huyện",
                                               "phối hợp với",
                                               "Công an huyện",
                                               "nông thôn mới",
                                               "dữ liệu",
                                               "theo quy định",
                                               "90%",
                                               "(nếu có)",
                                               "“điểm nóng”",
                                               "HĐND - UBND",
                                               "ngày 09/3/2026",
                                               "Nhân dân"};
    std::string text;
    for (int count = least + upTo(most - least); count > 0; --count) text += (text.empty() ? "" : " ") + oneOf(pool);
    return text;
}

std::string MadeForms::sentence() {
    static const std::vector<std::string> starts{"Tăng cường", "Các cơ quan, đơn vị", "Phối hợp", "Giao Phòng Nội vụ", "Đẩy mạnh",
                                                 "Bảo đảm"};
    return oneOf(starts) + " " + words(3, 30) + oneOf(std::vector<std::string>{".", ".", ";", "..."});
}

std::string MadeForms::headingText() {
    static const std::vector<std::string> starts{"Công tác", "Phòng Nội vụ", "Mục đích", "Nhiệm vụ", "Ban Chỉ đạo"};
    return oneOf(starts) + " " + words(1, 6);
}

model::Item MadeForms::item(const std::string& level, bool heading) {
    model::Item result;
    result.level = level;
    if (heading)
        result.heading = level == "section" ? text::upperCase(headingText()) : headingText();
    else
        result.text = sentence();
    return result;
}

/// A heading has a text or items below it, and paragraphs of its own only after that text.
void MadeForms::fill(model::Item& parent, int depth) {
    static const std::vector<std::string> levels{"section", "clause", "subclause", "subsubclause"};
    const bool heading = !parent.heading.empty();
    if (heading && chance(40)) {
        parent.text = sentence();
        for (int more = chance(30) ? upTo(2) : 0; more > 0; --more) parent.children.push_back(item("paragraph", false));
    }
    const int least = heading && parent.text.empty() ? 1 : 0;
    if (depth < 4 && chance(60)) {
        const std::string& level = levels[static_cast<std::size_t>(depth)];
        for (int count = least + upTo(3); count > 0; --count) {
            model::Item child = item(level, chance(50));
            if (!child.heading.empty() || chance(40)) fill(child, depth + 1);
            parent.children.push_back(std::move(child));
        }
        return;
    }
    const std::string leaf = oneOf(std::vector<std::string>{"point", "dash"});
    for (int count = least + upTo(4); count > 0; --count) {
        model::Item child = item(leaf, false);
        for (int below = leaf == "dash" && chance(25) ? 1 + upTo(2) : 0; below > 0; --below) child.children.push_back(item("plus", false));
        parent.children.push_back(std::move(child));
    }
}

namespace {

/// What the end mark follows ends with its full stop.
void finish(std::vector<model::Item>& items) {
    model::Item* last = &items.back();
    while (!last->children.empty()) last = &last->children.back();
    if (last->text.ends_with(';')) last->text.back() = '.';
}

} // namespace

std::vector<model::Item> MadeForms::outline() {
    std::vector<model::Item> items;
    for (int count = 1 + upTo(4); count > 0; --count) {
        items.push_back(item("section", true));
        fill(items.back(), 1);
    }
    finish(items);
    return items;
}

void MadeForms::letterhead(model::Document& document) {
    model::Letterhead& head = document.letterhead;
    const bool office = chance(50);
    if (office)
        head.parentAgency = oneOf(std::vector<std::string>{"UBND TỈNH ĐÔNG HẢI", "ỦY BAN NHÂN DÂN THÀNH PHỐ BÌNH MINH", "BỘ NỘI VỤ"});
    head.issuingAgency = office ? oneOf(std::vector<std::string>{"SỞ NỘI VỤ", "VĂN PHÒNG", "CHI CỤC THỦY LỢI"})
                                : oneOf(std::vector<std::string>{"ỦY BAN NHÂN DÂN HUYỆN SÔNG XANH", "UBND XÃ ĐỒI CAO"});
    if (chance(70)) head.number = 1 + upTo(998);
    head.symbol = oneOf(std::vector<std::string>{"KH-UBND", "KH-SNV", "KH-VP"});
    head.place = oneOf(std::vector<std::string>{"Sông Xanh", "Thành phố Bình Minh", "Đông Hải"});
    head.issueDate.year = 2024 + upTo(3);
    if (chance(80)) head.issueDate.month = 1 + upTo(11);
    if (head.issueDate.month && chance(80)) head.issueDate.day = 1 + upTo(27);
    if (chance(20)) document.marks.urgency = oneOf(std::vector<std::string>{"express", "veryUrgent", "urgent"});
    if (chance(20)) document.marks.secrecy = oneOf(std::vector<std::string>{"topSecret", "secret", "confidential"});
    if (chance(20)) document.marks.circulation = oneOf(std::vector<std::string>{"returnAfterReading", "internal"});
    document.abstract = headingText() + " " + words(3, 15);
}

void MadeForms::bases(model::Document& document) {
    for (int count = upTo(3); count > 0; --count)
        document.bases.push_back(oneOf(std::vector<std::string>{
            "Căn cứ Luật Tiếp công dân ngày 25 tháng 11 năm 2013",
            "Căn cứ Nghị quyết số 05/NQ-HĐND ngày 09/12/2025 của Hội đồng nhân dân huyện",
            "Thực hiện Kế hoạch số 12/KH-UBND ngày 15/01/2026 của Ủy ban nhân dân tỉnh Đông Hải về việc " + words(2, 9)}));
    if (!document.bases.empty() || chance(50)) document.opening = "Ủy ban nhân dân huyện ban hành Kế hoạch " + words(2, 9) + " như sau:";
}

void MadeForms::signature(model::Signature& signature) {
    struct Sort {
        const char *authority, *collective, *head, *unitHead, *post;
    };
    static const std::vector<Sort> sorts{{"direct", "", "", "", "GIÁM ĐỐC"},
                                         {"TM", "ỦY BAN NHÂN DÂN", "", "", "CHỦ TỊCH"},
                                         {"TM+KT", "ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "", "PHÓ CHỦ TỊCH"},
                                         {"KT", "", "GIÁM ĐỐC", "", "PHÓ GIÁM ĐỐC"},
                                         {"TL", "", "CHỦ TỊCH", "", "CHÁNH VĂN PHÒNG"},
                                         {"TL+KT", "", "CHỦ TỊCH", "CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"},
                                         {"TUQ", "", "CHỦ TỊCH", "", "CHÁNH VĂN PHÒNG"},
                                         {"Q", "", "", "", "GIÁM ĐỐC"}};
    const Sort& sort = oneOf(sorts);
    signature = {sort.authority,
                 sort.collective,
                 sort.head,
                 sort.unitHead,
                 sort.post,
                 chance(15) ? "Đại tá" : "",
                 oneOf(std::vector<std::string>{"Nguyễn Văn Mẫu", "Trần Thị Thử", "Lê Mẫu"})};
}

void MadeForms::tail(model::Document& document) {
    if (chance(60)) document.closing = "Trên đây là Kế hoạch " + words(3, 12) + "; yêu cầu các cơ quan, đơn vị thực hiện.";
    for (int count = 1 + upTo(6); count > 0; --count)
        document.recipients.push_back({oneOf(std::vector<std::string>{"UBND tỉnh Đông Hải", "Các phòng, ban huyện", "UBND các xã, thị trấn",
                                                                      "CT, các PCT UBND huyện", "TT HĐND huyện (qua Văn phòng)"}),
                                       oneOf(std::vector<std::string>{"", "", "report", "act", "coordinate", "information"}), ""});
    for (int count = upTo(2); count > 0; --count)
        document.fileCopy.units.push_back(oneOf(std::vector<std::string>{"TCD", "NV", "VP (Hà)"}));
    if (chance(30)) document.fileCopy.copies = 1 + upTo(20);
    if (chance(20)) document.drafterMark = {"PL", chance(90) ? std::optional<std::int64_t>(1 + upTo(400)) : std::optional<std::int64_t>(3)};
    signature(document.signature);
    if (chance(20))
        document.address = {"Số 01 đường Bờ Sông, xã Sông Xanh", "(0299) 3000 000", "(0299) 3000 001", "vanthu@songxanh.example",
                            "songxanh.example"};
}

model::Document MadeForms::make() {
    model::Document document;
    document.kind = "plan";
    letterhead(document);
    bases(document);
    document.content = outline();
    tail(document);
    for (int count = chance(40) ? 1 + upTo(2) : 0; count > 0; --count)
        document.appendices.push_back({text::upperCase("Danh sách " + words(1, 4)), chance(30), outline()});
    return document;
}

} // namespace vanthu::app::testing
