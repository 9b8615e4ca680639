#include "app/TypedIn.h"

#include "odf/OdfReader.h"

#include <algorithm>
#include <map>
#include <utility>

namespace vanthu::app {

namespace {

json::Result<std::vector<std::string>> paragraphsOf(std::string_view bytes) {
    json::Result<odf::Source> source = odf::readDocument(bytes);
    if (!source) return source.faults;
    std::vector<std::string> texts;
    for (odf::SourceParagraph& paragraph : source->paragraphs) {
        const bool margin = paragraph.region == odf::Region::header || paragraph.region == odf::Region::footer;
        if (margin || paragraph.region == odf::Region::comment) continue;
        std::string& text = paragraph.text;
        text.erase(text.find_last_not_of(" \n\t") + 1);
        if (!text.empty()) texts.push_back(std::move(text));
    }
    return texts;
}

/// Those of `texts` that `others` does not have as often.
std::vector<std::string> without(const std::vector<std::string>& texts, const std::vector<std::string>& others) {
    std::map<std::string_view, std::size_t> known;
    for (const std::string& text : others) ++known[text];
    std::vector<std::string> rest;
    for (const std::string& text : texts) {
        const auto found = known.find(text);
        if (found == known.end() || found->second == 0)
            rest.push_back(text);
        else
            --found->second;
    }
    return rest;
}

} // namespace

json::Result<std::vector<TypedParagraph>> typedIn(std::string_view document, std::string_view made) {
    const json::Result<std::vector<std::string>> found = paragraphsOf(document);
    if (!found) return found.faults;
    const json::Result<std::vector<std::string>> wanted = paragraphsOf(made);
    if (!wanted) return wanted.faults;
    std::vector<TypedParagraph> typed;
    for (std::string& text : without(*found, *wanted)) typed.push_back({std::move(text), false});
    for (std::string& text : without(*wanted, *found)) typed.push_back({std::move(text), true});
    if (!typed.empty() || *found == *wanted) return typed;
    // The same paragraphs in another order.
    const auto [moved, place] = std::ranges::mismatch(*found, *wanted);
    typed.push_back({*moved, false});
    return typed;
}

} // namespace vanthu::app
