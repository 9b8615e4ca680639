#pragma once

#include "reader/TaskVocabulary.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vanthu::reader {

/// A unit, the people of one, or a group of units: tokens [begin, end).
struct UnitName {
    std::size_t begin = 0, end = 0;
    std::size_t past = 0;  ///< the token after the name and what explains it (" – cơ quan thường trực …,")
    bool isGroup = false;  ///< "các cơ quan, đơn vị", "UBND các xã, thị trấn"
    bool isPerson = false; ///< "Chủ tịch UBND huyện"
    bool operator==(const UnitName&) const = default;
};

/// Recognises names of units by how they are built: a head noun ("Phòng"), the parts of its name, each beginning with a capital
/// ("Tài nguyên và Môi trường"), and a level ("huyện Sông Xanh"). Borrows the vocabulary; safe from every thread.
class UnitNames {
public:
    explicit UnitNames(const TaskVocabulary& words) : words_(words.units) {}

    /// The name that begins at that token. In a list that has begun, names may stand without determiner or in lower case.
    std::optional<UnitName> at(const Tokens& tokens, std::size_t token, bool inList = false) const;

    /// The names that follow each other from that token on ("A, B và C").
    std::vector<UnitName> listAt(const Tokens& tokens, std::size_t token, bool inList = false) const;

private:
    std::optional<UnitName> person(const Tokens& tokens, std::size_t token, bool inList, int depth) const;
    std::optional<UnitName> group(const Tokens& tokens, std::size_t token, bool inList, int depth) const;
    std::optional<UnitName> named(const Tokens& tokens, std::size_t token, bool inList, int depth) const;
    std::optional<UnitName> any(const Tokens& tokens, std::size_t token, bool inList, int depth) const;

    std::size_t name(const Tokens& tokens, std::size_t token, bool& isClosed, bool& hasCapital) const;
    std::size_t level(const Tokens& tokens, std::size_t token, bool& isGroup) const;
    std::size_t properName(const Tokens& tokens, std::size_t token) const;
    std::size_t tail(const Tokens& tokens, std::size_t token, int depth) const;
    std::size_t explanation(const Tokens& tokens, std::size_t token) const;
    std::size_t moreKinds(const Tokens& tokens, std::size_t token) const;
    std::size_t joiner(const Tokens& tokens, std::size_t token) const;
    bool isHead(const Tokens& tokens, std::size_t token) const;
    bool isStop(const Tokens& tokens, std::size_t token) const;

    const UnitWords& words_;
};

/// The name as text, without what surrounds it.
std::string textOf(std::string_view text, const Tokens& tokens, const UnitName& name);

} // namespace vanthu::reader
