#pragma once

#include <filesystem>

#include "domain/country.h"
#include "report/document.h"
#include "report/written_files.h"
#include "study/municipal_tasks.h"

namespace regietafel::report {

/// Writes the notice of a half-year's task into `folder`: notice.html and notice.pdf to be
/// published, task.xlsx, task.json and task.csv with every column, and the sums by region as CSV;
/// all of them or, when the disk refuses, none. Without a browser there is no PDF but a notice.
/// Throws std::runtime_error when the folder cannot be written.
/// @param sums  the grouping of the sums; Grouping::municipality: by province
[[nodiscard]] WrittenFiles write_notice(const study::TaskAnswer& answer, Grouping sums,
                                        Language language, const std::filesystem::path& folder);

}  // namespace regietafel::report
