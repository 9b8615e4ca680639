#include "store/postgresql/PostgresDatabase.h"

extern "C" __attribute__((visibility("default"))) vanthu::store::Database* vanthuOpenDatabase(const char* location, long) {
    return new vanthu::store::PostgresDatabase(location);
}
