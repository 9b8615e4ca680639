#pragma once

#include "Engines.h"

#include <string>
#include <vector>

#include <sys/types.h>

namespace vanthu::store::test {

/// Runs a program, quietly; true if it ended well. `asServer`: as the user the server runs as, where we are root.
bool run(const std::vector<std::string>& words, bool asServer = false);

/// A PostgreSQL cluster of the test's own: a fresh data folder, loopback only, a free port, ended with the object.
class Cluster {
public:
    ~Cluster();
    /// False if PostgreSQL is not on this machine or does not start; says so on standard error. `encrypted`: it takes TLS connections
    /// alone, with a certificate of its own for "localhost" and 127.0.0.1.
    bool start(bool encrypted = false);
    /// That certificate, and another that has nothing to do with it.
    std::string certificate() const { return (scratch_.path() / "own.crt").native(); }
    std::string otherCertificate() const { return (scratch_.path() / "other.crt").native(); }
    std::string url(const std::string& database) const;
    int port() const { return port_; }
    /// Ends the server, in order or as a power cut would; resume() starts it again.
    void halt(bool crash);
    bool resume() { return launch(); }
    /// Ends the server at once, as a power cut would, and starts it again.
    bool crashAndRestart();

private:
    bool launch();
    bool encrypt();
    bool makeCertificate(const std::string& name) const;
    void stop(int signal);

    Scratch scratch_;
    std::string programs_;
    int port_ = 0;
    pid_t server_ = -1;
    bool tried_ = false;
    bool encrypted_ = false;
};

} // namespace vanthu::store::test
