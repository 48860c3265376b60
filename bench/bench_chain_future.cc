#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <cstdint>
#include <ctime>
#include <vector>

#include "data/facts.h"
#include "random/tables.h"
#include "scenario/scenario.h"
#include "study/chain_future.h"
#include "study/chain_world.h"

// One future of the steering table of March 2021, part by part, and its memory, beside a bare loop
// of day buckets: as many households over the same days, each of which changes its stage twelve
// times with one draw and one look-up in a table of delays, and nothing that is recorded or
// checked.
//
// An event is one thing decided about one household by a draw: in the chain its arrival, its track,
// whether and when it leaves, a birth, a grant, a link. Draws about municipalities and sites, and
// all that needs none, such as a bed for every night, are not counted, but take their time. Times
// are of the processor, medians over futures; each future is played beside its own bare loop.
namespace regietafel {
namespace {

constexpr std::uint32_t kFutures = 21;
constexpr int kStages = 12;
constexpr double kMeanStage = 80;  // days, so that the stages fill the run
constexpr std::int32_t kLongestStage = 730;

double processor_seconds() {
  return static_cast<double>(std::clock()) / static_cast<double>(CLOCKS_PER_SEC);
}

double median(std::vector<double> values) {
  std::ranges::nth_element(values, values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2));
  return values[values.size() / 2];
}

/// Seconds and events of each part of a future.
struct Part {
  std::vector<double> seconds, events;

  void add(double took, std::uint64_t happened) {
    seconds.push_back(took);
    events.push_back(static_cast<double>(happened));
  }
  [[nodiscard]] double rate_of(std::size_t future) const {
    return events[future] / seconds[future];
  }
  void print(std::string_view name) const {
    const auto happened = median(events);
    fmt::print("{:26} {:6.1f} ms", name, 1e3 * median(seconds));
    if (happened > 0) {
      fmt::print(" {:9.0f} events {:6.1f} million a second", happened,
                 1e-6 * happened / median(seconds));
    }
    fmt::print("\n");
  }
};

/// What a loop without rules does with as many households. Gives the events that happened.
std::uint64_t bare_loop(std::uint32_t households, std::uint32_t days, Luck luck) {
  static const auto kStage = DelayTable::exponential(kMeanStage, kLongestStage);
  std::vector<std::vector<std::uint32_t>> buckets(days);
  std::vector<std::uint8_t> stages(households);
  for (std::uint32_t row = 0; row < households; ++row) buckets[row % days].push_back(row);
  std::uint64_t events = 0;
  for (std::uint32_t day = 0; day < days; ++day) {
    for (const auto row : buckets[day]) {
      if (++stages[row] > kStages) continue;
      const auto draw = luck.draw(Who{row}, Decision::refused_stay, stages[row]);
      const auto next = day + 1 + static_cast<std::uint32_t>(kStage.days(draw));
      if (next < days) buckets[next].push_back(row);
      ++events;
    }
  }
  return events;
}

double peak_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

void play(const scenario::Scenario& scenario, const data::Facts& facts) {
  const auto& chain = *scenario.base.chain;
  const auto world = study::chain_world(facts, facts, scenario.base).value();
  const auto seen =
      study::chain_inflow(facts, chain, scenario.base.end, chain.seed, kFutures, 1).value();
  const auto before = peak_megabytes();
  Part past, start, run, bare;
  const auto days = static_cast<std::uint32_t>(world.frame->days());
  std::size_t rows = 0;
  for (std::uint32_t future = 0; future < kFutures; ++future) {
    const Luck luck{chain.seed, Future{future}};
    const auto drawn = scenario::drawn(scenario.assumptions, luck);
    const simulation::Rates rates{scenario::parameters_of(chain.quantities, drawn)};
    const study::ChainFuture one{
        .world = world, .chain = chain, .seen = seen, .known = seen, .future = future};

    auto began = processor_seconds();
    const auto particle = study::play_past(one, rates, drawn, luck);
    past.add(processor_seconds() - began, particle.state.drawn);

    began = processor_seconds();
    auto state = simulation::start_from(particle, world, rates, luck).value();
    start.add(processor_seconds() - began, state.drawn - particle.state.drawn);

    const auto at_start = state.drawn;
    run::Recorder recorder{world.frame};
    began = processor_seconds();
    const auto end = simulation::play(world, rates, particle, std::move(state),
                                      study::inflow_to_come(one, rates, drawn), luck, recorder);
    run.add(processor_seconds() - began, end.drawn - at_start);
    rows = std::max(rows, end.households.rows());

    began = processor_seconds();
    const auto happened = bare_loop(static_cast<std::uint32_t>(end.households.rows()), days, luck);
    bare.add(processor_seconds() - began, happened);
  }
  past.print("history since 2017");
  start.print("start");
  run.print("run of 33 months");
  bare.print("bare loop of day buckets");
  std::vector<double> ratios;
  for (std::size_t future = 0; future < kFutures; ++future) {
    ratios.push_back(run.rate_of(future) / bare.rate_of(future));
  }
  const auto [least, most] = std::ranges::minmax(ratios);
  fmt::print("the run does {:.2f} of the bare loop's events a second ({:.2f} to {:.2f})\n",
             median(ratios), least, most);
  const auto memory = peak_megabytes();
  fmt::print(
      "memory: {:.1f} MB for a future of at most {} households at once, beside {:.1f} MB "
      "for facts and tables\n",
      memory - before, rows, before);
}

}  // namespace
}  // namespace regietafel

int main() {
  using namespace regietafel;
  const std::filesystem::path source{REGIETAFEL_SOURCE};
  const auto scenario = scenario::read_scenario(source / "scenarios" / "lrt-2021-03.toml").value();
  const auto facts =
      data::read_facts({.shipped = source / "data"}, scenario.base.start, scenario.base.as_of)
          .value();
  play(scenario, facts);
}
