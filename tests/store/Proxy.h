#pragma once

#include <atomic>
#include <string>
#include <thread>

namespace vanthu::store::test {

/// Stands between a program and a PostgreSQL server on loopback and cuts the line at the worst moment. One connection at a time.
class Proxy {
public:
    explicit Proxy(int serverPort);
    ~Proxy();
    Proxy(const Proxy&) = delete;
    Proxy& operator=(const Proxy&) = delete;

    enum class Cut {
        never,
        beforeCommit, ///< the server never hears of it
        atCommit,     ///< it hears of it; nobody waits for what it says
        afterCommit,  ///< it has done it; its answer is lost
    };
    /// The next commit meets that; later ones pass.
    void cutNext(Cut how) { cut_ = how; }
    int cuts() const { return cuts_; }
    int port() const { return port_; }

private:
    void serve();
    void pass(int client, int server);
    bool fromClient(int client, int server);

    int serverPort_;
    int port_ = 0;
    int listener_ = -1;
    std::atomic<bool> ended_ = false;
    std::atomic<Cut> cut_ = Cut::never;
    std::atomic<int> cuts_ = 0;
    std::thread thread_;
};

} // namespace vanthu::store::test
