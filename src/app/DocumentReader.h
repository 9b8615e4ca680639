#pragma once

#include "app/OfficeIntake.h"
#include "app/Workbench.h"
#include "odf/Source.h"
#include "reader/KindWords.h"
#include "reader/Reading.h"
#include "reader/TaskVocabulary.h"
#include "reader/Vocabulary.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace vanthu::app {

/// An existing document read back into a form.
struct ReadDocument {
    const form::Kind* kind = nullptr;
    json::Value form;
    odf::Source source;      ///< what was read; the spans of `reading` lead into it
    reader::Reading reading; ///< what stands where, how sure, and what found no place
    json::Faults faults;     ///< what the form still lacks to be rendered
    /// Everything found its place, nothing is a guess, nothing is missing.
    bool isWhole() const;
};

/// The use case of reading: any document's paragraphs, or the bytes of a text file, to a form. Borrows the workbench, which must
/// outlive it. Immutable; safe from every thread.
class DocumentReader {
public:
    static json::Result<DocumentReader> open(const Workbench& workbench);

    /// `kind`: the id of the kind to take it as; empty for the one that fits best by type, abstract and what stands in it. Faults:
    /// "kind-unknown", and those of reader::read and reader::readText.
    json::Result<ReadDocument> read(odf::Source source, std::string_view kind = {}) const;
    json::Result<ReadDocument> readText(std::string bytes, std::string_view kind = {}) const;
    /// Whatever format the bytes have, which they tell themselves; `source` names them in faults.
    json::Result<ReadDocument> readBytes(std::string bytes, const std::string& source, const IntakeSettings& settings,
                                         std::string_view kind = {}) const;

    const reader::Vocabulary& vocabulary() const { return *words_; }

private:
    DocumentReader(const Workbench& workbench, std::shared_ptr<const reader::Vocabulary> words,
                   std::shared_ptr<const std::vector<reader::KindWords>> kinds, reader::TaskVocabulary taskWords);

    json::Result<ReadDocument> read(odf::Source source, std::string_view kind, const std::vector<model::Citation>& cited) const;
    /// What a reading is as a form, with what was copied in it. Tasks and citations are put into the reading; `cited` is what the
    /// document is known to cite.
    json::Value formOf(reader::Reading& reading, const odf::Source& source, const std::vector<model::Citation>& cited) const;

    const Workbench* workbench_;
    std::shared_ptr<const reader::Vocabulary> words_;
    std::shared_ptr<const std::vector<reader::KindWords>> kinds_;
    std::shared_ptr<const reader::TaskVocabulary> taskWords_;
};

/// The answer of the command: the form, for every value where it stands and how sure it is, what is implied, what found no
/// place, and in sentences what is missing and what wants looking at; `now` is the time in Vietnam.
json::Value answerOf(const Workbench& workbench, const ReadDocument& document, deadlines::Moment now);

} // namespace vanthu::app
