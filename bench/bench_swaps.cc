// The fewest swaps of a province: time to proof, HiGHS beside CBC on the same regions.
#include <benchmark/benchmark.h>

#include <cstdint>
#include <random>
#include <vector>

#include "planning/swaps.h"
#include "solver/solver.h"

namespace {

using namespace regietafel;

/// Municipalities with tasks from 8 to some 300 persons, most of them small, and means around the
/// task, scaled so that the region can house `percent` of its tasks.
std::vector<planning::Participant> region(std::size_t municipalities, std::int64_t percent,
                                          std::uint32_t seed) {
  std::mt19937 next{seed};
  const auto number = [&](std::int64_t low, std::int64_t high) {
    return low + static_cast<std::int64_t>(next()) % (high - low + 1);
  };
  std::vector<std::int64_t> tasks, wishes;
  std::int64_t task_sum = 0, wish_sum = 0;
  for (std::size_t i = 0; i < municipalities; ++i) {
    const auto task = 8 + number(0, 17) * number(0, 17);
    tasks.push_back(task);
    wishes.push_back(task * number(50, 150));
    task_sum += tasks.back();
    wish_sum += wishes.back();
  }
  std::vector<planning::Participant> participants;
  for (std::size_t i = 0; i < municipalities; ++i) {
    const auto means = wishes[i] * task_sum * percent / wish_sum / 100;
    participants.push_back(
        {.load = People{tasks[i]}, .task = People{tasks[i]}, .means = People{means}});
  }
  return participants;
}

constexpr double kSeconds = 120;

void prove(benchmark::State& state, solver::Engine engine) {
  const auto solver = solver::make_solver(engine);
  const auto participants = region(static_cast<std::size_t>(state.range(0)), state.range(1),
                                   static_cast<std::uint32_t>(state.range(2)));
  planning::RegionalSwaps found;
  for (auto _ : state) {
    found = planning::find_swaps(participants, *solver, {.seconds = kSeconds});
  }
  state.counters["swaps"] = static_cast<double>(found.swaps.size());
  state.counters["least"] = static_cast<double>(found.least);
  state.counters["left"] = static_cast<double>(found.left.value());
}

void regions(benchmark::internal::Benchmark* benchmark) {
  benchmark->ArgNames({"municipalities", "percent", "seed"})
      ->ArgsProduct({{20, 60}, {90, 100, 105, 120}, {1, 2}})
      ->Unit(benchmark::kMillisecond)
      ->Iterations(1);
}
BENCHMARK_CAPTURE(prove, HiGHS, solver::Engine::highs)->Apply(regions);
BENCHMARK_CAPTURE(prove, CBC, solver::Engine::cbc)->Apply(regions);

}  // namespace
