#pragma once

#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "base/result.h"

namespace regietafel::testing {

/// The faults of a refused result as "line:column code found", in order.
template <class T>
std::vector<std::string> faults_of(const Result<T>& result) {
  std::vector<std::string> faults;
  if (result) return faults;
  for (const auto& error : result.error()) {
    faults.push_back(std::to_string(error.line) + ":" + std::to_string(error.column) + " " +
                     error.code + " " + error.found);
  }
  return faults;
}

/// Whether every fault says what was expected and a way out.
template <class T>
bool has_ways_out(const Result<T>& result) {
  if (result) return false;
  for (const auto& error : result.error()) {
    if (error.expected.empty() || error.found.empty() || error.advice.empty()) return false;
  }
  return true;
}

}  // namespace regietafel::testing
