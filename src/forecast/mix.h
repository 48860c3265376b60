#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "base/calendar.h"
#include "forecast/model.h"
#include "forecast/score.h"

namespace regietafel::forecast {

/// Series in calendar time, for forecasting from one origin after the other.
struct Record {
  std::vector<std::string> series;
  std::vector<Month> first;                 // [series]
  std::vector<std::vector<double>> people;  // [series][month since first]
  std::vector<bool> is_whole = {};          // [series], a stream of the nation; empty: none is

  [[nodiscard]] Month last() const;  // all series end in the same month
  /// The months until an origin, its month included, of the series that then have at least 36;
  /// `which` gets their places.
  [[nodiscard]] Panel until(Month origin, std::vector<std::size_t>& which) const;
};

inline constexpr std::size_t kFewestBefore = 36;

/// A table of [series][origin][month ahead]; an empty place where nothing could be scored.
template <class Cell>
class Grid {
 public:
  Grid(std::size_t series, std::size_t origins, std::size_t months)
      : origins_{origins}, months_{months}, cells_(series * origins * months) {}
  [[nodiscard]] Cell& at(std::size_t series, std::size_t origin, std::size_t ahead) {
    return cells_[(series * origins_ + origin) * months_ + ahead];
  }
  [[nodiscard]] const Cell& at(std::size_t series, std::size_t origin, std::size_t ahead) const {
    return cells_[(series * origins_ + origin) * months_ + ahead];
  }

 private:
  std::size_t origins_, months_;
  std::vector<Cell> cells_;
};

struct Scored {
  bool is_scored = false;
  Score score{};
};

/// What models made of every origin of a record, and the mix that was learned on the way.
struct RollingScores {
  std::vector<std::string> models;  // the mix first, then the models as given
  Month first_origin;
  std::size_t origins = 0, months = 0;
  std::vector<Grid<Scored>> scores;  // [model]
  /// Weights of the mixed models at each origin, [origin][series][distance group][model].
  std::vector<std::vector<std::vector<std::vector<double>>>> weights;
};

/// The distances ahead for which weights are learned together: until 3, 8, 16 months, and on.
[[nodiscard]] std::size_t distance_group(std::size_t ahead);
inline constexpr std::size_t kDistanceGroups = 4;

/// Forecasts from every month of the record that has 36 before it, and scores what came.
///
/// The mix is a linear pool. A model's weight at an origin is exp(-eta d), where d is by how much
/// its CRPS was above the mean of the models (as a share of it), summed over the forecasts whose
/// month had come by then, older ones with less weight, half from the series itself and half from
/// all series; every model keeps a small share. Nothing after the origin is used. Streams of the
/// nation are mixed from the models that are not for parts alone.
/// @param mixed   how many of `models`, from the front, carry the mix
/// @param threads equal results for any number
[[nodiscard]] RollingScores rolling_scores(const Record& record, std::span<const Model> models,
                                           std::size_t mixed, std::uint32_t months,
                                           unsigned threads);

/// The mix after the last month of the record, with the weights that its past gives.
struct Mixture {
  std::vector<Outlook> outlooks;                          // [series]
  std::vector<std::vector<std::vector<double>>> weights;  // [series][distance group][model]
  /// By which share a model's CRPS was above the mean of the models, in past forecasts of that
  /// series and distance, older ones with less weight; 0 where there are none.
  std::vector<std::vector<std::vector<double>>> behind;
  /// Where each month that came lay in the mix of an earlier origin (probability integral
  /// transform), [series][origin][month ahead, as far as it came]; origins in order of time, the
  /// last one a month before the end; empty before a series had its 36 months.
  std::vector<std::vector<std::vector<double>>> transforms = {};
};
[[nodiscard]] Mixture mixture_of(const Record& record, std::span<const Model> mixed,
                                 std::uint32_t months, unsigned threads);

}  // namespace regietafel::forecast
