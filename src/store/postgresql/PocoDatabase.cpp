#include "store/postgresql/PocoDatabase.h"

#include <mutex>

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
    bool hasRun = false;
};

PocoDatabase::PocoDatabase(Poco::Data::Session session) : session_(std::move(session)) {}

PocoDatabase::~PocoDatabase() = default;

void PocoDatabase::forget() { prepared_.clear(); }

void PocoDatabase::replace(Poco::Data::Session session) {
    forget();
    session_ = std::move(session);
}

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

/// A statement that failed half-way must not be used again.
void PocoDatabase::discard(std::string_view sql) {
    const auto found = prepared_.find(std::string(sql));
    if (found == prepared_.end()) return;
    if (engine() == Engine::postgresql && found->second->hasRun) {
        // Poco 1.11 frees the last result of a PostgreSQL statement twice where a later run of it fails and it is destroyed
        // (StatementExecutor::clearResults). Such a statement is kept to the end of the program: failures are few, and the connection
        // is closed in spite of it.
        static std::mutex mutex;
        static auto* const kept = new std::vector<std::unique_ptr<Prepared>>();
        const std::scoped_lock lock(mutex);
        kept->push_back(std::move(found->second));
    }
    prepared_.erase(found);
}

std::vector<Row> PocoDatabase::rows(std::string_view sql, std::span<const Param> params, std::size_t columns) {
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
        prepared.hasRun = true;
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
        discard(sql);
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
