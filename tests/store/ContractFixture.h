#pragma once

#include "Engines.h"

#include <string>

namespace vanthu::store::test {

struct EngineName {
    const char* name;
    EngineUnderTest& (*engine)();
};

/// A fresh location of the engine under test; skipped, and said so, where the engine is not on this machine.
class OnBothEngines : public testing::TestWithParam<EngineName> {
protected:
    void SetUp() override {
        location_ = engine().newLocation();
        if (location_.empty()) GTEST_SKIP() << "this engine is not on this machine: nothing of it was tested";
    }
    EngineUnderTest& engine() { return GetParam().engine(); }
    const std::string& location() const { return location_; }
    /// What stands before a table's name in SQL by hand.
    std::string schema() const { return GetParam().name == std::string("postgresql") ? "vanthu." : ""; }

private:
    std::string location_;
};

inline NumberReference reference(std::int64_t number) { return {number, 2026, "", ""}; }

/// Every suite of the contract stands on both.
#define VANTHU_ON_BOTH_ENGINES(Suite)                                                                                                      \
    INSTANTIATE_TEST_SUITE_P(Engines, Suite,                                                                                               \
                             testing::Values(EngineName{"sqlite", sqliteEngine}, EngineName{"postgresql", postgresEngine}),                \
                             [](const auto& parameter) { return std::string(parameter.param.name); })

} // namespace vanthu::store::test
