#include "store/PocoDatabase.h"

#include <Poco/Data/Statement.h>
#include <Poco/Nullable.h>

namespace vanthu::store {

namespace {

using Bound = Poco::Nullable<std::string>;

} // namespace

struct PocoDatabase::Prepared {
    explicit Prepared(Poco::Data::Session& session) : statement(session) {}

    // The statement keeps references to both: they never change their size.
    std::vector<Bound> in;
    std::vector<std::vector<Bound>> out;
    Poco::Data::Statement statement;
};

PocoDatabase::PocoDatabase(Poco::Data::Session session) : session_(std::move(session)) {}

PocoDatabase::~PocoDatabase() = default;

void PocoDatabase::forget() { prepared_.clear(); }

PocoDatabase::Prepared& PocoDatabase::prepare(std::string_view sql, std::size_t params, std::size_t columns) {
    std::unique_ptr<Prepared>& prepared = prepared_[std::string(sql)];
    if (prepared) return *prepared;
    prepared = std::make_unique<Prepared>(session_);
    prepared->in.resize(params);
    prepared->out.resize(columns);
    prepared->statement << std::string(sql);
    for (std::vector<Bound>& column : prepared->out) prepared->statement, Poco::Data::Keywords::into(column);
    for (Bound& value : prepared->in) prepared->statement, Poco::Data::Keywords::use(value);
    return *prepared;
}

std::vector<Row> PocoDatabase::rows(std::string_view sql, std::initializer_list<Param> params, std::size_t columns) {
    try {
        Prepared& prepared = prepare(sql, params.size(), columns);
        std::size_t at = 0;
        for (const Param& param : params) {
            Bound& bound = prepared.in[at++];
            if (param.cell())
                bound = *param.cell();
            else
                bound.clear();
        }
        for (std::vector<Bound>& column : prepared.out) column.clear();
        prepared.statement.execute();
        std::vector<Row> rows;
        const std::size_t count = columns == 0 ? 0 : prepared.out.front().size();
        rows.reserve(count);
        for (std::size_t row = 0; row < count; ++row) {
            std::vector<Cell> cells(columns);
            for (std::size_t column = 0; column < columns; ++column) {
                const Bound& value = prepared.out[column][row];
                if (!value.isNull()) cells[column] = value.value();
            }
            rows.emplace_back(std::move(cells));
        }
        return rows;
    } catch (const Poco::Exception& failure) {
        // A statement that failed half-way must not be used again.
        prepared_.erase(std::string(sql));
        throw errorOf(failure);
    }
}

void PocoDatabase::execute(const std::string& sql) {
    try {
        Poco::Data::Statement statement(session_);
        statement << sql;
        statement.execute();
    } catch (const Poco::Exception& failure) {
        throw errorOf(failure);
    }
}

} // namespace vanthu::store
