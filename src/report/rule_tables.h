#pragma once

#include <span>

#include "report/document.h"
#include "study/published_tasks.h"

namespace regietafel::report {

/// One row per rule: how many published tasks it meets exactly and within one person.
[[nodiscard]] Table fit_table(const study::PublishedTasks& published);

/// One row per treatment and rule: how many published tasks it meets exactly and within one person.
[[nodiscard]] Table treatment_table(std::span<const study::Treatment> treatments);

/// One row per published task beside what every rule gives.
[[nodiscard]] Table published_table(const study::PublishedTasks& published);

}  // namespace regietafel::report
