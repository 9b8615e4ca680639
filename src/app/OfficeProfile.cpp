#include "app/OfficeProfile.h"

#include "app/AtomicFile.h"
#include "app/Files.h"

#include <string_view>
#include <system_error>

namespace vanthu::app {

namespace {

/// Spares a new profile its first-start work (a quarter of the start), and makes Vietnamese the language of the PDF catalogue. Macros of
/// documents never run, and what a document of others links to is not fetched.
constexpr std::string_view kProfile = R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>vi-VN</value></prop></item>
<item oor:path="/org.openoffice.Setup/Office"><prop oor:name="FirstRun" oor:op="fuse"><value>false</value></prop></item>
<item oor:path="/org.openoffice.Setup/Office"><prop oor:name="ooSetupInstCompleted" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Linguistic/General"><prop oor:name="DefaultLocale" oor:op="fuse"><value>vi-VN</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/History"><prop oor:name="PickListSize" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
)";

std::string fileUrl(const std::filesystem::path& path) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    constexpr std::string_view kPlain = "/-_.~";
    std::string url = "file://";
    for (const char c : path.native()) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || kPlain.find(c) != std::string_view::npos;
        if (plain) {
            url += c;
        } else {
            url += {'%', kDigits[byte >> 4U], kDigits[byte & 15U]};
        }
    }
    return url;
}

} // namespace

std::optional<json::Fault> makeOfficeProfile(const std::filesystem::path& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder / "user", error);
    if (error) return writeFault(error.value(), folder.native());
    return writeWhole(folder / "user/registrymodifications.xcu", kProfile);
}

std::string officeProfileArgument(const std::filesystem::path& folder) { return "-env:UserInstallation=" + fileUrl(folder); }

} // namespace vanthu::app
