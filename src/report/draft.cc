#include "report/draft.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <tuple>
#include <utility>

#include "report/values.h"

namespace regietafel::report {

Draft::Draft(const study::Briefing& from) : briefing{from} {
  for (const auto& variant : briefing.variants) variants.push_back({variant.name, &variant.tasks});
  by_size.resize(base().rows.size());
  std::iota(by_size.begin(), by_size.end(), std::size_t{0});
  std::ranges::sort(by_size, std::greater{}, [&](std::size_t row) {
    const auto index = static_cast<std::int64_t>(row);  // equals stay in the order of codes
    return std::tuple{task_of(row), base().population.inhabitants[row], -index};
  });
}

Value Draft::municipalities() const {
  return count(static_cast<std::int64_t>(base().rows.size()), Unit::municipalities);
}

std::string Draft::region_name(const std::string& code) const {
  const auto found = base().country.region_name.find(code);
  return found == base().country.region_name.end() ? code : found->second;
}

std::string Draft::former_name(MunicipalityCode code) const {
  const auto found = base().country.former_name.find(code);
  return found == base().country.former_name.end() ? to_string(code) : found->second;
}

const study::NationalHalfYear* Draft::half_before() const {
  const auto found =
      std::ranges::find(briefing.history, previous(base().half), &study::NationalHalfYear::half);
  return found == briefing.history.end() || !found->task ? nullptr : &*found;
}

const study::NationalHalfYear* Draft::last_balance() const {
  const study::NationalHalfYear* last = nullptr;
  for (const auto& row : briefing.history) {
    if (row.balance_end && row.half < base().half) last = &row;
  }
  return last;
}

std::vector<std::string> Draft::cited(std::vector<std::string> ids) {
  sources.insert(ids.begin(), ids.end());
  return ids;
}

std::vector<std::string> Draft::population_sources() {
  auto ids = base().population.sources;
  ids.insert(base().country_inhabitants.source);
  for (const auto& part : base().population.parts) ids.insert(part.source);
  return cited({ids.begin(), ids.end()});
}

}  // namespace regietafel::report
