#pragma once

#include "form/Field.h"
#include "json/DataFolders.h"
#include "json/Fault.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace vanthu::form {

/// A type of document and what its symbol begins with (appendix III, I).
struct TypeName {
    std::string name; ///< "Quy chế"
    std::string abbreviation;
};

/// A kind of document, whole from data: templates/<id>/kind.json, fields.json, outline.json, texts.json, derive.json, sample.json.
/// templates/decree-30/common.json adds what every kind has: `pages`, `fields`, and `entry`, the fields of every entry of a list of
/// groups and of every item of an outline.
struct Kind {
    std::string id;           ///< "plan"
    std::string abbreviation; ///< "KH" (appendix III, I)
    std::string typeName;     ///< "KẾ HOẠCH"; empty for the official letter
    std::string typeTitle;    ///< "Kế hoạch", as such a document is called inside a sentence
    LocalText title;          ///< for lists and menus
    LocalText description;
    Field root; ///< type group: the form
    std::vector<Page> pages;
    std::vector<TypeName> types; ///< where the form leaves the type open: the types of templates/decree-30/types.json
    json::Value outline;         ///< which parts stand on the paper in which order; read by layout
    json::Value texts;           ///< what the outline prints besides the fields, by id; null without the file
    json::Value derive;          ///< what a form of another kind gives to one of this kind, see app/Derive.h; null without the file
    json::Value sample;          ///< a filled form of plainly made-up people and offices
};

/// All kinds of the data folders: every sub-folder with a kind.json. Each is read once, when it is first asked for: a document needs one
/// kind and not twenty-five. Safe from every thread.
class KindCatalogue {
public:
    explicit KindCatalogue(const json::DataFolders& folders);
    KindCatalogue(KindCatalogue&&) noexcept;
    KindCatalogue& operator=(KindCatalogue&&) noexcept;
    ~KindCatalogue();

    /// All of them, read at once. Faults name the file.
    static json::Result<KindCatalogue> load(const json::DataFolders& folders);

    std::size_t size() const;
    /// The ids, sorted; nothing is read for them.
    std::vector<std::string> ids() const;
    /// Where in kinds() that kind stands, or size().
    std::size_t indexOf(std::string_view id) const;
    /// That kind and what is wrong with its data.
    const Kind& at(std::size_t index) const;
    const json::Faults& faultsAt(std::size_t index) const;

    /// All of them; reads those that were not read yet.
    const std::vector<Kind>& kinds() const;
    /// nullptr if there is no such kind or its data are wrong.
    const Kind* find(std::string_view id) const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace vanthu::form
