#pragma once

#include <unistd.h>

#include <utility>

namespace vanthu::app {

/// Owns a file descriptor.
class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        if (this != &other) {
            close();
            number_ = std::exchange(other.number_, -1);
        }
        return *this;
    }
    ~Descriptor() { close(); }

    explicit operator bool() const { return number_ >= 0; }
    int get() const { return number_; }
    /// Gives what close(2) gave: some file systems tell of a full disk only here. 0 if nothing was open.
    int close() noexcept { return number_ < 0 ? 0 : ::close(std::exchange(number_, -1)); }

private:
    int number_ = -1;
};

} // namespace vanthu::app
