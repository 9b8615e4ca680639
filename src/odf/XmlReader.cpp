#include "odf/XmlReader.h"

#include <algorithm>
#include <charconv>
#include <climits>
#include <exception>
#include <memory>
#include <new>
#include <utility>

#include <expat.h>

namespace vanthu::odf {

std::optional<std::string_view> Attributes::find(Name name) const {
    for (const One& one : all)
        if (one.name == name) return one.value;
    return std::nullopt;
}

std::size_t Attributes::number(Name name, std::size_t fallback, std::size_t most) const {
    const std::string_view value = text(name);
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (error == std::errc::result_out_of_range) return most;
    return error == std::errc() && end == value.data() + value.size() ? std::min(number, most) : fallback;
}

namespace {

struct ParserDeleter {
    void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
};

/// One reading. Nothing may be thrown through expat, which is C: what is thrown is kept and goes on behind it.
class Reading {
public:
    Reading(const ReadLimits& limits, XmlHandler& handler, bool plainDoctype)
        : limits_(limits), handler_(handler), plainDoctype_(plainDoctype), parser_(XML_ParserCreateNS(nullptr, '\n')) {
        if (!parser_) throw std::bad_alloc();
        XML_SetUserData(parser_.get(), this);
        XML_SetElementHandler(parser_.get(), onStart, onEnd);
        XML_SetCharacterDataHandler(parser_.get(), onText);
        XML_SetStartDoctypeDeclHandler(parser_.get(), onDoctype);
        XML_SetEntityDeclHandler(parser_.get(), onEntity);
        XML_SetParamEntityParsing(parser_.get(), XML_PARAM_ENTITY_PARSING_NEVER);
    }

    std::optional<json::Fault> read(std::string_view xml, std::string_view entry) {
        // All at once: in pieces, expat would begin a long token again with each of them.
        if (xml.size() > static_cast<std::size_t>(INT_MAX)) return json::Fault{"", "odf-too-large", {}, {}};
        const XML_Status status = XML_Parse(parser_.get(), xml.data(), static_cast<int>(xml.size()), XML_TRUE);
        if (thrown_) std::rethrow_exception(thrown_);
        if (status == XML_STATUS_OK && !handler_.refused) return std::nullopt;
        json::Fault fault = handler_.refused ? *handler_.refused : syntaxFault();
        fault.arguments.push_back({"entry", std::string(entry)});
        fault.arguments.push_back({"line", std::to_string(XML_GetCurrentLineNumber(parser_.get()))});
        return fault;
    }

private:
    json::Fault syntaxFault() const {
        switch (XML_GetErrorCode(parser_.get())) {
        case XML_ERROR_NO_MEMORY:
            throw std::bad_alloc();
        case XML_ERROR_NO_ELEMENTS:
        case XML_ERROR_UNCLOSED_TOKEN:
        case XML_ERROR_PARTIAL_CHAR:
        case XML_ERROR_UNCLOSED_CDATA_SECTION:
            return {"", "odf-xml-truncated", {}, {}};
        case XML_ERROR_UNKNOWN_ENCODING:
        case XML_ERROR_INCORRECT_ENCODING:
            return {"", "odf-xml-encoding", {}, {}};
        default:
            return {"", "odf-xml-syntax", {}, {}};
        }
    }

    void stop(json::Fault fault) {
        if (!handler_.refused) handler_.refused = std::move(fault);
        XML_StopParser(parser_.get(), XML_FALSE);
    }

    template <class Step> static void guarded(void* user, Step step) {
        Reading& self = *static_cast<Reading*>(user);
        if (self.thrown_ || self.handler_.refused) return;
        try {
            step(self);
        } catch (...) {
            self.thrown_ = std::current_exception();
        }
        if (self.thrown_ || self.handler_.refused) XML_StopParser(self.parser_.get(), XML_FALSE);
    }

    static void onStart(void* user, const XML_Char* name, const XML_Char** attributes) {
        guarded(user, [&](Reading& self) { self.start(name, attributes); });
    }
    static void onEnd(void* user, const XML_Char*) {
        guarded(user, [](Reading& self) {
            const Name name = self.open_.back();
            self.open_.pop_back();
            self.handler_.end(name);
        });
    }
    static void onText(void* user, const XML_Char* text, int length) {
        guarded(user, [&](Reading& self) { self.handler_.text({text, static_cast<std::size_t>(length)}); });
    }
    static void onDoctype(void* user, const XML_Char*, const XML_Char*, const XML_Char*, int hasDefinitions) {
        guarded(user, [&](Reading& self) {
            if (!self.plainDoctype_ || hasDefinitions != 0) self.stop({"", "odf-xml-doctype", {}, {}});
        });
    }
    static void onEntity(void* user, const XML_Char*, int, const XML_Char*, int, const XML_Char*, const XML_Char*, const XML_Char*,
                         const XML_Char*) {
        guarded(user, [](Reading& self) { self.stop({"", "odf-xml-doctype", {}, {}}); });
    }

    void start(const XML_Char* name, const XML_Char** attributes) {
        if (open_.size() >= limits_.depth) return stop({"", "odf-xml-too-deep", {{"limit", std::to_string(limits_.depth)}}, {}});
        attributes_.all.clear();
        for (; *attributes != nullptr; attributes += 2) {
            const Name known = nameOf(attributes[0]);
            if (known == Name::other || known == Name::otherText || known == Name::otherDraw) continue;
            const std::string_view value(attributes[1]);
            if (value.size() > limits_.attributeBytes) return stop({"", "odf-too-large", {}, {}});
            attributes_.all.push_back({known, value});
        }
        open_.push_back(nameOf(name));
        handler_.start(open_.back(), attributes_);
    }

    const ReadLimits& limits_;
    XmlHandler& handler_;
    bool plainDoctype_;
    std::unique_ptr<XML_ParserStruct, ParserDeleter> parser_;
    Attributes attributes_;
    std::vector<Name> open_;
    std::exception_ptr thrown_;
};

} // namespace

std::optional<json::Fault> readXml(std::string_view xml, std::string_view entry, const ReadLimits& limits, XmlHandler& handler,
                                   bool plainDoctype) {
    return Reading(limits, handler, plainDoctype).read(xml, entry);
}

} // namespace vanthu::odf
