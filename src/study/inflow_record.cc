#include "study/inflow_record.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <limits>
#include <optional>

#include "forecast/monthly.h"
#include "study/tournament_entries.h"

namespace regietafel::study {
namespace {

/// A stream, what is left of it, and how its parts are named.
struct Whole {
  std::string_view stream, other, prefix;
};
constexpr std::array<Whole, 2> kWholes{{{"first_application", "first_other", "first_"},
                                        {"family_reunification", "family_other", "family_"}}};

std::string line_of(const TournamentSeries& entry, std::size_t known, std::size_t missing) {
  return fmt::format("{}: {} months known, {} missing among them", entry.id, known, missing);
}

Result<std::optional<forecast::MonthlySeries>> series_of(std::span<const Observed> inflow,
                                                         const TournamentSeries& entry,
                                                         std::vector<std::string>& unscored) {
  const auto figures = forecast::figures_of(inflow, entry.stream, entry.nationality, entry.scope);
  auto series = forecast::monthly_series(figures, std::string{entry.id});
  if (!series) return refuse(std::move(series.error()));
  if (!series->missing.empty() || series->people.size() < forecast::kFewestBefore + 1) {
    unscored.push_back(line_of(entry, figures.size(), series->missing.size()));
    return std::nullopt;
  }
  return std::optional{std::move(*series)};
}

/// Cuts all series to the last month that each of them has.
void end_together(forecast::Record& record) {
  auto last = std::numeric_limits<std::int32_t>::max();
  for (std::size_t i = 0; i < record.series.size(); ++i) {
    last = std::min(
        last, record.first[i].value() + static_cast<std::int32_t>(record.people[i].size()) - 1);
  }
  for (std::size_t i = 0; i < record.series.size(); ++i) {
    record.people[i].resize(static_cast<std::size_t>(last - record.first[i].value() + 1));
  }
}

}  // namespace

Result<forecast::Record> inflow_record(std::span<const Observed> inflow,
                                       std::vector<std::string>& left_out) {
  forecast::Record record;
  Errors errors;
  for (const auto& entry : tournament_series()) {
    auto series = series_of(inflow, entry, left_out);
    if (!series) {
      append(errors, std::move(series.error()));
    } else if (*series) {
      record.series.emplace_back(entry.id);
      record.first.push_back((*series)->first);
      record.people.push_back(std::move((*series)->people));
      record.is_whole.push_back(entry.nationality == "all");
    }
  }
  for (const auto& entry : unscored_series()) {
    const auto figures = forecast::figures_of(inflow, entry.stream, entry.nationality, entry.scope);
    const auto series = forecast::monthly_series(figures, std::string{entry.id});
    if (!series) {
      append(errors, series.error());
    } else {
      left_out.push_back(line_of(entry, figures.size(), series->missing.size()));
    }
  }
  if (errors.empty() && record.series.empty()) {
    errors.push_back(
        {.key = "inflow",
         .code = "no_history",
         .expected =
             fmt::format("a series of more than {} months without gaps", forecast::kFewestBefore),
         .found = "none known by then",
         .advice = "ask for a later day, or lay your own inflow.csv over the package"});
  }
  if (!errors.empty()) return refuse(std::move(errors));
  end_together(record);
  return record;
}

std::vector<std::size_t> parts_of(const forecast::Record& record, std::string_view stream) {
  std::vector<std::size_t> parts;
  const auto whole = std::ranges::find(kWholes, stream, &Whole::stream);
  if (whole == kWholes.end()) return parts;
  for (std::size_t one = 0; one < record.series.size(); ++one) {
    const auto& name = record.series[one];
    if (name != stream && name.starts_with(whole->prefix)) parts.push_back(one);
  }
  return parts;
}

void add_others(forecast::Record& record) {
  for (const auto& whole : kWholes) {
    const auto nation = std::ranges::find(record.series, whole.stream);
    const auto parts = parts_of(record, whole.stream);
    if (nation == record.series.end() || parts.empty()) continue;
    const auto at = static_cast<std::size_t>(nation - record.series.begin());
    auto first = record.first[at];
    for (const auto part : parts) first = std::max(first, record.first[part]);
    const auto from = [&](std::size_t one) {
      return record.people[one].begin() + (first.value() - record.first[one].value());
    };
    std::vector<double> rest(from(at), record.people[at].end());
    for (const auto part : parts) {
      std::transform(rest.begin(), rest.end(), from(part), rest.begin(), std::minus{});
    }
    for (auto& people : rest) people = std::max(people, 0.0);
    record.series.emplace_back(whole.other);
    record.first.push_back(first);
    record.people.push_back(std::move(rest));
    record.is_whole.push_back(false);
  }
}

}  // namespace regietafel::study
