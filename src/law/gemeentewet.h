#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/strong.h"

/// Gemeentewet art. 124 and the ladder of interadministrative supervision that provinces work with.
namespace regietafel::law {

/// Steps of the ladder, mildest first. The last one is art. 124: the province acts in place of the
/// municipality and at its cost.
enum class Stage : std::uint8_t {
  none,
  signal,
  information,
  active_supervision,
  announcement,
  last_term,
  substitution
};

[[nodiscard]] std::string_view to_string(Stage stage);

inline constexpr std::size_t kSteps = 6;  // stages but none

/// After how many missed half-years in a row each step begins. No threshold was found in any
/// provincial framework but one: Zuid-Holland (2020) can substitute after four. The others are
/// assumed, so they are parameters.
struct Ladder {
  std::array<std::int64_t, kSteps> begins{1, 2, 3, 3, 4, 4};  // not falling, each at least 1
};

/// What supervision says of one half-year.
enum class Verdict : std::uint8_t { met, not_met, excusable };

[[nodiscard]] std::string_view to_string(Verdict verdict);

/// One half-year of a municipality; half-years follow one another.
struct HalfYearResult {
  People balance, task, housed;  // balance at the start, lead positive, as published
  bool is_excused = false;       // a catch-up over the two half-years that follow was agreed
};

struct Standing {
  People balance;  // at the end of the half-year, lead positive
  Verdict verdict = Verdict::met;
  std::int64_t missed = 0;  // half-years in a row that count
  Stage stage = Stage::none;
};

/// The standing at the end of every half-year.
///
/// A half-year is met when no backlog is left at its end: the corrected task is the task less the
/// balance. One that is missed is "not met, but excusable" when a catch-up was agreed for it, and
/// in the two half-years of that catch-up; what is still behind after them counts again. Catching
/// up ends the row of missed half-years, but does not undo that they were missed: each half-year
/// has its own task (Council of State, 8 August 2018, ECLI:NL:RVS:2018:2647).
[[nodiscard]] std::vector<Standing> supervise(std::span<const HalfYearResult> history,
                                              const Ladder& ladder = {});

}  // namespace regietafel::law
