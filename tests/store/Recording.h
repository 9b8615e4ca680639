#pragma once

#include "store/Database.h"
#include "store/Engines.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace vanthu::store::test {

/// Passes everything on and keeps what was asked, so that a test can ask the engine how it would go about it.
class Recording : public Database {
public:
    struct Asked {
        std::string sql;
        std::vector<Param> params;
    };

    explicit Recording(const std::string& location);

    Engine engine() const override { return real_->engine(); }
    std::vector<Row> rows(std::string_view sql, std::span<const Param> params, std::size_t columns) override {
        asked_.push_back({std::string(sql), {params.begin(), params.end()}});
        return real_->rows(sql, params, columns);
    }
    using Database::rows;
    void execute(const std::string& sql) override { real_->execute(sql); }
    void begin() override { real_->begin(); }
    void beginReading() override { real_->beginReading(); }
    void commit() override { real_->commit(); }
    void rollback() noexcept override { real_->rollback(); }
    bool copyTo(const std::string& file) override { return real_->copyTo(file); }

    /// What was asked since the last call.
    std::vector<Asked> take() { return std::exchange(asked_, {}); }
    /// How the engine would go about it, in its own words, a line a step. PostgreSQL is told to prefer any index to reading whole tables,
    /// which it would rather do while they are small.
    std::string planOf(const Asked& asked);

private:
    std::unique_ptr<Database> real_;
    std::vector<Asked> asked_;
};

} // namespace vanthu::store::test
