#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace regietafel::report {

struct WrittenFiles {
  std::vector<std::filesystem::path> files;  // in the order in which a reader opens them
  std::vector<std::string> notices;          // what is missing and how to get it
};

}  // namespace regietafel::report
