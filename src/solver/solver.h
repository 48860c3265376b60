#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "solver/model.h"

namespace regietafel::solver {

enum class Status : std::uint8_t {
  optimal,     // the values are proven best, up to the gap that was allowed
  feasible,    // a limit came before the proof: the values hold, `bound` says how good they can be
  infeasible,  // proven: no values meet all rows
  unbounded,   // proven: the cost can fall without end
  stopped      // a limit came before any values were found, or the solver gave up
};

[[nodiscard]] std::string_view to_string(Status status);

/// When to stop, and with what. Threads and seed change the path to the answer; one thread, one
/// seed and no time limit reached give the same values each time.
struct Limits {
  double seconds = 60;
  double gap = 0;  // relative: (objective - bound) / |objective| that counts as optimal
  int threads = 1;
  int seed = 417;
};

struct Solution {
  Status status = Status::stopped;
  double objective = 0;        // where there are values
  double bound = -kInfinity;   // no values can cost less
  std::vector<double> values;  // by column; empty unless optimal or feasible
  double seconds = 0;          // spent

  [[nodiscard]] bool has_values() const {
    return status == Status::optimal || status == Status::feasible;
  }
};

/// One port for linear and integer programs, so that one solver can check the other.
class Solver {
 public:
  Solver() = default;
  Solver(const Solver&) = delete;
  Solver& operator=(const Solver&) = delete;
  virtual ~Solver() = default;

  [[nodiscard]] virtual std::string_view name() const = 0;
  /// Throws std::runtime_error when the solver refuses the model, such as a column twice in a row.
  [[nodiscard]] virtual Solution solve(const Model& model, const Limits& limits) const = 0;
};

enum class Engine : std::uint8_t { highs, cbc };

[[nodiscard]] std::string_view to_string(Engine engine);
[[nodiscard]] std::optional<Engine> parse_engine(std::string_view name);
[[nodiscard]] std::vector<std::string> engine_names();

[[nodiscard]] std::unique_ptr<Solver> make_solver(Engine engine);

}  // namespace regietafel::solver
