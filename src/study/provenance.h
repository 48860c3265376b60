#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/calendar.h"
#include "data/tables.h"

namespace regietafel::study {

/// What an answer rests on: enough to make it again.
struct Provenance {
  std::string run;                 // key of the answer, 64 hexadecimal digits
  std::string question;            // sha256:… of the scenario or the request
  std::string data;                // sha256:… of the shipped rows that were read
  std::vector<data::Package> own;  // the user's packages that were laid over them
  std::optional<Day> as_of;        // nothing published later was read; empty: no limit
  std::string version;
};

/// @param question  digest of the scenario or request in canonical form
[[nodiscard]] Provenance provenance_of(std::string question, std::span<const data::Package> read,
                                       std::optional<Day> as_of);

}  // namespace regietafel::study
