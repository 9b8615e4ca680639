#include "Proxy.h"

#include <array>
#include <string_view>

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace vanthu::store::test {

namespace {

constexpr int kLook = 20; ///< milliseconds between looks at whether it is over

sockaddr_in loopback(int port) {
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = ::htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = ::htonl(INADDR_LOOPBACK);
    return address;
}

bool sendAll(int descriptor, const char* bytes, ssize_t size) {
    while (size > 0) {
        const ssize_t sent = ::send(descriptor, bytes, static_cast<std::size_t>(size), MSG_NOSIGNAL);
        if (sent <= 0) return false;
        bytes += sent;
        size -= sent;
    }
    return true;
}

/// What there is to read goes on to the other side; false at the end.
bool forward(int from, int to) {
    std::array<char, 65536> buffer;
    const ssize_t size = ::recv(from, buffer.data(), buffer.size(), 0);
    return size > 0 && sendAll(to, buffer.data(), size);
}

} // namespace

Proxy::Proxy(int serverPort) : serverPort_(serverPort), listener_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address = loopback(0);
    socklen_t length = sizeof address;
    if (::bind(listener_, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0 && ::listen(listener_, 8) == 0 &&
        ::getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &length) == 0)
        port_ = ::ntohs(address.sin_port);
    thread_ = std::thread([this] { serve(); });
}

Proxy::~Proxy() {
    ended_ = true;
    thread_.join();
    ::close(listener_);
}

void Proxy::serve() {
    while (!ended_) {
        pollfd wanted{listener_, POLLIN, 0};
        if (::poll(&wanted, 1, kLook) <= 0) continue;
        const int client = ::accept(listener_, nullptr, nullptr);
        const int server = ::socket(AF_INET, SOCK_STREAM, 0);
        const sockaddr_in address = loopback(serverPort_);
        const int now = 1;
        ::setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &now, sizeof now);
        ::setsockopt(server, IPPROTO_TCP, TCP_NODELAY, &now, sizeof now);
        if (::connect(server, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) pass(client, server);
        ::close(client);
        ::close(server);
    }
}

void Proxy::pass(int client, int server) {
    while (!ended_) {
        std::array<pollfd, 2> wanted{{{client, POLLIN, 0}, {server, POLLIN, 0}}};
        if (::poll(wanted.data(), wanted.size(), kLook) <= 0) continue;
        if (wanted[1].revents != 0 && !forward(server, client)) return;
        if (wanted[0].revents != 0 && !fromClient(client, server)) return;
    }
}

bool Proxy::fromClient(int client, int server) {
    std::array<char, 65536> buffer;
    const ssize_t size = ::recv(client, buffer.data(), buffer.size(), 0);
    if (size <= 0) return false;
    const bool commits = std::string_view(buffer.data(), static_cast<std::size_t>(size)).find("COMMIT") != std::string_view::npos;
    const Cut cut = commits ? cut_.exchange(Cut::never) : Cut::never;
    if (cut != Cut::never) ++cuts_;
    if (cut == Cut::beforeCommit) return false;
    if (!sendAll(server, buffer.data(), size)) return false;
    if (cut != Cut::afterCommit) return cut == Cut::never;
    ::recv(server, buffer.data(), buffer.size(), 0); // done; nobody is told
    return false;
}

} // namespace vanthu::store::test
