#include "base/version.h"

namespace regietafel {

std::string_view version() { return REGIETAFEL_VERSION; }

}  // namespace regietafel
