#pragma once

#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "report/document.h"
#include "study/municipal_tasks.h"
#include "study/published_tasks.h"

namespace regietafel::report {

/// A variant's tasks beside the base, under the name of its column.
struct NamedTasks {
  std::string name;  // column id, e.g. task_13500
  const study::MunicipalTasks* tasks;
};

/// One row per municipality: gm_code, municipality, province, inhabitants, quota, statutory_task,
/// task, then per variant its task and the difference to the base, then joint_change, agreed_task
/// and pooled_task where given, balance, corrected_task and a note on changed boundaries; with
/// sentences that derive the row.
[[nodiscard]] Table task_table(const study::MunicipalTasks& tasks,
                               std::span<const NamedTasks> variants = {});

/// The derivation of every row of a table with its sentences filled in, in words: the first two
/// columns of the table and the explanation. For files, where a reader cannot pick a row.
[[nodiscard]] Table explanation_table(const Table& tasks, Language language);

/// One row per region: region_code, region, municipalities, inhabitants, statutory_task, task, then
/// per variant its task and the difference.
[[nodiscard]] Table region_table(const study::MunicipalTasks& tasks, Grouping grouping,
                                 std::span<const NamedTasks> variants = {});

/// One row per rule: how many published tasks it meets exactly and within one person.
[[nodiscard]] Table fit_table(const study::PublishedTasks& published);

/// One row per treatment and rule: how many published tasks it meets exactly and within one person.
[[nodiscard]] Table treatment_table(std::span<const study::Treatment> treatments);

/// One row per published task beside what every rule gives.
[[nodiscard]] Table published_table(const study::PublishedTasks& published);

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
