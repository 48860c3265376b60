#include "report/write_briefing.h"

#include <utility>

#include "base/file.h"
#include "report/csv.h"
#include "report/json.h"
#include "report/page.h"
#include "report/pdf.h"
#include "report/task_tables.h"
#include "report/workbook.h"

namespace regietafel::report {

WrittenFiles write_briefing(const Document& document, Language language,
                            const std::filesystem::path& bundle,
                            const std::filesystem::path& folder, const std::string& name) {
  StagedFolder staged{folder};
  WrittenFiles written;
  const auto path_of = [&](const std::string& file) {
    written.files.push_back(folder / file);
    return staged.path() / file;
  };
  const auto page = read_file(bundle);
  if (page) {
    const auto html = path_of(name + ".html");
    write_file(html, to_page(document, language, *page));
    if (auto missing = print_beside(html, document.provenance.as_of.value_or(Day{0}), folder)) {
      written.notices.push_back(std::move(*missing));
    } else {
      written.files.push_back(folder / (name + ".pdf"));
    }
  } else {
    written.notices.push_back("no " + name + ".html: the page bundle " + bundle.string() +
                              " was not found; `make build` makes it");
  }
  write_file(path_of(name + ".json"), to_json(document, language));
  auto with_words = document;
  for (const auto& table : document.tables) {
    if (!table.explain.empty()) with_words.tables.push_back(explanation_table(table, language));
  }
  write_workbook(with_words, language, path_of(name + ".xlsx"));
  for (const auto& table : with_words.tables) {
    write_file(path_of(table.file()), to_csv(table, language));
  }
  staged.commit();
  return written;
}

}  // namespace regietafel::report
