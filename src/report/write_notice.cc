#include "report/write_notice.h"

#include <string>
#include <utility>

#include "base/file.h"
#include "report/csv.h"
#include "report/json.h"
#include "report/pdf.h"
#include "report/print_page.h"
#include "report/task_notice.h"
#include "report/workbook.h"

namespace regietafel::report {

WrittenFiles write_notice(const study::TaskAnswer& answer, Grouping sums, Language language,
                          const std::filesystem::path& folder) {
  StagedFolder staged{folder};
  WrittenFiles written;
  const auto path_of = [&](const std::string& name) {
    written.files.push_back(folder / name);
    return staged.path() / name;
  };
  const auto notice = task_notice(answer, sums);
  const auto page = path_of("notice.html");
  write_file(page, to_print_page(notice, language));
  if (auto missing = print_beside(page, notice.provenance.as_of.value_or(Day{0}), folder)) {
    written.notices.push_back(std::move(*missing));
  } else {
    written.files.push_back(folder / "notice.pdf");
  }
  const auto workbook = task_workbook(answer, sums, language);
  write_workbook(workbook, language, path_of("task.xlsx"));
  const auto& tasks = workbook.table("tasks");
  write_file(path_of("task.json"), to_json(tasks, workbook.provenance, language));
  write_file(path_of("task.csv"), to_csv(tasks, language));
  const auto& regions = notice.tables.front();
  write_file(path_of(regions.id + ".csv"), to_csv(regions, language));
  staged.commit();
  return written;
}

}  // namespace regietafel::report
