#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

/// The one seam between the register and its engines: SQL with numbered parameters in, rows of text out.
namespace vanthu::store {

enum class Engine { sqlite, postgresql };

/// A bound value or a cell of an answer; both engines convert to the column's type. Empty is NULL.
using Cell = std::optional<std::string>;

class Param {
public:
    Param(std::nullopt_t) {}
    Param(const char* text) : cell_(text) {}
    Param(std::string_view text) : cell_(text) {}
    Param(const std::string& text) : cell_(text) {}
    Param(const Cell& cell) : cell_(cell) {}
    Param(std::int64_t number) : cell_(std::to_string(number)) {}
    Param(int number) : cell_(std::to_string(number)) {}
    Param(const std::optional<std::int64_t>& number) {
        if (number) cell_ = std::to_string(*number);
    }
    const Cell& cell() const { return cell_; }

private:
    Cell cell_;
};

class Row {
public:
    explicit Row(std::vector<Cell> cells) : cells_(std::move(cells)) {}
    bool isNull(std::size_t column) const { return !cells_.at(column); }
    /// "" for NULL.
    const std::string& text(std::size_t column) const;
    /// 0 for NULL or what is no number.
    std::int64_t integer(std::size_t column) const;
    std::optional<std::int64_t> optionalInteger(std::size_t column) const;

private:
    std::vector<Cell> cells_;
};

/// Why an engine did not do what was asked. `id` names the sentence; `detail` is what the engine said.
class DatabaseError : public std::runtime_error {
public:
    DatabaseError(std::string id, const std::string& detail) : std::runtime_error(detail), id_(std::move(id)) {}
    const std::string& id() const { return id_; }

private:
    std::string id_;
};

/// A connection. One thread at a time. Everything throws DatabaseError.
class Database {
public:
    virtual ~Database() = default;
    virtual Engine engine() const = 0;

    /// Runs a statement whose parameters are $1, $2 … in the order of their first mention, and gives the rows it answers with,
    /// `columns` cells each. Statements are prepared once and kept.
    virtual std::vector<Row> rows(std::string_view sql, std::span<const Param> params, std::size_t columns) = 0;
    std::vector<Row> rows(std::string_view sql, std::initializer_list<Param> params, std::size_t columns) {
        return rows(sql, std::span<const Param>(params.begin(), params.size()), columns);
    }
    void run(std::string_view sql, std::initializer_list<Param> params = {}) { rows(sql, params, 0); }
    /// A statement that is not worth keeping and has no parameters (migrations).
    virtual void execute(const std::string& sql) = 0;

    /// The server's own name for the running transaction, where there is one: by it commit() asks what became of the transaction if
    /// the connection is cut before the answer comes.
    virtual void rememberTransaction(const std::string&) {}

    /// Takes the right to write in the order of asking, and begins.
    virtual void begin() = 0;
    /// Begins reading one unchanging state, while others go on writing.
    virtual void beginReading() = 0;
    virtual void commit() = 0;
    virtual void rollback() noexcept = 0;

    /// A copy of the whole store as of one moment, while others go on writing, into a file that does not exist. False if the engine has
    /// tools of its own for that.
    virtual bool copyTo(const std::string& file) = 0;

    /// The first row, if there is one.
    std::optional<Row> row(std::string_view sql, std::initializer_list<Param> params, std::size_t columns);
};

/// Reads one state of the store; ends by itself.
class ReadTransaction {
public:
    explicit ReadTransaction(Database& database) : database_(database) { database.beginReading(); }
    ReadTransaction(const ReadTransaction&) = delete;
    ReadTransaction& operator=(const ReadTransaction&) = delete;
    ~ReadTransaction() { database_.rollback(); }

private:
    Database& database_;
};

/// Rolls back unless committed.
class Transaction {
public:
    explicit Transaction(Database& database) : database_(&database) { database.begin(); }
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction() {
        if (database_ != nullptr) database_->rollback();
    }
    void commit() {
        database_->commit();
        database_ = nullptr;
    }

private:
    Database* database_;
};

} // namespace vanthu::store
