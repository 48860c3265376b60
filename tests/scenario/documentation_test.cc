#include <gmock/gmock.h>

#include <sstream>

#include "base/file.h"
#include "scenario/chain_file.h"
#include "support/folder.h"

// What the documents say about parameters is what the program knows about them.
namespace regietafel::scenario {
namespace {

using regietafel::testing::source_folder;

/// The lines of a document that are rows of a table and begin with a parameter's key.
std::map<std::string, std::vector<std::string>> rows_by_key(const std::string& document) {
  std::map<std::string, std::vector<std::string>> rows;
  std::istringstream lines{read_file(source_folder() / "docs" / document).value()};
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with("| `")) continue;
    const auto key = line.substr(3, line.find('`', 3) - 3);
    if (parse_parameter(key)) rows[key].push_back(line);
  }
  return rows;
}

/// Keys that a document has in the tables below a heading, up to the next of the same level.
std::vector<std::string> keys_below(const std::string& document, const std::string& heading) {
  std::vector<std::string> keys;
  std::istringstream lines{read_file(source_folder() / "docs" / document).value()};
  bool is_below = false;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("#")) is_below = line == heading;
    if (is_below && line.starts_with("| `")) keys.push_back(line.substr(3, line.find('`', 3) - 3));
  }
  return keys;
}

TEST(Documentation, of_formats_has_every_parameter_as_the_program_has_it) {
  auto rows = rows_by_key("formats.md");
  for (const auto& entry : all_parameters()) {
    EXPECT_THAT(
        rows[std::string{entry.key}],
        ::testing::ElementsAre(fmt::format("| `{}` | {} | {} | {} |", entry.key,
                                           expectation(entry.kind), entry.example, entry.en)));
  }
  EXPECT_EQ(keys_below("formats.md", "### Parameters").size(), kParameters)
      << "a key of the table is no parameter any more";
}

TEST(Documentation, of_the_model_says_where_every_parameter_acts) {
  auto rows = rows_by_key("model/parameters.md");
  for (const auto& entry : all_parameters()) {
    EXPECT_EQ(rows[std::string{entry.key}].size(), 1U) << entry.key;
  }
}

}  // namespace
}  // namespace regietafel::scenario
