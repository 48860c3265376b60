#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "forecast/outlook.h"

namespace regietafel::forecast {

/// People per month, oldest first. At least 36 months, none negative.
using Months = std::span<const double>;

/// Series that end in the same month; they may begin in different ones.
using Panel = std::vector<std::vector<double>>;

/// A way to forecast. A model sees the months until its origin and nothing else.
struct Model {
  std::string id;
  std::string name;  // in words, for a reader
  /// Outlooks of all series of a panel, in its order, `months` ahead.
  std::function<std::vector<Outlook>(const Panel&, std::uint32_t months)> forecast;
};

/// A model of one series by itself, made one of a panel.
[[nodiscard]] Model one_by_one(std::string id, std::string name,
                               std::function<Outlook(Months, std::uint32_t months)> forecast);

/// The four naive models: what every other one has to beat.
[[nodiscard]] const std::vector<Model>& naive_models();

/// The models of which the mix is made.
[[nodiscard]] const std::vector<Model>& mixed_models();

/// Models of the textbooks, scored beside the mix.
[[nodiscard]] const std::vector<Model>& textbook_models();

}  // namespace regietafel::forecast
