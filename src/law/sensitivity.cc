#include "law/sensitivity.h"

#include <algorithm>
#include <vector>

namespace regietafel::law {
namespace {

/// The task of one municipality as its inhabitants or the national task change.
class Trial {
 public:
  Trial(const TaskRequest& request, Municipality municipality)
      : request_{request},
        row_{municipality.value()},
        inhabitants_{request.inhabitants.begin(), request.inhabitants.end()} {}

  [[nodiscard]] People own() const { return request_.inhabitants[row_]; }

  People with_inhabitants(std::int64_t more) {
    inhabitants_[row_] = own() + People{more};
    auto changed = request_;
    changed.country += People{more};
    changed.inhabitants = inhabitants_;
    const auto task = settlement_tasks(changed).rows[row_].task;
    inhabitants_[row_] = own();
    return task;
  }

  [[nodiscard]] People with_national(People national) const {
    auto changed = request_;
    changed.national = national;
    return settlement_tasks(changed).rows[row_].task;
  }

 private:
  const TaskRequest& request_;
  std::size_t row_;
  std::vector<People> inhabitants_;
};

/// The fewest inhabitants in one direction (+1 or -1) that move the task; `most` is the furthest
/// that is tried.
std::optional<People> fewest_inhabitants(Trial& trial, People task, std::int64_t direction,
                                         std::int64_t most) {
  if (most < 1 || trial.with_inhabitants(direction * most) == task) return std::nullopt;
  std::int64_t stays = 0, moves = most;
  while (moves - stays > 1) {
    const auto middle = stays + (moves - stays) / 2;
    (trial.with_inhabitants(direction * middle) == task ? stays : moves) = middle;
  }
  return People{moves};
}

std::optional<People> nearest_national(const Trial& trial, People task, People national,
                                       std::int64_t direction, std::int64_t most) {
  for (std::int64_t step = 1; step <= most; ++step) {
    const auto tried = national.value() + direction * step;
    if (tried < 0) break;
    if (trial.with_national(People{tried}) != task) return People{tried};
  }
  return std::nullopt;
}

}  // namespace

Sensitivity sensitivity_of(const TaskRequest& request, Municipality municipality) {
  Trial trial{request, municipality};
  const auto task = trial.with_inhabitants(0);
  const auto own = trial.own().value();
  const auto others = request.country.value() - own;
  const auto reach = own == 0 ? 0 : 2 * request.country.value() / own + 2;
  constexpr std::int64_t kTenfold = 9;
  const auto fewest = std::min<std::int64_t>(own, others > 0 ? own : own - 1);
  return {.one_fewer = own > 0 && fewest > 0 ? trial.with_inhabitants(-1) : task,
          .one_more = trial.with_inhabitants(1),
          .fewer_inhabitants = fewest_inhabitants(trial, task, -1, fewest),
          .more_inhabitants = fewest_inhabitants(trial, task, 1, kTenfold * own),
          .lower_national = nearest_national(trial, task, request.national, -1, reach),
          .higher_national = nearest_national(trial, task, request.national, 1, reach)};
}

}  // namespace regietafel::law
