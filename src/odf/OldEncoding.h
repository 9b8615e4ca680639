#pragma once

#include "odf/Source.h"

namespace vanthu::odf {

/// Brings text in TCVN3 or VNI into Unicode: stretches in a font of such an encoding, and where there are none the whole document
/// if its words show one. Notes in `encodings` which ones there were; no paragraph has `oldFonts` afterwards. What the encoding
/// does not know stays.
void convertOldEncodings(Source& source);

} // namespace vanthu::odf
