#include "store/Database.h"

#include <charconv>

namespace vanthu::store {

const std::string& Row::text(std::size_t column) const {
    static const std::string kNothing;
    const Cell& cell = cells_.at(column);
    return cell ? *cell : kNothing;
}

std::optional<std::int64_t> Row::optionalInteger(std::size_t column) const {
    const Cell& cell = cells_.at(column);
    if (!cell) return std::nullopt;
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(cell->data(), cell->data() + cell->size(), value);
    return error == std::errc() && end == cell->data() + cell->size() ? std::optional(value) : std::nullopt;
}

std::int64_t Row::integer(std::size_t column) const { return optionalInteger(column).value_or(0); }

std::optional<Row> Database::row(std::string_view sql, std::initializer_list<Param> params, std::size_t columns) {
    std::vector<Row> all = rows(sql, params, columns);
    if (all.empty()) return std::nullopt;
    return std::move(all.front());
}

} // namespace vanthu::store
