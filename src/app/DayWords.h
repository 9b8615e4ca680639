#pragma once

#include "deadlines/Names.h"
#include "json/Value.h"

#include <string>

namespace vanthu::app {

/// What a day is beside its date. Immutable; safe from every thread.
class DayWords {
public:
    /// In the language of the names.
    explicit DayWords(deadlines::Names names) : names_(std::move(names)) {}

    /// "thứ Năm, mùng 3 tháng Mười năm Bính Ngọ" for the value of a date field; the weekday alone where there is no lunar calendar, nothing
    /// while it is no whole day. The first call builds the lunar calendar.
    std::string of(const json::Value& date) const;

private:
    deadlines::Names names_;
};

} // namespace vanthu::app
