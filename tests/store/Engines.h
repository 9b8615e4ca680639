#pragma once

#include "store/Store.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <string>

namespace vanthu::store::test {

/// One kind of store to run the contract on.
class EngineUnderTest {
public:
    virtual ~EngineUnderTest() = default;
    /// A new empty location, or "" with why() if the engine is not on this machine.
    virtual std::string newLocation() = 0;
    /// Runs SQL by hand, as somebody with a tool of their own would; false if the engine refused.
    virtual bool byHand(const std::string& location, const std::string& sql) = 0;
};

EngineUnderTest& sqliteEngine();
/// A private cluster on loopback, started when first asked for and ended by its own process id.
EngineUnderTest& postgresEngine();
/// The location with another login in it.
std::string asUser(const std::string& location, const std::string& user);

/// A folder of this test's own.
class Scratch {
public:
    Scratch();
    ~Scratch();
    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

inline constexpr const char* kNow = "2026-03-02T01:00:00Z";

Occasion occasion();
/// A document of a made-up office; `which` makes it differ from others.
Document sample(int which);
NumberOrder order(int year = 2026);

/// Opens, or fails the test.
Store openStore(const std::string& location, bool create = true);

template <class T> testing::AssertionResult good(const json::Result<T>& result) {
    if (result) return testing::AssertionSuccess();
    testing::AssertionResult failure = testing::AssertionFailure();
    for (const json::Fault& fault : result.faults) {
        failure << fault.id;
        for (const json::Argument& argument : fault.arguments) failure << " " << argument.name << "=" << argument.value;
    }
    return failure;
}

/// The value, or the end of the test.
template <class T> T need(json::Result<T> result) {
    if (!result) throw std::runtime_error(good(result).message());
    return std::move(*result);
}

} // namespace vanthu::store::test
