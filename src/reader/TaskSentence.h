#pragma once

#include "reader/Deadlines.h"
#include "reader/UnitNames.h"

#include <optional>
#include <string_view>
#include <vector>

namespace vanthu::reader {

/// Who is told to do something in a paragraph, as tokens of it.
struct Giving {
    enum class Form {
        heading, ///< the paragraph is nothing but the units
        opening, ///< it introduces what follows: "… thực hiện các nội dung sau:"
        bare,    ///< the duty stands above: "Giao … thực hiện."
        duty,
    };
    Form form = Form::duty;
    std::vector<UnitName> leads;
    Sureness sureness = Sureness::certain;
    bool isShort = false; ///< an opening that states no duty of its own
};

/// A line that belongs to the paragraph above it: "Đơn vị chủ trì: …".
struct LabelLine {
    enum class What { lead, coordinate, time };
    What what = What::lead;
    std::size_t value = 0; ///< first token after the label
};

/// Reads single paragraphs; what stands around them is TaskReader's business. Borrows the vocabulary.
class TaskSentence {
public:
    explicit TaskSentence(const TaskVocabulary& words) : words_(words), units_(words), deadlines_(words) {}

    /// The units a paragraph gives a duty to. Under a heading that names a unit (`underUnit`), only what clearly names another.
    std::optional<Giving> giving(const Tokens& tokens, bool underUnit) const;

    /// The units a paragraph consists of: "2.1. Văn phòng …:", "Đề nghị Hội …".
    std::vector<UnitName> heading(const Tokens& tokens) const;

    /// The units that the leading ones coordinate with; not those that others are told to.
    std::vector<UnitName> coordinating(const Tokens& tokens, const std::vector<UnitName>& leads) const;

    std::optional<LabelLine> label(const Tokens& tokens) const;

    const UnitNames& units() const { return units_; }
    const Deadlines& deadlines() const { return deadlines_; }

private:
    std::optional<Giving> given(const Tokens& tokens, std::size_t giver, std::size_t begin) const;
    std::optional<Giving> subject(const Tokens& tokens, std::size_t begin) const;
    std::optional<Giving> afterCondition(const Tokens& tokens, std::size_t begin) const;
    std::optional<Giving> inside(const Tokens& tokens, std::size_t begin) const;
    Giving finish(const Tokens& tokens, std::vector<UnitName> leads, Sureness sureness) const;

    const TaskVocabulary& words_;
    UnitNames units_;
    Deadlines deadlines_;
};

} // namespace vanthu::reader
