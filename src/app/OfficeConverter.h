#pragma once

#include "app/Cancellation.h"
#include "app/OfficeLocation.h"
#include "app/OfficeProcess.h"
#include "app/TempFolder.h"
#include "json/Fault.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace vanthu::app {

enum class OfficeFormat {
    pdf,      ///< PDF/A-2b, tagged, with the document's title in the window
    sheetPdf, ///< plain PDF, from spreadsheets
    docx,     ///< Office Open XML, transitional
    odt,      ///< OpenDocument, from the formats of others
};

/// Turns .odt files into other formats, or those of others into .odt, through one headless LibreOffice with a private profile, for as many
/// files as a start takes (kFilesPerStart). Everything it makes lies in one private temporary folder and goes with the object; so does the
/// office. One thread at a time.
class OfficeConverter {
public:
    /// After so many documents a fresh office takes over. The office's launcher hands on 255 arguments and drops the rest
    /// without a word (seen with 7.4); it also bounds the memory the office gathers. A start costs about a second, as much as
    /// ten documents.
    static constexpr std::size_t kFilesPerStart = 200;

    /// Finds the office and makes its folders; starts nothing yet.
    static json::Result<OfficeConverter> open(OfficeSettings settings, Cancellation cancellation);

    /// Where the files to convert are put.
    std::filesystem::path inputFolder() const { return temp_.path() / "in"; }

    /// One file that came out, or the fault why not. `file` is valid only during the call.
    struct Outcome {
        std::size_t index; ///< into the names given
        std::filesystem::path file;
        std::optional<json::Fault> fault; ///< "office-no-document", "office-crashed", "office-timeout", "office-no-start", "cancelled"
    };
    using Finished = std::function<void(const Outcome&)>;

    /// Converts files of inputFolder() and calls `finished` once for each, in their order, as soon as it is known. A document at
    /// which the office dies or stands still is given up and the next office goes on behind it. Inputs are removed once done.
    /// Names must differ, also without their extensions, and have the extension of what the files are.
    void convert(const std::vector<std::string>& names, OfficeFormat format, const Finished& finished);

private:
    struct Run;

    OfficeConverter(OfficeSettings settings, Cancellation cancellation, std::filesystem::path program, TempFolder temp);
    std::optional<json::Fault> makeFolders() const;
    OfficeProcess::Start startOf(const std::vector<std::string>& names, std::size_t first, std::size_t last, OfficeFormat format) const;

    OfficeSettings settings_;
    Cancellation cancellation_;
    std::filesystem::path program_;
    TempFolder temp_;
};

} // namespace vanthu::app
