#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "base/calendar.h"
#include "forecast/judgement.h"
#include "forecast/mix.h"
#include "scenario/table_reader.h"

namespace regietafel::study {

inline constexpr std::array<std::string_view, 3> kJudgedLevels{"low", "middle", "high"};

/// Reads which months ahead a judgement is about, and complains about those that are not ahead.
class MonthsAhead {
 public:
  MonthsAhead(const forecast::Record& record, std::uint32_t months)
      : record_{record}, months_{static_cast<std::int32_t>(months)} {}

  /// The tables `years` and `months` of a path: low, middle and high by year or month. Of a year
  /// that has begun, what came of the stream is taken off.
  /// @param stream  its place in the record; without one, only faults are found
  [[nodiscard]] std::vector<forecast::JudgedMonths> read_spans(
      scenario::TableReader& reader, std::optional<std::size_t> stream) const;

  /// The keys `from` and `months` of an event: its first and last month ahead, from 0.
  [[nodiscard]] std::optional<std::pair<std::uint32_t, std::uint32_t>> read_from(
      scenario::TableReader& reader) const;

 private:
  /// First and last month.
  using Period = std::pair<Month, Month>;
  using Levels = std::array<std::int64_t, kJudgedLevels.size()>;
  using Spans = std::vector<forecast::JudgedMonths>;

  void read_table(scenario::TableReader& reader, std::string_view name,
                  std::optional<std::size_t> stream, Spans& spans) const;
  [[nodiscard]] bool is_ahead(scenario::TableReader& reader, const scenario::Wish& wish,
                              std::string_view key, const Period& period) const;
  [[nodiscard]] std::int64_t came(std::size_t stream, const Period& period) const;
  [[nodiscard]] std::optional<forecast::JudgedMonths> span_of(const Period& period,
                                                              const Levels& people,
                                                              std::int64_t came) const;
  [[nodiscard]] Month first() const { return Month{record_.last().value() + 1}; }
  [[nodiscard]] Month last() const { return Month{record_.last().value() + months_}; }
  [[nodiscard]] std::uint32_t ahead(Month month) const;

  static std::optional<Period> period_of(std::string_view key, bool is_year);
  static std::optional<Levels> read_levels(scenario::TableReader& reader,
                                           const scenario::Wish& wish);

  const forecast::Record& record_;
  std::int32_t months_;
};

}  // namespace regietafel::study
