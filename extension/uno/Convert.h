#pragma once

#include <rtl/ustring.hxx>

#include <filesystem>
#include <string>
#include <string_view>

/// The only place where texts of the office (UTF-16) and of the core (UTF-8) meet.
namespace vanthu::extension {

/// Bytes that are no UTF-8 become U+FFFD.
rtl::OUString toOffice(std::string_view utf8);

/// A lone surrogate becomes its three bytes, which are no UTF-8, so that the core reports it and nothing is dropped silently.
std::string fromOffice(const rtl::OUString& text);

/// The path of a file URL. Throws std::runtime_error if the URL names no local file.
std::filesystem::path pathOf(const rtl::OUString& fileUrl);

/// The file URL of an absolute path.
rtl::OUString urlOf(const std::filesystem::path& path);

} // namespace vanthu::extension
