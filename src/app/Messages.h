#pragma once

#include "text/Language.h"
#include "json/DataFolders.h"
#include "json/Fault.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace vanthu::app {

/// The sentences of the product, from templates/messages/<language>/*.json: flat objects of id to pattern, in which
/// "{name}" stands for an argument. Both front ends speak through it. Immutable; safe from every thread.
class Messages {
public:
    /// Reads every file of the language's folder. Faults name the file.
    static json::Result<Messages> load(const json::DataFolders& folders, text::Language language);

    /// The sentence of that id with the arguments put in; the id itself in brackets if there is none.
    std::string text(std::string_view id, const std::vector<json::Argument>& arguments = {}) const;

    text::Language language() const { return language_; }

private:
    text::Language language_ = text::Language::vietnamese;
    std::unordered_map<std::string, std::string> patterns_;
};

} // namespace vanthu::app
