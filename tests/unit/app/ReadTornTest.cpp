// Texts torn apart: whatever comes out of it, every character is found, implied or named as without a place, once.
#include "RoundTrip.h"

#include <filesystem>
#include <random>

namespace vanthu::app::testing {
namespace {

constexpr unsigned kTimes = 60;

std::vector<std::string> linesOf(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        lines.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

/// Lines lost, doubled, swapped, cut in two at a blank, run together.
std::string torn(const std::string& text, unsigned seed) {
    std::mt19937 random(seed);
    std::vector<std::string> lines = linesOf(text);
    for (unsigned long times = 1 + random() % 12; times > 0 && lines.size() > 2; --times) {
        const std::size_t at = random() % (lines.size() - 1);
        const auto here = lines.begin() + static_cast<std::ptrdiff_t>(at);
        switch (random() % 6) {
        case 0:
            lines.erase(here);
            break;
        case 1:
            lines.insert(here, lines[random() % lines.size()]);
            break;
        case 2:
            std::swap(lines[at], lines[random() % lines.size()]);
            break;
        case 3:
            if (const std::size_t blank = lines[at].find(' ', lines[at].size() / 2); blank != std::string::npos) lines[at][blank] = '\n';
            break;
        case 4:
            lines[at] += (random() % 2 != 0 ? "    " : " ") + lines[at + 1];
            lines.erase(here + 1);
            break;
        default:
            lines[at] = "**" + lines[at] + (random() % 2 != 0 ? "*" : "** ;(");
        }
    }
    std::string result;
    for (const std::string& line : lines) result += line + "\n";
    return result;
}

TEST(ReadTorn, NothingIsLostAndNothingTwice) {
    std::size_t read = 0;
    for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(VANTHU_CASES) / "read")) {
        const std::string text = contentOf((entry.path() / "input.txt").string());
        for (unsigned seed = 0; seed < kTimes && !::testing::Test::HasFailure(); ++seed) {
            const auto document = reader().readText(torn(text, seed));
            if (!document) continue;
            ++read;
            expectCovered(document->source, document->reading);
            if (::testing::Test::HasFailure()) ADD_FAILURE() << entry.path() << " " << seed << "\n" << torn(text, seed);
        }
    }
    EXPECT_GT(read, 500U);
}

TEST(ReadTorn, NorOfAnyKind) {
    std::size_t read = 0;
    for (const form::Kind& kind : workbench().kinds()) {
        const LaidForm form = laid(kind.sample, true);
        const std::string text = PrintedSource(workbench().composer().measures(), form.layout).text();
        for (unsigned seed = 0; seed < kTimes && !::testing::Test::HasFailure(); ++seed) {
            const auto document = reader().readText(torn(text, seed));
            if (!document) continue;
            ++read;
            expectCovered(document->source, document->reading);
            if (::testing::Test::HasFailure()) ADD_FAILURE() << kind.id << " " << seed << "\n" << torn(text, seed);
        }
    }
    EXPECT_GT(read, workbench().kinds().size() * kTimes * 9 / 10);
}

} // namespace
} // namespace vanthu::app::testing
