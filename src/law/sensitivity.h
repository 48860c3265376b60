#pragma once

#include <optional>

#include "law/huisvestingswet_2014.h"

namespace regietafel::law {

/// What would have to change for a municipality's task to move by at least one person.
struct Sensitivity {
  People one_fewer, one_more;  // the task with one inhabitant less or more
  std::optional<People> fewer_inhabitants, more_inhabitants;  // the fewest that move the task
  std::optional<People> lower_national, higher_national;      // the nearest national tasks that do
};

/// How firmly a task stands. Inhabitants of the municipality and of the country change together,
/// those of other municipalities stay.
///
/// Own inhabitants are searched by halving, since no rule gives less for more of them while all
/// others stay; national tasks one by one, since Hamilton may give less of more (the Alabama
/// paradox). Nothing where no change within reach moves the task: below no inhabitants, above ten
/// times as many, or further than two exact persons of national task.
[[nodiscard]] Sensitivity sensitivity_of(const TaskRequest& request, Municipality municipality);

}  // namespace regietafel::law
