#include "store/Engines.h"

#include <dlfcn.h>

namespace vanthu::store {

bool isServerAddress(std::string_view location) { return location.starts_with("postgresql://") || location.starts_with("postgres://"); }

std::unique_ptr<Database> connect(const std::filesystem::path& folder, const std::string& location, std::chrono::milliseconds patience) {
    const std::filesystem::path library = folder / (isServerAddress(location) ? "vanthu-postgresql.so" : "vanthu-sqlite.so");
    // Never unloaded: Poco keeps what it registered to the end of the process.
    void* const loaded = ::dlopen(library.c_str(), RTLD_NOW | RTLD_LOCAL);
    void* const symbol = loaded != nullptr ? ::dlsym(loaded, "vanthuOpenDatabase") : nullptr;
    if (symbol == nullptr) {
        const char* const reason = ::dlerror();
        throw DatabaseError("store-engine-missing", reason != nullptr ? reason : library.native());
    }
    return std::unique_ptr<Database>(reinterpret_cast<OpenDatabase*>(symbol)(location.c_str(), patience.count()));
}

} // namespace vanthu::store
