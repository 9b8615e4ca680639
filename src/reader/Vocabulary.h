#pragma once

#include "layout/Composer.h"
#include "json/DataFolders.h"
#include "json/Fault.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace vanthu::reader {

using WordList = std::vector<std::string>; ///< as folded() gives them

/// A level of the content as the reader sees it: where its number is counted, and how deep it stands.
struct LevelWords {
    std::string id;
    int listId = -1;
    int listLevel = 0;
    const layout::ListLevel* number = nullptr; ///< nullptr for the level without numbers
    int rank = 0;                              ///< what has a higher one stands below
};

/// A paragraph style of our own documents.
struct StyleWords {
    std::string id;         ///< "clauseHeading"
    std::string level;      ///< id of the level it belongs to; may be empty
    bool isHeading = false; ///< of that level
};

/// An authority to sign, taken apart: the prefix of each line and the member of the form that follows.
struct AuthorityWords {
    std::string id;
    std::vector<std::pair<std::string, std::string>> lines; ///< "TM.", "collective"
};

/// The words by which the parts of a document are known: templates/decree-30/reader.json and the data the paper is laid out
/// with. Borrows from the composer. Immutable; safe from every thread.
struct Vocabulary {
    WordList nation, motto, number, recipients, fileCopy, fileCopyOffice, addressees, appendix, appendixReference;
    WordList types, citedTypes, basisStarts, openingEnds, openingWhole, openingVerbs, subjectWords, closingStarts, closingSureStarts,
        closingVerbs, abstractStarts;
    WordList agencyStarts, genericAgencies, areaStarts, posts, nameTitles, article, divisions, dayWords, monthWords, yearWords, pageWords;
    std::vector<std::string> typeNames; ///< as they are written in a sentence, in the order of `types`
    std::vector<std::string> dashes;
    std::vector<std::pair<std::string, WordList>> authorityPrefixes; ///< "TM." and how it is written
    std::vector<std::pair<std::string, WordList>> purposes, urgency, secrecy, circulation, address;
    std::vector<AuthorityWords> authorities;
    std::vector<LevelWords> levels;                     ///< of the kinds that have no articles
    std::vector<LevelWords> allLevels;                  ///< every level there is, by itself
    std::unordered_map<std::string, StyleWords> styles; ///< by the ODF name and by what Writer shows
    const layout::Composer* composer = nullptr;

    static json::Result<Vocabulary> load(const json::DataFolders& folders, const layout::Composer& composer);

    /// These levels in that order, each standing below the one before; the common ones if there are none.
    std::vector<LevelWords> levelsOf(const std::vector<std::string>& ids) const;
    const StyleWords* style(const std::string& name) const;
};

} // namespace vanthu::reader
