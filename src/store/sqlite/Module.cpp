#include "store/sqlite/SqliteDatabase.h"

extern "C" __attribute__((visibility("default"))) vanthu::store::Database* vanthuOpenDatabase(const char* location,
                                                                                              long patienceMilliseconds) {
    return new vanthu::store::SqliteDatabase(location, std::chrono::milliseconds(patienceMilliseconds));
}
