#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "forecast/judgement.h"
#include "forecast/mix.h"

namespace regietafel::study {

/// A path or an event as an answer shows it.
struct JudgementNote {
  std::string name = {}, stream = {};
  bool is_event = false;
  double share = 0;  // of all futures: a path's weight, an event's chance
  std::string source = {}, why_nl = {}, why_en = {};
};

/// An analyst's judgement: what futures follow, and who says so and why.
struct JudgementFile {
  std::string by_nl, by_en;
  forecast::Judgement judgement;
  std::vector<JudgementNote> notes;  // paths before events, in the order of the file
};

/// Reads a file of judgement (docs/formats.md, "Judgement") about the months after a record.
///
/// Of a year that has begun, what came already is taken off. Refused, all at once and with their
/// places: what the form does not have, unknown streams, shares outside 0 to 1 or together above 1,
/// negative people, low above high, months outside those ahead, a month judged twice, and paths of
/// both a stream and one of its nationalities.
/// @param file  the name that errors give
/// @param record  with the others of each stream (add_others)
/// @param months  how many are forecast
[[nodiscard]] Result<JudgementFile> read_judgement(std::string_view toml, std::string_view file,
                                                   const forecast::Record& record,
                                                   std::uint32_t months);

}  // namespace regietafel::study
