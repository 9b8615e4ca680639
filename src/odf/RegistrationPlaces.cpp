#include "odf/RegistrationPlaces.h"

#include "odf/ParagraphPieces.h"
#include "odf/ZipArchive.h"
#include "odf/ZipReader.h"

#include <algorithm>
#include <array>
#include <optional>

namespace vanthu::odf {

namespace {

constexpr std::string_view kContent = "content.xml";
constexpr std::string_view kSignatures = "META-INF/documentsignatures.xml";
constexpr std::size_t kLongestLine = 160; ///< bytes of a line with place and date
constexpr int kLevel = 6;

/// A stretch of a paragraph's text.
struct Place {
    const ParagraphPieces* paragraph = nullptr;
    std::size_t begin = 0, end = 0;
    std::string_view text() const { return std::string_view(paragraph->text).substr(begin, end - begin); }
};

/// What people put where something is to be written: blanks, dots, lines. Gives the length of one at the start, 0 for none.
std::size_t fillerAt(std::string_view text) {
    static constexpr std::array<std::string_view, 8> kFillers{" ", "\t", "\n", ".", "_", "…", "\u00a0", "\u2003"};
    for (const std::string_view filler : kFillers) {
        if (text.starts_with(filler)) return filler.size();
    }
    return 0;
}

std::string withoutFillers(std::string_view text) {
    std::string kept;
    while (!text.empty()) {
        const std::size_t filler = fillerAt(text);
        if (filler == 0) kept += text.front();
        text.remove_prefix(std::max<std::size_t>(filler, 1));
    }
    return kept;
}

bool isNumberOrOpen(std::string_view kept) {
    const std::size_t digits = std::min(kept.find_first_not_of("0123456789"), kept.size());
    const std::string_view letters = kept.substr(digits);
    return (digits > 0 || letters.empty()) && letters.size() <= 2 &&
           std::ranges::all_of(letters, [](char c) { return c >= 'a' && c <= 'z'; });
}

/// "Số:    /KH-UBND": between the colon and the stroke.
std::optional<Place> numberPlace(const ParagraphPieces& paragraph) {
    const std::string_view text = paragraph.text;
    std::size_t at = 0;
    while (const std::size_t filler = fillerAt(text.substr(at))) at += filler;
    if (!text.substr(at).starts_with("Số")) return std::nullopt;
    const std::size_t colon = text.find(':', at);
    if (colon == std::string_view::npos || !withoutFillers(text.substr(at, colon - at)).ends_with("Số")) return std::nullopt;
    const std::size_t stroke = text.find('/', colon);
    if (stroke == std::string_view::npos || stroke + 1 >= text.size()) return std::nullopt;
    const Place place{&paragraph, colon + 1, stroke};
    return isNumberOrOpen(withoutFillers(place.text())) ? std::optional(place) : std::nullopt;
}

struct DatePlaces {
    Place day, month, year;
};

/// "Sông Xanh, ngày    tháng    năm 2026".
std::optional<DatePlaces> datePlaces(const ParagraphPieces& paragraph) {
    const std::string_view text = paragraph.text;
    constexpr std::string_view kDay = "ngày";
    constexpr std::string_view kMonth = "tháng";
    constexpr std::string_view kYear = "năm";
    const std::size_t comma = text.find(',');
    if (text.size() > kLongestLine || comma == std::string_view::npos) return std::nullopt;
    const std::size_t day = text.find(kDay, comma);
    const std::size_t month = text.find(kMonth, std::min(day, text.size()));
    const std::size_t year = text.find(kYear, std::min(month, text.size()));
    if (year == std::string_view::npos || !withoutFillers(text.substr(comma + 1, day - comma - 1)).empty()) return std::nullopt;
    std::size_t end = year + kYear.size();
    while (end < text.size()) {
        const std::size_t filler = fillerAt(text.substr(end));
        if (filler == 0 && (text[end] < '0' || text[end] > '9')) return std::nullopt;
        end += std::max<std::size_t>(filler, 1);
    }
    return DatePlaces{
        {&paragraph, day + kDay.size(), month}, {&paragraph, month + kMonth.size(), year}, {&paragraph, year + kYear.size(), end}};
}

struct Places {
    Place number;
    DatePlaces date;
};

json::Result<Places> findPlaces(const std::vector<ParagraphPieces>& paragraphs) {
    std::optional<Place> number;
    std::optional<DatePlaces> date;
    for (const ParagraphPieces& paragraph : paragraphs) {
        if (!number) number = numberPlace(paragraph);
        if (!date) date = datePlaces(paragraph);
    }
    if (!number) return json::Fault{"", "places-no-number"};
    if (!date) return json::Fault{"", "places-no-date"};
    return Places{*number, *date};
}

/// A paragraph without what stands in the places.
std::string textWithout(const Places& places, const ParagraphPieces& paragraph) {
    std::string text = paragraph.text;
    // The last first: those before keep their places.
    for (const Place* place : {&places.date.year, &places.date.month, &places.date.day, &places.number}) {
        if (place->paragraph == &paragraph) text.erase(place->begin, place->end - place->begin);
    }
    return text;
}

/// Replaces stretches of the XML by texts.
class Edits {
public:
    /// `value` in the place of what stands there, a blank before it and, if said, behind it. Blanks that are there stay where they are, so
    /// that the value stands inside of the elements (bookmarks, spans) that the place had; the elements stay.
    void put(const Place& place, const std::string& value, bool blankBehind) {
        const std::vector<ParagraphPieces::Origin>& origins = place.paragraph->origins;
        const auto isBlank = [&](std::size_t at) { return place.paragraph->text[at] == ' ' && origins[at].end - origins[at].begin == 1; };
        std::size_t begin = place.begin;
        std::size_t end = place.end;
        std::string text = value;
        if (begin < end && isBlank(begin))
            ++begin;
        else
            text = " " + text;
        if (blankBehind && begin < end && isBlank(end - 1))
            --end;
        else if (blankBehind)
            text += " ";
        if (begin == end) {
            const std::size_t after = origins[begin - 1].end;
            edits_.push_back({after, after, text});
        }
        for (std::size_t at = begin; at < end; ++at)
            edits_.push_back({origins[at].begin, origins[at].end, at == begin ? text : std::string()});
    }

    std::string apply(std::string_view xml) {
        std::ranges::stable_sort(edits_, {}, &Edit::begin);
        std::string made;
        std::size_t at = 0;
        for (const Edit& edit : edits_) {
            made.append(xml.substr(at, edit.begin - at)).append(edit.text);
            at = edit.end;
        }
        return made.append(xml.substr(at));
    }

private:
    struct Edit {
        std::size_t begin, end;
        std::string text;
    };
    std::vector<Edit> edits_;
};

std::string padded(int value, bool zero) { return (zero && value < 10 ? "0" : "") + std::to_string(value); }

/// A part of the date: what is open is written, a year begun ("20…") is finished, what stands there has to be the same.
bool fillPart(Edits& edits, const Place& place, int value, const std::string& written) {
    const std::string kept = withoutFillers(place.text());
    const std::string plain = std::to_string(value);
    if (kept == plain || kept == "0" + plain) return true;
    if (!kept.empty() && !(plain.size() == 4 && plain.starts_with(kept))) return false;
    edits.put(place, written, place.end < place.paragraph->text.size());
    return true;
}

json::Result<std::string> fill(std::string_view xml, const RegistrationLine& line) {
    const std::vector<ParagraphPieces> paragraphs = paragraphPieces(xml);
    const json::Result<Places> places = findPlaces(paragraphs);
    if (!places) return places.faults;
    Edits edits;
    edits.put(places->number, line.number, false);
    const DatePlaces& date = places->date;
    // Days below 10 and the months 1 and 2 with a zero before them (appendix I, part I, II.4).
    if (!fillPart(edits, date.day, line.day, padded(line.day, true)) ||
        !fillPart(edits, date.month, line.month, padded(line.month, line.month < 3)) ||
        !fillPart(edits, date.year, line.year, std::to_string(line.year)))
        return json::Fault{"", "places-date-differs", {{"printed", date.day.paragraph->text}}};
    return edits.apply(xml);
}

/// The package with another content; the other parts as they were, in their order.
json::Result<std::string> repack(ZipReader& package, std::string_view content) {
    ZipArchive archive;
    for (const ZipReader::Entry& entry : package.entries()) {
        const bool stored = entry.name == "mimetype"; // uncompressed by the standard
        if (entry.name == kContent) {
            archive.add(entry.name, content, kLevel);
            continue;
        }
        const json::Result<std::string> part = package.read(entry);
        if (!part) return part.faults;
        archive.add(entry.name, *part, stored ? 0 : kLevel);
    }
    return archive.finish();
}

json::Result<std::string> contentOf(ZipReader& package) {
    if (package.find(kSignatures) != nullptr) return json::Fault{"", "places-signed"};
    const ZipReader::Entry* const entry = package.find(kContent);
    if (entry == nullptr) return json::Fault{"", "odf-part-missing", {{"entry", std::string(kContent)}}};
    return package.read(*entry);
}

} // namespace

json::Result<RegisteredText> registeredText(std::string_view bytes, const ReadLimits& limits) {
    std::string content;
    std::string_view xml = bytes;
    if (looksLikeZip(bytes)) {
        json::Result<ZipReader> package = ZipReader::open(bytes, limits);
        if (!package) return package.faults;
        json::Result<std::string> read = contentOf(*package);
        if (!read) return read.faults;
        content = std::move(*read);
        xml = content;
    }
    const std::vector<ParagraphPieces> paragraphs = paragraphPieces(xml);
    const json::Result<Places> places = findPlaces(paragraphs);
    if (!places) return places.faults;
    RegisteredText registered{withoutFillers(places->number.text()), {}};
    for (const ParagraphPieces& paragraph : paragraphs) registered.text += textWithout(*places, paragraph) + "\n";
    return registered;
}

json::Result<std::string> withRegistration(std::string_view bytes, const RegistrationLine& line, const ReadLimits& limits) {
    if (!looksLikeZip(bytes)) return fill(bytes, line);
    json::Result<ZipReader> package = ZipReader::open(bytes, limits);
    if (!package) return package.faults;
    const json::Result<std::string> content = contentOf(*package);
    if (!content) return content.faults;
    const json::Result<std::string> filled = fill(*content, line);
    if (!filled) return filled.faults;
    return repack(*package, *filled);
}

} // namespace vanthu::odf
