#pragma once

#include "model/Document.h"
#include "reader/Phrases.h"
#include "json/DataFolders.h"
#include "json/Fault.h"

#include <string>
#include <utility>
#include <vector>

namespace vanthu::reader {

/// What a deadline must not, or must, stand beside. An empty set of phrases asks for nothing.
struct Guard {
    std::string id;
    Phrases notAfter, notBefore;
    Phrases notNear;               ///< not among the few words before either: "đã giải quyết xong trước ngày …"
    Phrases onlyAfter, onlyBefore; ///< one of them is enough, as is the begin of a sentence
};

/// What a pattern of Phrases means.
struct DeadlineRule {
    model::DeadlineKind kind = model::DeadlineKind::none;
    model::Bound bound = model::Bound::none;
    std::size_t guard = 0;
};

struct DeadlineSet {
    Phrases phrases;
    std::vector<DeadlineRule> rules; ///< by the pattern's index
};

/// templates/decree-30/reader-deadlines.json
struct DeadlineWords {
    std::vector<Guard> guards; ///< the first asks for nothing
    DeadlineSet inText;
    DeadlineSet labelled; ///< only after "Thời gian thực hiện:"
    Phrases labels;
};

/// templates/decree-30/reader-units.json
struct UnitWords {
    Phrases heads;       ///< begin the name of a unit: "Phòng"
    Phrases loneHeads;   ///< heads that are a name by themselves: "UBND"
    Phrases notHeads;    ///< begin like one and are none: "Ban hành"
    Phrases posts;       ///< people of units: "Chủ tịch"
    Phrases determiners; ///< "các"
    Phrases groups;      ///< kinds of units that a determiner makes a group: "cơ quan"
    Phrases loneGroups;  ///< of those, what is one without a determiner, in a list
    Phrases levels;      ///< "huyện"
    Phrases stops;       ///< end a name: verbs, prepositions
    Phrases modifiers;   ///< belong to a name and end it: "có liên quan"
    Phrases belongings;  ///< lead on to another unit: "thuộc"
    Phrases components;  ///< parts of names that are longer than the grammar would take: "Quản lý dự án đầu tư xây dựng"
    Phrases appositions; ///< begin what stands between dashes after a name: "cơ quan thường trực"
    Phrases joiners;     ///< between units: "và"
};

/// templates/decree-30/reader-tasks.json
struct TaskWords {
    Phrases givers;           ///< "Giao"
    Phrases strongGivers;     ///< that also give under the heading of another unit
    Phrases headingLeads;     ///< before the unit in a heading: "Trách nhiệm của"
    Phrases clauseGivers;     ///< in the middle of a sentence: "yêu cầu"
    Phrases notGivers;        ///< before one: no giving ("theo yêu cầu")
    Phrases leads;            ///< "chủ trì"
    Phrases coordinates;      ///< "phối hợp với"
    Phrases orders;           ///< before a unit that is told to coordinate: "chỉ đạo"
    Phrases bareDuties;       ///< all that follows where the duty stands above: "tổ chức thực hiện"
    Phrases conditions;       ///< begin a sentence whose unit stands after a colon or one of `subjects`: "Trường hợp"
    Phrases subjects;         ///< lead on to a unit that acts: "thì"
    Phrases leadLabels;       ///< "Đơn vị chủ trì"
    Phrases coordinateLabels; ///< "Đơn vị phối hợp"
    Phrases asides;           ///< between a unit and its duty: "theo chức năng, nhiệm vụ"
    Phrases notDuties;        ///< after a unit: what is said of it, not told to it: "là"
    Phrases addressees;       ///< "như trên"
    Phrases notSections;      ///< headings under which nothing is given: "Mục đích, yêu cầu"
    std::vector<std::pair<std::string, std::string>> abbreviations; ///< "UBND", "Ủy ban nhân dân"
};

/// templates/decree-30/reader-citations.json
struct CitationWords {
    Phrases types;       ///< "Kế hoạch"
    Phrases laws;        ///< cited by name: "Luật"
    Phrases number;      ///< "số"
    Phrases dates;       ///< "ngày 09/3/2021", "năm 2013"
    Phrases from;        ///< "của"
    Phrases titles;      ///< begin the title: "về việc"
    Phrases baseLeads;   ///< begin a basis: "Căn cứ"
    Phrases connectives; ///< may stand before a cited document within a list: "và"
};

/// The words that units, tasks, deadlines and citations are known by. Made once from data; immutable, safe from every thread.
struct TaskVocabulary {
    Lexicon lexicon;
    DeadlineWords deadlines;
    UnitWords units;
    TaskWords tasks;
    CitationWords citations;

    static json::Result<TaskVocabulary> load(const json::DataFolders& folders);
};

} // namespace vanthu::reader
