#include "Cluster.h"

#include <gmock/gmock.h>

/// Connections to a server that takes none in the clear, with a certificate of its own.
namespace vanthu::store::test {

namespace {

class Tls : public testing::Test {
protected:
    static Cluster& cluster() {
        static Cluster made;
        return made;
    }
    void SetUp() override {
        if (!cluster().start(true)) GTEST_SKIP() << "PostgreSQL or openssl is not on this machine: nothing of it was tested";
    }
    static std::string url(const std::string& parameters, const std::string& host = "127.0.0.1") {
        return "postgresql://postgres@" + host + ":" + std::to_string(cluster().port()) + "/postgres?" + parameters;
    }
    static json::Result<Store> open(const std::string& location) {
        OpenOrder order;
        order.location = location;
        order.create = true;
        order.now = kNow;
        order.engines = VANTHU_ENGINES;
        return Store::open(order);
    }
    static std::string refusal(const std::string& location) {
        const json::Result<Store> store = open(location);
        if (store) return "opened";
        EXPECT_TRUE(isEnvironment(store.faults.front()));
        EXPECT_NE(store.faults.front().arguments.front().value, "") << "the engine's own words are told";
        return store.faults.front().id;
    }
};

} // namespace

TEST_F(Tls, IsUsedWhereItIsOffered) {
    // "prefer" is what is taken for nothing said; the server refuses what is not encrypted, so that opening shows it.
    for (const std::string mode : {"connect_timeout=10", "sslmode=prefer", "sslmode=require"}) {
        json::Result<Store> store = open(url(mode));
        ASSERT_TRUE(good(store)) << mode;
        EXPECT_TRUE(good(store->status())) << mode;
    }
}

TEST_F(Tls, TheServerMustBeWhoTheCertificateSays) {
    const std::string own = "&sslrootcert=" + cluster().certificate();
    for (const std::string host : {"127.0.0.1", "localhost"}) {
        json::Result<Store> store = open(url("sslmode=verify-full" + own, host));
        ASSERT_TRUE(good(store)) << host;
        EXPECT_TRUE(good(store->status()));
    }
    EXPECT_EQ(refusal(url("sslmode=verify-ca&sslrootcert=" + cluster().otherCertificate())), "store-tls");
    EXPECT_EQ(refusal(url("sslmode=verify-full&sslrootcert=/nowhere/root.crt")), "store-tls");
    // The address is the same, the name is not in the certificate.
    EXPECT_EQ(refusal(url("sslmode=verify-full&hostaddr=127.0.0.1" + own, "db.vi-du.vn")), "store-tls");
}

TEST_F(Tls, NothingIsSentInTheClear) { EXPECT_EQ(refusal(url("sslmode=disable")), "store-tls"); }

TEST_F(Tls, AServerWithoutItIsNotTakenForOneWithIt) {
    const std::string plain = postgresEngine().newLocation();
    ASSERT_FALSE(plain.empty());
    EXPECT_EQ(refusal(plain + "?sslmode=require"), "store-tls");
    EXPECT_EQ(refusal(plain + "?sslmode=verify-full"), "store-tls");
}

} // namespace vanthu::store::test
