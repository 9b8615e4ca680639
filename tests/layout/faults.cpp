// Prints the faults of a form as JSON, pointer and id, for the data cases: the command prints sentences only.
#include "app/Workbench.h"
#include "json/Text.h"

#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>

namespace {

using vanthu::json::Array;
using vanthu::json::Faults;
using vanthu::json::Object;
using vanthu::json::Value;

Value asJson(const Faults& faults) {
    Array list;
    for (const auto& fault : faults) list.emplace_back(Object{{"pointer", fault.pointer}, {"id", fault.id}});
    return list;
}

} // namespace

int main(int count, char** words) {
    if (count != 2) return 2;
    std::ifstream file(words[1], std::ios::binary);
    const std::string form{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    auto workbench = vanthu::app::Workbench::open({VANTHU_TEMPLATES}, vanthu::text::Language::english);
    if (!workbench) return 4;
    const auto rendered = workbench->render(std::string_view(form), vanthu::app::OdfFormat::flat);
    std::cout << vanthu::json::dump(asJson(rendered.faults)) << '\n';
    return 0;
}
