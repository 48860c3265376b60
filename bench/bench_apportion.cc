#include <benchmark/benchmark.h>

#include <cstdint>
#include <string>
#include <vector>

#include "data/facts.h"
#include "law/apportionment.h"
#include "law/huisvestingswet_2014.h"

// National tasks over the 352 municipalities of 1 April 2021, rule by rule, and reading the shipped
// facts. bench/apportion.py runs this beside the same splits in a Python package.
namespace regietafel {
namespace {

const std::vector<std::int64_t>& inhabitants_of_2020() {
  static const auto kInhabitants = [] {
    const auto facts =
        data::read_facts({.shipped = REGIETAFEL_SOURCE "/data"}, day_of(2021, 4, 1), {}).value();
    const auto population =
        law::reference_population(facts.country, 2020, facts.inhabitants, facts.boundary_changes)
            .value();
    std::vector<std::int64_t> numbers;
    for (const auto people : population.inhabitants) numbers.push_back(people.value());
    return numbers;
  }();
  return kInhabitants;
}

/// All national totals from 5,000 to 14,999 under one rule.
void ten_thousand_totals(benchmark::State& state) {
  const auto rule = kRules.at(static_cast<std::size_t>(state.range(0)));
  const auto& inhabitants = inhabitants_of_2020();
  for (auto _ : state) {
    for (std::int64_t total = 5'000; total < 15'000; ++total) {
      benchmark::DoNotOptimize(law::apportion(People{total}, inhabitants, rule));
    }
  }
  state.SetLabel(std::string{to_string(rule)});
}
BENCHMARK(ten_thousand_totals)->DenseRange(0, kRules.size() - 1)->Unit(benchmark::kMillisecond);

void read_facts(benchmark::State& state) {
  for (auto _ : state) {
    benchmark::DoNotOptimize(
        data::read_facts({.shipped = REGIETAFEL_SOURCE "/data"}, day_of(2021, 4, 1), {}));
  }
}
BENCHMARK(read_facts)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace regietafel
