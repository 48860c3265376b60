#pragma once

#include <fmt/format.h>

#include <map>
#include <string>
#include <vector>

#include "scenario/scenario.h"

namespace regietafel::scenario::testing {

/// A scenario file with a chain, a line for each dotted key, so that a test changes one line.
class ChainFile {
 public:
  ChainFile() {
    lines_ = {{"schema", "1"},
              {"name", "\"x\""},
              {"time.as_of", "2021-03-15"},
              {"time.start", "2021-04-01"},
              {"time.end", "2022-12-31"},
              {"time.history_from", "2020-01-01"},
              {"task.published.2021-II", "11_000"},
              {"history.decisions", "{ \"2020\" = 14_400, \"2021\" = 22_000 }"}};
    for (const auto& entry : all_parameters()) {
      lines_[std::string{entry.key}] = fmt::format("{}", entry.example);
    }
  }

  ChainFile& with(const std::string& key, const std::string& value) {
    lines_[key] = value;
    return *this;
  }
  ChainFile& without(const std::string& key) {
    lines_.erase(key);
    return *this;
  }

  [[nodiscard]] std::string text() const {
    std::string text;
    for (const auto& [key, value] : lines_) text += fmt::format("{} = {}\n", key, value);
    return text;
  }
  [[nodiscard]] Result<Scenario> read() const {
    return read_scenario_text(text(), "x.toml", "here");
  }
  /// Every fault as "key code found".
  [[nodiscard]] std::vector<std::string> faults() const {
    std::vector<std::string> faults;
    const auto scenario = read();
    if (scenario) return faults;
    for (const auto& error : scenario.error()) {
      faults.push_back(fmt::format("{} {} {}", error.key, error.code, error.found));
    }
    return faults;
  }

 private:
  std::map<std::string, std::string> lines_;
};

}  // namespace regietafel::scenario::testing
