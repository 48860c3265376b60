#include <fmt/format.h>

#include <iostream>
#include <sstream>
#include <string>
#include <vector>

#include "law/apportionment.h"

// Answers many cases in one process, for test_random_cases.py. Reads lines "rule total weight …"
// and writes the shares of each, a line per case. Its input is a test's, so nothing is checked.
int main() {
  std::ios::sync_with_stdio(false);
  std::cin.tie(nullptr);
  std::string line, rule;
  std::vector<std::int64_t> weights;
  while (std::getline(std::cin, line)) {
    std::istringstream words{line};
    std::int64_t total = 0, weight = 0;
    words >> rule >> total;
    weights.clear();
    while (words >> weight) weights.push_back(weight);
    std::string answer;
    for (const auto share : regietafel::law::apportion(regietafel::People{total}, weights,
                                                       regietafel::parse_rule(rule).value())) {
      answer += fmt::format("{} ", share.value());
    }
    answer.back() = '\n';
    std::cout << answer;
  }
}
