#include "solver/solver.h"

#include <array>

#include "solver/engines.h"

namespace regietafel::solver {
namespace {

constexpr std::array kEngines{Engine::highs, Engine::cbc};

}  // namespace

std::string_view to_string(Status status) {
  switch (status) {
    case Status::optimal:
      return "optimal";
    case Status::feasible:
      return "feasible";
    case Status::infeasible:
      return "infeasible";
    case Status::unbounded:
      return "unbounded";
    case Status::stopped:
      break;
  }
  return "stopped";
}

std::string_view to_string(Engine engine) { return engine == Engine::highs ? "highs" : "cbc"; }

std::optional<Engine> parse_engine(std::string_view name) {
  for (const auto engine : kEngines) {
    if (to_string(engine) == name) return engine;
  }
  return std::nullopt;
}

std::vector<std::string> engine_names() {
  std::vector<std::string> names;
  for (const auto engine : kEngines) names.emplace_back(to_string(engine));
  return names;
}

std::unique_ptr<Solver> make_solver(Engine engine) {
  return engine == Engine::highs ? make_highs() : make_cbc();
}

}  // namespace regietafel::solver
