#pragma once

#include "odf/ReadLimits.h"
#include "odf/Source.h"
#include "text/Scan.h"

#include <cstdlib>

namespace vanthu::fuzz {

/// Ends the run if a source breaks its own promises.
inline void check(const odf::Source& source) {
    for (const odf::SourceParagraph& paragraph : source.paragraphs) {
        if (text::scan(paragraph.text).problem == text::Problem::invalidUtf8) std::abort();
        if (text::scan(paragraph.label).problem == text::Problem::invalidUtf8) std::abort();
        if (paragraph.region != odf::Region::cell && paragraph.cell) std::abort();
        std::size_t last = 0;
        for (const odf::OldFont& stretch : paragraph.oldFonts) {
            if (stretch.begin < last || stretch.end <= stretch.begin || stretch.end > paragraph.text.size()) std::abort();
            last = stretch.end;
        }
    }
}

/// Small limits, so that passing them is tried too.
inline odf::ReadLimits limits() {
    odf::ReadLimits limits;
    limits.fileBytes = limits.entryBytes = limits.unpackedBytes = std::size_t{4} << 20;
    limits.textBytes = std::size_t{1} << 20;
    limits.paragraphs = 5'000;
    limits.styles = 2'000;
    limits.depth = 100;
    return limits;
}

} // namespace vanthu::fuzz
