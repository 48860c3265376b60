#pragma once

#include <cstdint>
#include <string>

#include "random/luck.h"

namespace regietafel::run {

/// All that a run's bytes depend on.
struct RunIdentity {
  std::string scenario;  // digest of the canonical scenario, the variant laid over it
  std::string data;      // digest of the rows that were read
  std::string variant;   // its name; "base" where nothing is laid over
  Seed seed;
  std::uint32_t futures = 0;
  std::string version;  // of the program

  friend bool operator==(const RunIdentity&, const RunIdentity&) = default;
};

/// 64 hexadecimal digits: the same for the same question, so that a run asked twice is played once.
[[nodiscard]] std::string run_key(const RunIdentity& identity);

}  // namespace regietafel::run
