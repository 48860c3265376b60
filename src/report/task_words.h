#pragma once

#include <optional>
#include <vector>

#include "report/document.h"
#include "study/municipal_tasks.h"

namespace regietafel::report {

/// Who had exactly equal claims to the last person, and how that was settled; nothing when nobody.
[[nodiscard]] std::optional<Sentence> tie_in_words(const study::MunicipalTasks& tasks);

/// What one inhabitant more or less would change in a municipality's task, and the nearest changes
/// of its inhabitants and of the national task that move it.
[[nodiscard]] std::vector<Sentence> sensitivity_in_words(const study::MunicipalTasks& tasks,
                                                         Municipality municipality);

/// The rule in words.
[[nodiscard]] Text name_of(Rule rule);

/// Who fixes the inhabitants of municipalities that changed before the half-year, with the article.
[[nodiscard]] Sentence authority_in_words(HalfYear half);

/// The article that sets the task, in words.
[[nodiscard]] Value article_29();

}  // namespace regietafel::report
