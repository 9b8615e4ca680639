#include "form/Form.h"

#include "text/Scan.h"

#include <vector>

namespace vanthu::form {

Texts normalise(json::Value& form) {
    Texts texts = Texts::fit;
    // A list of what is still to be seen instead of recursion: a form may be as deep as its author likes.
    std::vector<json::Value*> due;
    due.reserve(256);
    due.push_back(&form);
    while (!due.empty()) {
        json::Value& value = *due.back();
        due.pop_back();
        if (value.isObject()) {
            for (json::Member& member : value.object()) due.push_back(&member.value);
        } else if (value.isArray()) {
            for (json::Value& entry : value.array()) due.push_back(&entry);
        } else if (value.isString()) {
            const text::ScanResult found = text::scan(value.string());
            if (found.problem != text::Problem::none || found.hasTabOrLineFeed) texts = Texts::unseen;
            if (found.mayNeedComposing && found.problem != text::Problem::invalidUtf8) text::composeNfc(value.string());
        }
    }
    return texts;
}

} // namespace vanthu::form
