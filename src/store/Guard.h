#pragma once

#include "store/Database.h"
#include "json/Fault.h"

namespace vanthu::store {

inline json::Fault faultOf(const DatabaseError& failure) { return {"", failure.id(), {{"reason", failure.what()}}, {}}; }

/// Runs one operation of the store; what an engine throws becomes a fault.
template <class Operation> auto guarded(Operation operation) -> decltype(operation()) {
    try {
        return operation();
    } catch (const DatabaseError& failure) {
        return faultOf(failure);
    }
}

} // namespace vanthu::store
