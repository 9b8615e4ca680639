#include "app/EmbeddedForm.h"

#include "app/Workbench.h"
#include "odf/ZipReader.h"
#include "json/Text.h"

#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <utility>

namespace vanthu::app {

namespace {

constexpr std::string_view kZipStart = "PK\x03\x04";

std::optional<std::string_view> between(std::string_view bytes, std::string_view open, std::string_view close) {
    const std::size_t start = bytes.find(open);
    if (start == std::string_view::npos) return std::nullopt;
    const std::size_t end = bytes.find(close, start + open.size());
    if (end == std::string_view::npos) return std::nullopt;
    return bytes.substr(start + open.size(), end - start - open.size());
}

std::string unescaped(std::string_view xml) {
    static constexpr std::array<std::pair<std::string_view, char>, 5> kNames{
        {{"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}, {"&amp;", '&'}}};
    std::string text;
    text.reserve(xml.size());
    while (!xml.empty()) {
        std::size_t taken = 1;
        char c = xml.front();
        if (const std::size_t end = xml.starts_with("&#") ? xml.find(';') : std::string_view::npos; end != std::string_view::npos) {
            // Line ends and the like; a form's letters are never written so.
            const bool hex = xml.size() > 2 && xml[2] == 'x';
            int code = 0;
            std::from_chars(xml.data() + (hex ? 3 : 2), xml.data() + end, code, hex ? 16 : 10);
            if (code > 0 && code < 0x80) c = static_cast<char>(code), taken = end + 1;
        }
        for (const auto& [name, meant] : kNames) {
            if (!xml.starts_with(name)) continue;
            c = meant;
            taken = name.size();
            break;
        }
        text += c;
        xml.remove_prefix(taken);
    }
    return text;
}

json::Result<FoundForm> read(FormFile file, std::string_view json) {
    json::Result<json::Value> form = json::parse(json);
    if (!form) return form.faults;
    return FoundForm{file, std::move(*form)};
}

/// The element of that local name, whatever prefix the one who wrote it gave its namespace.
std::optional<std::string_view> elementNamed(std::string_view xml, const std::string& name) {
    const std::size_t at = xml.find(":" + name);
    const std::size_t start = at == std::string_view::npos ? at : xml.find('>', at);
    if (start == std::string_view::npos) return std::nullopt;
    return between(xml.substr(start), ">", "</");
}

} // namespace

json::Result<FoundForm> findForm(std::string_view bytes) {
    if (bytes.starts_with(kZipStart)) {
        // The form is stored unpacked in what we write ourselves.
        const std::string tag(kFormPredicate.substr(kFormPredicate.find('#') + 1));
        if (const auto found = between(bytes, "<f:" + tag + ">", "</f:" + tag + ">")) return read(FormFile::package, unescaped(*found));
        const bool packed = bytes.find(kFormGraphPath) != std::string_view::npos;
        return json::Fault{"", packed ? "embedded-form-saved-elsewhere" : "embedded-form-missing"};
    }
    if (bytes.starts_with("<?xml")) {
        const std::string open = "meta:name=\"" + std::string(kFormProperty) + "\" meta:value-type=\"string\">";
        if (const auto found = between(bytes, open, "</meta:user-defined>")) return read(FormFile::flat, unescaped(*found));
        return json::Fault{"", "embedded-form-missing"};
    }
    return read(FormFile::json, bytes);
}

json::Result<FoundForm> findSavedForm(std::string_view bytes) {
    json::Result<FoundForm> found = findForm(bytes);
    if (found || found.faults.front().id != "embedded-form-saved-elsewhere") return found;
    json::Result<odf::ZipReader> package = odf::ZipReader::open(bytes, {});
    if (!package) return package.faults;
    const odf::ZipReader::Entry* const entry = package->find(kFormGraphPath);
    if (entry == nullptr) return json::Fault{"", "embedded-form-missing"};
    const json::Result<std::string> graph = package->read(*entry);
    if (!graph) return graph.faults;
    const auto element = elementNamed(*graph, std::string(kFormPredicate.substr(kFormPredicate.find('#') + 1)));
    if (!element) return json::Fault{"", "embedded-form-missing"};
    return read(FormFile::package, unescaped(*element));
}

} // namespace vanthu::app
