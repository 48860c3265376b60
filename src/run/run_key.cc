#include "run/run_key.h"

#include <string_view>

#include "base/digest.h"

namespace regietafel::run {

std::string run_key(const RunIdentity& identity) {
  constexpr std::string_view kForm = "run/3";  // of the key and the folder
  Digest digest;
  digest.add(kForm);
  digest.add(identity.scenario);
  digest.add(identity.data);
  digest.add(identity.variant);
  digest.add(std::to_string(identity.seed.value()));
  digest.add(std::to_string(identity.futures));
  digest.add(identity.version);
  return digest.hex();
}

}  // namespace regietafel::run
