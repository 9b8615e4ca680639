#include "odf/DocumentHandler.h"

#include "text/Scan.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace vanthu::odf {
namespace {

bool isBlank(const SourceParagraph& paragraph) {
    return paragraph.text.find_first_not_of(" \t\n") == std::string::npos && paragraph.label.empty();
}

void append(std::vector<SourceParagraph>& out, const std::vector<SourceParagraph>& margin) {
    std::copy_if(margin.begin(), margin.end(), std::back_inserter(out), [](const SourceParagraph& one) { return !isBlank(one); });
}

} // namespace

std::optional<json::Fault> DocumentHandler::checkType(std::string_view mediaType) {
    constexpr std::string_view kText = "application/vnd.oasis.opendocument.text";
    constexpr std::size_t kShown = 80;
    while (!mediaType.empty() && (mediaType.back() == '\n' || mediaType.back() == '\r' || mediaType.back() == ' '))
        mediaType.remove_suffix(1);
    if (mediaType == kText || mediaType == std::string(kText) + "-template") return std::nullopt;
    std::string shown(mediaType.substr(0, kShown));
    for (char& c : shown)
        if (c < ' ' || c > '~') c = '?';
    return json::Fault{"", "odf-not-text", {{"type", shown}}, {}};
}

void DocumentHandler::start(Name name, const Attributes& attributes) {
    ++depth_;
    if (depth_ == 1 && name != Name::officeDocument && name != Name::officeDocumentContent && name != Name::officeDocumentStyles &&
        name != Name::officeDocumentMeta) {
        refused = json::Fault{"", "odf-no-document", {}, {}};
        return;
    }
    if (depth_ == 1 && name == Name::officeDocumentContent) styles_.forgetAutomatic();
    if (depth_ == 1 && name == Name::officeDocument) refused = checkType(attributes.text(Name::officeMimetype));
    if (content_.isOpen()) {
        content_.start(name, attributes);
    } else if (part_ == Part::styles) {
        reader_.start(name, attributes);
    } else if (part_ == Part::masters) {
        if (name == Name::styleMasterPage)
            master_ = &reader_.masterPage(attributes);
        else
            startMargin(name);
    } else if (part_ == Part::meta) {
        inKeyword_ = name == Name::metaKeyword;
        if (inKeyword_) source_.keywords.emplace_back();
    } else {
        startPart(name, attributes);
    }
    checkLimits();
}

void DocumentHandler::startPart(Name name, const Attributes&) {
    const auto open = [&](Part part) {
        part_ = part;
        partDepth_ = depth_;
    };
    switch (name) {
    case Name::officeMeta:
        return open(Part::meta);
    case Name::officeStyles:
    case Name::officeAutomaticStyles:
    case Name::officeFontFaceDecls:
        reader_.setAutomatic(name == Name::officeAutomaticStyles);
        return open(Part::styles);
    case Name::officeMasterStyles:
        return open(Part::masters);
    case Name::officeBody:
        return open(Part::body);
    case Name::officeText:
        if (part_ != Part::body || hasBody_) return;
        hasBody_ = true;
        contentDepth_ = depth_;
        return content_.enter(Region::body, source_.paragraphs);
    default:
        // Another kind of document in the same clothes: a table, a drawing.
        if (part_ == Part::body && depth_ == partDepth_ + 1 && !hasBody_) refused = json::Fault{"", "odf-not-text", {{"type", "?"}}, {}};
    }
}

void DocumentHandler::startMargin(Name name) {
    if (master_ == nullptr) return;
    const bool header = name == Name::styleHeader || name == Name::styleHeaderFirst || name == Name::styleHeaderLeft;
    const bool footer = name == Name::styleFooter || name == Name::styleFooterFirst || name == Name::styleFooterLeft;
    if (!header && !footer) return;
    contentDepth_ = depth_;
    content_.enter(header ? Region::header : Region::footer, header ? master_->headers : master_->footers);
}

void DocumentHandler::end(Name name) {
    if (content_.isOpen()) {
        if (depth_ == contentDepth_)
            content_.leave();
        else
            content_.end();
    } else if (part_ == Part::styles && depth_ > partDepth_) {
        reader_.end(name);
    }
    if (name == Name::styleMasterPage) master_ = nullptr;
    if (part_ != Part::none && depth_ == partDepth_) part_ = Part::none;
    inKeyword_ = false;
    --depth_;
}

void DocumentHandler::text(std::string_view utf8) {
    if (content_.isOpen()) {
        content_.text(utf8);
        checkLimits();
    } else if (inKeyword_) {
        source_.keywords.back() += utf8;
    }
}

void DocumentHandler::checkLimits() {
    if (content_.overflowed() || styles_.size() > limits_.styles || source_.keywords.size() > limits_.styles)
        refused = json::Fault{"", "odf-too-large", {}, {}};
}

Source DocumentHandler::finish() {
    std::vector<SourceParagraph> all;
    std::vector<SourceParagraph> footers;
    for (const std::string& name : content_.pages().used()) {
        const PageMaster* const master = styles_.master(name);
        append(all, master->headers);
        append(footers, master->footers);
    }
    if (all.empty())
        all = std::move(source_.paragraphs);
    else
        std::move(source_.paragraphs.begin(), source_.paragraphs.end(), std::back_inserter(all));
    std::move(footers.begin(), footers.end(), std::back_inserter(all));
    source_.paragraphs = std::move(all);
    for (std::string& keyword : source_.keywords) text::composeNfc(keyword);
    source_.hasLook = true;
    return std::move(source_);
}

} // namespace vanthu::odf
