#include "store/postgresql/ServerAddress.h"

#include "store/Database.h"

#include <algorithm>
#include <charconv>

namespace vanthu::store {

namespace {

[[noreturn]] void refuse() { throw DatabaseError("store-address", ""); }

std::string decoded(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '%') {
            plain += text[at];
            continue;
        }
        int code = 0;
        const std::string_view digits = text.substr(at + 1, 2);
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
        if (error != std::errc() || digits.size() != 2 || end != digits.data() + 2) refuse();
        plain += static_cast<char>(code);
        at += 2;
    }
    return plain;
}

/// The part before `mark`, which is taken off with it; all where there is none.
std::string_view takeUntil(std::string_view& text, char mark) {
    const std::size_t end = std::min(text.find(mark), text.size());
    const std::string_view part = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return part;
}

void add(std::string& words, std::string_view name, std::string_view encoded) {
    if (encoded.empty()) return;
    const std::string value = decoded(encoded);
    // Poco takes the words apart at blanks, libpq at quotes and backslashes.
    if (value.find_first_of(" \t\r\n'\\") != std::string::npos || name.find_first_of(" \t\r\n'\\=") != std::string_view::npos) refuse();
    if (!words.empty()) words += ' ';
    words.append(name).append("=").append(value);
}

} // namespace

std::string connectionWords(std::string_view address) {
    address.remove_prefix(address.find("://") + 3);
    std::string words;
    std::string_view authority = takeUntil(address, '/');
    if (const std::size_t at = authority.rfind('@'); at != std::string_view::npos) {
        std::string_view login = authority.substr(0, at);
        authority.remove_prefix(at + 1);
        add(words, "user", takeUntil(login, ':'));
        add(words, "password", login);
    }
    if (authority.starts_with('[')) { // an IPv6 address has colons of its own
        authority.remove_prefix(1);
        add(words, "host", takeUntil(authority, ']'));
        takeUntil(authority, ':');
    } else {
        add(words, "host", takeUntil(authority, ':'));
    }
    add(words, "port", authority);
    add(words, "dbname", takeUntil(address, '?'));
    while (!address.empty()) {
        std::string_view parameter = takeUntil(address, '&');
        const std::string_view name = takeUntil(parameter, '=');
        add(words, name, parameter);
    }
    if (words.empty()) refuse();
    return words;
}

} // namespace vanthu::store
