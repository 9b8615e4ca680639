#include "Cluster.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <fstream>
#include <thread>

#include <arpa/inet.h>
#include <fcntl.h>
#include <grp.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace vanthu::store::test {

namespace {

/// The server refuses to run as root; Debian's package brings a user for it.
const passwd* serverUser() { return ::geteuid() == 0 ? ::getpwnam("postgres") : nullptr; }

pid_t spawn(const std::vector<std::string>& words, bool asServer, const std::string& log) {
    std::vector<char*> pointers;
    for (const std::string& word : words) pointers.push_back(const_cast<char*>(word.c_str()));
    pointers.push_back(nullptr);
    const passwd* const user = asServer ? serverUser() : nullptr;
    const pid_t child = ::fork();
    if (child != 0) return child;
    if (asServer) ::prctl(PR_SET_PDEATHSIG, SIGINT); // no server outlives its test
    if (user != nullptr && (::setgroups(0, nullptr) != 0 || ::setgid(user->pw_gid) != 0 || ::setuid(user->pw_uid) != 0)) ::_exit(126);
    if (asServer) ::prctl(PR_SET_PDEATHSIG, SIGINT); // changing the user clears it
    const int out = ::open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0666);
    ::dup2(out, STDOUT_FILENO);
    ::dup2(out, STDERR_FILENO);
    if (::chdir("/") != 0) ::_exit(126);
    ::execvp(pointers[0], pointers.data());
    ::_exit(127);
}

bool endedWell(pid_t child) {
    int status = 0;
    return ::waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

/// The newest installed version.
std::string programFolder() {
    std::vector<std::string> found;
    std::error_code error;
    for (const auto& version : std::filesystem::directory_iterator("/usr/lib/postgresql", error)) {
        if (std::filesystem::exists(version.path() / "bin/initdb")) found.push_back((version.path() / "bin").native());
    }
    std::ranges::sort(found);
    return found.empty() ? std::string() : found.back();
}

int freePort() {
    const int descriptor = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = ::htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    int port = 0;
    if (::bind(descriptor, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0 &&
        ::getsockname(descriptor, reinterpret_cast<sockaddr*>(&address), &length) == 0)
        port = ::ntohs(address.sin_port);
    ::close(descriptor);
    return port;
}

} // namespace

bool run(const std::vector<std::string>& words, bool asServer) { return endedWell(spawn(words, asServer, "/dev/null")); }

Cluster::~Cluster() { stop(SIGINT); }

void Cluster::stop(int signal) {
    if (server_ <= 0) return;
    ::kill(server_, signal);
    ::waitpid(server_, nullptr, 0);
    server_ = -1;
}

std::string Cluster::url(const std::string& database) const {
    return "postgresql://postgres@127.0.0.1:" + std::to_string(port_) + "/" + database;
}

bool Cluster::launch() {
    const std::string folder = scratch_.path().native();
    std::vector<std::string> words{programs_ + "/postgres",      "-D", folder + "/data",           "-p", std::to_string(port_), "-c",
                                   "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "max_connections=40"};
    if (encrypted_)
        for (const std::string& setting :
             {std::string("ssl=on"), "ssl_cert_file=" + folder + "/own.crt", "ssl_key_file=" + folder + "/own.key"})
            words.insert(words.end(), {"-c", setting});
    server_ = spawn(words, true, "/dev/null");
    // It is ready when it answers, and gone when it has ended.
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(30);
    while (std::chrono::steady_clock::now() < until) {
        if (run({programs_ + "/pg_isready", "-q", "-h", "127.0.0.1", "-p", std::to_string(port_)})) return true;
        if (::waitpid(server_, nullptr, WNOHANG) == server_) break;
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    return false;
}

bool Cluster::makeCertificate(const std::string& name) const {
    const std::string base = (scratch_.path() / name).native();
    return run({"openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-subj",
                "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1", "-keyout", base + ".key", "-out", base + ".crt"},
               true);
}

/// Plain connections are refused from then on.
bool Cluster::encrypt() {
    const std::filesystem::path rules = scratch_.path() / "data/pg_hba.conf";
    if (!makeCertificate("own") || !makeCertificate("other")) return false;
    std::ofstream(rules, std::ios::trunc) << "hostssl all all 127.0.0.1/32 trust\n";
    encrypted_ = true;
    return true;
}

bool Cluster::start(bool encrypted) {
    if (tried_) return server_ > 0;
    tried_ = true;
    programs_ = programFolder();
    const passwd* const user = serverUser();
    if (programs_.empty() || (::geteuid() == 0 && user == nullptr)) {
        std::fprintf(stderr, "SKIPPED: PostgreSQL is not installed (package postgresql); its half of the contract was not tested.\n");
        return false;
    }
    if (user != nullptr && ::chown(scratch_.path().c_str(), user->pw_uid, user->pw_gid) != 0) return false;
    port_ = freePort();
    if (run({programs_ + "/initdb", "-D", scratch_.path().native() + "/data", "-U", "postgres", "-A", "trust", "-E", "UTF8",
             "--locale=C.UTF-8"},
            true) &&
        (!encrypted || encrypt()) && launch())
        return true;
    stop(SIGKILL);
    std::fprintf(stderr, "SKIPPED: PostgreSQL did not start; its half of the contract was not tested.\n");
    return false;
}

void Cluster::halt(bool crash) { stop(crash ? SIGQUIT : SIGINT); }

bool Cluster::crashAndRestart() {
    stop(SIGQUIT);
    return launch();
}

} // namespace vanthu::store::test
