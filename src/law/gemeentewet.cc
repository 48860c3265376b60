#include "law/gemeentewet.h"

#include <cassert>

namespace regietafel::law {
namespace {

constexpr std::int64_t kHalfYearsOfCatchUp = 2;

constexpr std::array<std::string_view, kSteps + 1> kStages{
    "none",         "signal",    "information", "active_supervision",
    "announcement", "last_term", "substitution"};
constexpr std::array<std::string_view, 3> kVerdicts{"met", "not_met", "excusable"};

Stage stage_after(std::int64_t missed, const Ladder& ladder) {
  auto stage = Stage::none;
  for (std::size_t step = 0; step < kSteps; ++step) {
    if (missed >= ladder.begins[step]) stage = static_cast<Stage>(step + 1);
  }
  return stage;
}

}  // namespace

std::string_view to_string(Stage stage) { return kStages.at(static_cast<std::size_t>(stage)); }

std::string_view to_string(Verdict verdict) {
  return kVerdicts.at(static_cast<std::size_t>(verdict));
}

std::vector<Standing> supervise(std::span<const HalfYearResult> history, const Ladder& ladder) {
  std::vector<Standing> standings;
  std::int64_t missed = 0, catching_up = 0;
  for (const auto& half : history) {
    assert(half.task >= People{0} && half.housed >= People{0});
    const auto balance = half.balance + half.housed - half.task;
    Standing standing{.balance = balance};
    const bool is_in_catch_up = catching_up > 0;
    if (is_in_catch_up) --catching_up;
    if (balance >= People{0}) {
      missed = catching_up = 0;
    } else if (half.is_excused && !is_in_catch_up) {
      standing.verdict = Verdict::excusable;
      catching_up = kHalfYearsOfCatchUp;
    } else if (catching_up > 0) {  // its last half-year is judged: by then nothing may be left
      standing.verdict = Verdict::excusable;
    } else {
      standing.verdict = Verdict::not_met;
      ++missed;
    }
    standing.missed = missed;
    standing.stage = stage_after(missed, ladder);
    standings.push_back(standing);
  }
  return standings;
}

}  // namespace regietafel::law
