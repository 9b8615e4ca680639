#pragma once

#include "app/CurrentLists.h"
#include "app/DayWords.h"
#include "app/Messages.h"
#include "deadlines/Date.h"
#include "form/Form.h"
#include "form/Kind.h"
#include "layout/Composer.h"
#include "layout/Recipe.h"
#include "text/Language.h"
#include "json/DataFolders.h"
#include "json/Fault.h"
#include "json/Value.h"

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vanthu::app {

enum class OdfFormat { package, flat };

/// How the form travels in a package: an RDF metadata file that every word processor keeps on saving. The file has this type,
/// and one statement (subject, predicate, literal) whose literal is the form's JSON. In a flat document, which cannot hold
/// files, it is the user-defined property of the metadata named kFormProperty.
inline constexpr std::string_view kFormGraphPath = "vanthu/form.rdf";
inline constexpr std::string_view kFormGraphType = "urn:vanthu:form";
inline constexpr std::string_view kFormSubject = "urn:vanthu:doc";
inline constexpr std::string_view kFormPredicate = "urn:vanthu:form#json";
inline constexpr std::string_view kFormProperty = "vanthu.form";

/// A document as bytes of an .odt or .fodt.
struct Rendered {
    std::string bytes;
    std::string title;         ///< type name and abstract, as in the metadata
    json::Faults remarks = {}; ///< what wants looking at, if that was asked for
};

/// A printed paragraph of a rendered document, for bringing a document that was typed in up to date with its form.
/// `id` is the xml:id the paragraph carries in the document. The text is without its automatic number. For front ends that write
/// into LibreOffice: replacing the whole text of a paragraph drops its xml:id (replace part by part, or set it again); setting
/// it is neither undoable nor marks the document modified.
struct PrintedParagraph {
    std::string id;
    std::string pointer; ///< where in the form it comes from; may be empty
    std::string text;
    std::string region; ///< "body", or the table cell it stands in ("letterhead/0/1"): paragraphs never move between regions
    std::string style;  ///< ODF name of the paragraph style
    bool operator==(const PrintedParagraph&) const = default;
};

/// A paragraph of the open document as the front end finds it; `id` empty where it has none.
struct LiveParagraph {
    std::string id;
    std::string text;
};

/// One step of bringing the open document up to date. Steps are to be done in order. Old and new ids come from the same names
/// ("vt12"): give the new ones after all steps, when the old ones are cleared.
struct Change {
    enum class Action {
        keep,        ///< nothing to do but to give it the id `freshId`
        replace,     ///< put the text of fresh paragraph `freshId` into live paragraph `liveId`
        insert,      ///< make fresh paragraph `freshId` after live paragraph `liveId` (empty: at the start of the region of the
                     ///< fresh one); several after the same one stand in the order of the steps
        remove,      ///< take live paragraph `liveId` away
        keepEdited,  ///< edited by hand and changed or removed in the form: left as it is and shown
        keepDeleted, ///< deleted by hand and changed in the form: stays deleted and is shown; `liveId` is not in the document
    };
    Action action = Action::keep;
    std::string liveId;  ///< id in the open document before the change; for insert, that of the paragraph before it
    std::string freshId; ///< id in the freshly rendered document; empty for remove
    bool operator==(const Change&) const = default;
};

/// A paragraph that both a person and the form have changed, so that somebody has to say which version stands.
struct Conflict {
    std::string id;                        ///< id in the open document before the change; of one deleted by hand, the id it had
    std::optional<std::string> inDocument; ///< nothing: deleted by hand
    std::optional<std::string> inForm;     ///< nothing: the form no longer has it
    bool operator==(const Conflict&) const = default;
};

/// What was said about conflicts, by their ids. Of those not named the document's version stays.
enum class Decision { keepDocument, takeForm };
using Decisions = std::map<std::string, Decision, std::less<>>;

/// The use cases of drafting, as both front ends call them: everything between a form as JSON and the document as bytes.
/// Immutable once opened; all const members are safe from every thread.
class Workbench {
public:
    /// When kinds are read: all of them at once, so that faults in their data are known, or each when it is first asked for.
    enum class Kinds { all, whenAsked };

    /// Reads measures, messages and kinds. `folders`: the product's templates first, then the office's own.
    static json::Result<Workbench> open(std::vector<std::filesystem::path> folders, text::Language language, Kinds kinds = Kinds::all);
    Workbench(Workbench&&) noexcept;
    Workbench& operator=(Workbench&&) noexcept;
    ~Workbench();

    const std::vector<form::Kind>& kinds() const;
    std::vector<std::string> kindIds() const;
    /// nullptr if there is none, or its data are wrong (see open).
    const form::Kind* kind(std::string_view id) const;
    /// The kind of copies; nullptr if the data have none.
    const form::Kind* copyKind() const;
    /// How that kind, one of kinds(), is laid out.
    const layout::Recipe& recipe(const form::Kind& kind) const;
    const Messages& messages() const;
    /// What else is read from the data: the rules of the paper, and the folders themselves.
    const layout::Composer& composer() const;
    const json::DataFolders& data() const;
    /// The office's lists, read when they are first asked for.
    const CurrentLists& lists() const;

    /// What a person reads for a fault: the sentence, with the field's label where the pointer leads to one. One line.
    /// `kind` may be nullptr.
    std::string sentence(const json::Fault& fault, const form::Kind* kind) const;

    /// What a day is beside its date: weekday and lunar date.
    const DayWords& dayWords() const;

    /// The form's kind, or faults: no object, no member "kind", an unknown one, or one whose data are wrong.
    json::Result<const form::Kind*> kindOf(const json::Value& form) const;

    /// Normalises and validates. Empty if the form can be rendered.
    json::Faults check(json::Value& form) const;

    /// What is doubtful about a form, valid or not, without keeping it from being a document. `now` is the time in Vietnam. The
    /// sentences are those of faults. Nothing for a form of no known kind.
    json::Faults advice(const json::Value& form, deadlines::Moment now) const;

    /// Reads, normalises, validates and renders; with remarks if `now` is given. The form that was rendered travels inside the document.
    json::Result<Rendered> render(json::Value form, OdfFormat format, std::optional<deadlines::Moment> now = {}) const;
    json::Result<Rendered> render(std::string_view formJson, OdfFormat format, std::optional<deadlines::Moment> now = {}) const;

    /// The paragraphs a form prints, in the order of the document. The form must be valid.
    json::Result<std::vector<PrintedParagraph>> printed(json::Value form) const;

    /// How to bring a document made from `base` (the paragraphs of the form it was made from) and typed in since (`live`,
    /// in document order) to what the changed form prints (`fresh`), keeping what was edited by hand unless it is decided
    /// otherwise. Pure.
    static std::vector<Change> planChanges(const std::vector<PrintedParagraph>& base, const std::vector<PrintedParagraph>& fresh,
                                           const std::vector<LiveParagraph>& live, const Decisions& decisions = {});

    /// What there is to decide about that plan, in document order. Pure.
    static std::vector<Conflict> conflicts(const std::vector<PrintedParagraph>& base, const std::vector<PrintedParagraph>& fresh,
                                           const std::vector<LiveParagraph>& live);

private:
    struct Parts;
    struct Laid;
    Laid layOut(const form::Kind& kind, const json::Value& form, const layout::Extent& extent) const;
    explicit Workbench(std::unique_ptr<const Parts> parts);
    std::unique_ptr<const Parts> parts_;
};

} // namespace vanthu::app
