#include "data/hypotheses.h"

#include <algorithm>

#include "base/file.h"
#include "data/csv.h"

namespace regietafel::data {

Result<std::vector<Hypothesis>> read_hypotheses(const std::filesystem::path& path) {
  const auto file = path.string();
  const auto bytes = read_file(path);
  if (!bytes) return refuse(bytes.error());
  const auto csv = read_csv(*bytes, file);
  if (!csv) return refuse(csv.error());
  if (csv->header != std::vector<std::string>{"hypothesis", "gm_code", "why"}) {
    return refuse({.file = file,
                   .line = 1,
                   .column = 1,
                   .key = "hypothesis",
                   .code = "wrong_columns",
                   .expected = "the columns hypothesis,gm_code,why",
                   .found = "others",
                   .advice = "one row per municipality that is taken out first"});
  }
  std::vector<Hypothesis> hypotheses;
  Errors errors;
  for (const auto& row : csv->rows) {
    const auto complain = [&](std::size_t cell, std::string code, std::string expected,
                              std::string advice) {
      errors.push_back(fault_in(file, row, cell,
                                {.key = csv->header[cell],
                                 .code = std::move(code),
                                 .expected = std::move(expected),
                                 .advice = std::move(advice)}));
    };
    const auto code = parse_municipality_code(row.cells[1]);
    if (!code) {
      complain(1, "no_municipality_code", "a CBS code as GM0363", "write GM and four digits");
    }
    if (row.cells[2].empty()) {
      complain(2, "no_reason", "why it might be exempt", "a guess without a reason fits anything");
    }
    if (!code) continue;
    auto found = std::ranges::find(hypotheses, row.cells[0], &Hypothesis::name);
    if (found == hypotheses.end()) {
      hypotheses.push_back({.name = row.cells[0], .exempt = {}});
      found = hypotheses.end() - 1;
    }
    found->exempt.push_back(*code);
  }
  if (!errors.empty()) return refuse(std::move(errors));
  return hypotheses;
}

}  // namespace regietafel::data
