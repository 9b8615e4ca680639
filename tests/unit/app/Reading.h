#pragma once

#include "app/DocumentReader.h"
#include "reader/Phrase.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Helpers for tests of reading documents.
namespace vanthu::app::testing {

inline const Workbench& workbench() {
    static const auto opened = Workbench::open({VANTHU_TEMPLATES}, text::Language::vietnamese);
    for (const json::Fault& fault : opened.faults) ADD_FAILURE() << fault.source << " " << fault.pointer << " " << fault.id;
    return *opened;
}

inline const DocumentReader& reader() {
    static const auto opened = DocumentReader::open(workbench());
    for (const json::Fault& fault : opened.faults) ADD_FAILURE() << fault.source << " " << fault.pointer << " " << fault.id;
    return *opened;
}

inline std::string contentOf(const std::string& file) {
    std::ifstream stream(file, std::ios::binary);
    EXPECT_TRUE(stream.good()) << file;
    return {std::istreambuf_iterator<char>(stream), {}};
}

inline std::string textOf(const odf::Source& source, const reader::Span& span) {
    return source.paragraphs[span.paragraph].text.substr(span.begin, span.end - span.begin);
}

/// What is said of words that are a value already: who does the task a paragraph states, and by when.
inline bool isOfTask(const reader::Found& found) { return found.pointer.find("/task/") != std::string::npos; }

inline void dropTasks(std::vector<model::Item>& items) {
    for (model::Item& item : items) {
        item.task.reset();
        dropTasks(item.children);
    }
}

/// The document by its parts alone: what tasks its sentences give is compared elsewhere (tests/cases/read-tasks).
inline model::Document withoutTasks(model::Document document) {
    dropTasks(document.content);
    for (model::Appendix& appendix : document.appendices)
        if (!appendix.taskTable) dropTasks(appendix.content);
    return document;
}

/// The first lines in which two texts differ; empty if they do not.
inline std::string difference(const std::string& read, const std::string& made) {
    const auto [one, other] = std::mismatch(read.begin(), read.end(), made.begin(), made.end());
    if (one == read.end() && other == made.end()) return {};
    constexpr std::ptrdiff_t kAround = 300;
    const auto around = [](const std::string& text, std::string::const_iterator at) {
        const auto from = std::max<std::ptrdiff_t>(at - text.begin() - kAround, 0);
        return text.substr(static_cast<std::size_t>(from), 2 * kAround);
    };
    return "read: …" + around(read, one) + "…\n\nmade: …" + around(made, other) + "…";
}

/// Every character that is not blank is in exactly one span; the parts of a task stand in the text of their item, or alone in a table.
inline void expectCovered(const odf::Source& source, const reader::Reading& reading) {
    std::vector<reader::Span> spans = reading.unplaced;
    for (const reader::Found& found : reading.found)
        if (!isOfTask(found)) spans.insert(spans.end(), found.spans.begin(), found.spans.end());
    for (const reader::Implied& implied : reading.implied) spans.push_back(implied.span);
    std::vector<std::string> rest;
    for (const odf::SourceParagraph& paragraph : source.paragraphs) rest.push_back(paragraph.text);
    for (const reader::Span& span : spans) {
        ASSERT_LT(span.paragraph, rest.size());
        std::string& text = rest[span.paragraph];
        ASSERT_LE(span.begin, span.end);
        ASSERT_LE(span.end, text.size());
        const std::string_view stretch = std::string_view(text).substr(span.begin, span.end - span.begin);
        EXPECT_EQ(stretch.find('\0'), std::string_view::npos)
            << "twice: " << source.paragraphs[span.paragraph].text << " at " << span.begin;
        std::fill(text.begin() + static_cast<std::ptrdiff_t>(span.begin), text.begin() + static_cast<std::ptrdiff_t>(span.end), '\0');
    }
    for (const reader::Found& found : reading.found)
        for (const reader::Span& span : found.spans)
            std::fill_n(rest[span.paragraph].begin() + static_cast<std::ptrdiff_t>(span.begin), span.end - span.begin, '\0');
    for (std::string& text : rest) {
        std::replace(text.begin(), text.end(), '\0', ' ');
        EXPECT_TRUE(reader::isBlankText(text)) << "nowhere: " << text;
    }
}

/// Without members that say nothing: "", null, false, empty lists and objects.
inline bool strip(json::Value& value) {
    if (value.isObject()) {
        json::Object kept;
        for (json::Member& member : value.object())
            if (strip(member.value)) kept.push_back(std::move(member));
        value = json::Value(std::move(kept));
        return !value.object().empty();
    }
    if (value.isArray()) {
        for (json::Value& entry : value.array()) strip(entry);
        return !value.array().empty();
    }
    if (value.isString()) return !value.string().empty();
    return !value.isNull() && !(value.isBool() && !value.boolean());
}

} // namespace vanthu::app::testing
