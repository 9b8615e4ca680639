#include "app/WrittenDay.h"

namespace vanthu::app {

std::string writtenDay(const std::string& day) {
    if (day.size() != 10) return day;
    return day.substr(8, 2) + "/" + day.substr(5, 2) + "/" + day.substr(0, 4);
}

} // namespace vanthu::app
