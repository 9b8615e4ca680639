#include "store/Store.h"

#include <Poco/DigestEngine.h>
#include <Poco/SHA2Engine.h>

namespace vanthu::store {

std::string fingerprintOf(std::string_view text) {
    Poco::SHA2Engine engine(Poco::SHA2Engine::SHA_256);
    engine.update(text.data(), text.size());
    return Poco::DigestEngine::digestToHex(engine.digest());
}

} // namespace vanthu::store
