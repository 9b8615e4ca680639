#include "store/postgresql/PostgresDatabase.h"

extern "C" __attribute__((visibility("default"))) vanthu::store::Database* vanthuOpenDatabase(const char* location, long patience) {
    return new vanthu::store::PostgresDatabase(location, std::chrono::milliseconds(patience));
}
