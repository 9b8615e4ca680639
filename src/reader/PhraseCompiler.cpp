#include "reader/PhraseCompiler.h"

#include <charconv>
#include <utility>

namespace vanthu::reader {

namespace {

using Step = Phrases::Step;
using Op = Phrases::Op;

constexpr int kMaxDepth = 16; // pieces within pieces; a piece that names itself ends here

constexpr std::pair<std::string_view, Slot> kSlots[] = {{"day", Slot::day},         {"month", Slot::month},     {"year", Slot::year},
                                                        {"quarter", Slot::quarter}, {"number", Slot::number},   {"hour", Slot::hour},
                                                        {"minute", Slot::minute},   {"weekday", Slot::weekday}, {"unit", Slot::unit}};

std::optional<Slot> slotNamed(std::string_view name) {
    for (const auto& [id, slot] : kSlots) {
        if (id == name) return slot;
    }
    return std::nullopt;
}

class Compiler {
public:
    Compiler(const PhraseParts& parts, Lexicon& lexicon, std::vector<Step>& steps) : parts_(parts), lexicon_(lexicon), steps_(steps) {}

    bool pattern(std::string_view text, int depth) {
        const std::string_view outer = std::exchange(text_, text);
        const bool good = depth < kMaxDepth && sequence(depth) && text_.empty();
        text_ = outer;
        return good;
    }

private:
    /// Everything up to a closing bracket, a bar or the end.
    bool sequence(int depth) {
        while (!text_.empty()) {
            const char c = text_.front();
            if (c == ' ') {
                text_.remove_prefix(1);
            } else if (c == '\\') {
                if (!escaped()) return false;
            } else if (c == ']' || c == ')' || c == '|') {
                return true;
            } else if (c == '[') {
                if (!optional(depth)) return false;
            } else if (c == '(') {
                if (!choice(depth)) return false;
            } else if (c == '{') {
                if (!braces(depth)) return false;
            } else if (!literal()) {
                return false;
            }
        }
        return true;
    }

    /// A bracket that stands for itself.
    bool escaped() {
        if (text_.size() < 2) return false;
        emit({Op::mark, static_cast<unsigned char>(text_[1]), 0});
        text_.remove_prefix(2);
        return true;
    }

    bool optional(int depth) {
        text_.remove_prefix(1);
        const std::size_t split = emit({Op::split, 0, 0});
        steps_[split].a = here();
        if (!sequence(depth) || !take(']')) return false;
        steps_[split].b = here();
        return true;
    }

    bool choice(int depth) {
        text_.remove_prefix(1);
        std::vector<std::size_t> jumps;
        while (true) {
            const std::size_t split = emit({Op::split, 0, 0});
            steps_[split].a = here();
            if (!sequence(depth)) return false;
            if (!take('|')) {
                // The last branch has no other to turn to.
                steps_[split] = {Op::jump, steps_[split].a, 0};
                break;
            }
            jumps.push_back(emit({Op::jump, 0, 0}));
            steps_[split].b = here();
        }
        for (const std::size_t jump : jumps) steps_[jump].a = here();
        return take(')');
    }

    bool braces(int depth) {
        const std::size_t end = text_.find('}');
        if (end == std::string_view::npos) return false;
        const std::string_view name = text_.substr(1, end - 1);
        text_.remove_prefix(end + 1);
        if (name.starts_with('=')) return note(name.substr(1));
        if (name == "rest") return emit({Op::rest, 0, 0}), true;
        if (const auto piece = parts_.find(name); piece != parts_.end()) return branches(piece->second, depth + 1);
        const auto slot = slotNamed(name);
        if (slot) emit({Op::slot, static_cast<std::uint32_t>(*slot), 0});
        return slot.has_value();
    }

    bool note(std::string_view text) {
        const std::size_t colon = text.find(':');
        if (colon == std::string_view::npos) return false;
        const auto slot = slotNamed(text.substr(0, colon));
        std::uint32_t value = 0;
        const std::string_view digits = text.substr(colon + 1);
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        if (!slot || error != std::errc() || end != digits.data() + digits.size()) return false;
        emit({Op::note, static_cast<std::uint32_t>(*slot), value});
        return true;
    }

    bool branches(const std::vector<std::string>& patterns, int depth) {
        std::vector<std::size_t> jumps;
        for (std::size_t i = 0; i < patterns.size(); ++i) {
            const bool last = i + 1 == patterns.size();
            const std::size_t split = last ? 0 : emit({Op::split, 0, 0});
            if (!last) steps_[split].a = here();
            if (!pattern(patterns[i], depth)) return false;
            if (last) break;
            jumps.push_back(emit({Op::jump, 0, 0}));
            steps_[split].b = here();
        }
        for (const std::size_t jump : jumps) steps_[jump].a = here();
        return !patterns.empty();
    }

    bool literal() {
        const std::size_t end = std::min(text_.find_first_of(" []()|{}\\"), text_.size());
        const Tokens words = lexicon_.tokenise(text_.substr(0, end));
        if (words.empty()) return false;
        for (const Token& word : words) {
            if (word.isWord()) emit({Op::word, lexicon_.add(text_.substr(word.begin, word.end - word.begin)), 0});
            if (word.isNumber()) emit({Op::number, word.number, 0});
            if (word.kind == Token::Kind::mark) emit({Op::mark, static_cast<std::uint32_t>(word.mark), 0});
        }
        text_.remove_prefix(end);
        return true;
    }

    bool take(char c) {
        if (text_.empty() || text_.front() != c) return false;
        text_.remove_prefix(1);
        return true;
    }

    std::size_t emit(Step step) {
        steps_.push_back(step);
        return steps_.size() - 1;
    }
    std::uint32_t here() const { return static_cast<std::uint32_t>(steps_.size()); }

    const PhraseParts& parts_;
    Lexicon& lexicon_;
    std::vector<Step>& steps_;
    std::string_view text_;
};

} // namespace

bool compilePhrase(std::string_view pattern, const PhraseParts& parts, Lexicon& lexicon, std::uint32_t index,
                   std::vector<Phrases::Step>& steps) {
    if (!Compiler(parts, lexicon, steps).pattern(pattern, 0)) return false;
    steps.push_back({Op::accept, index, 0});
    return true;
}

} // namespace vanthu::reader
