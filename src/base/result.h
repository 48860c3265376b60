#pragma once

#include <cstdint>
#include <string>
#include <tl/expected.hpp>
#include <utility>
#include <vector>

namespace regietafel {

/// Why an input was refused: where, what was expected, what was found, and a way out.
///
/// `code` is stable, so that a screen can say it in the reader's language.
struct Error {
  std::string file{};                  // "scenarios/x.toml"; empty for an option or a request
  std::uint32_t line = 0, column = 0;  // counted from 1; 0 where there is none
  std::string key{};                   // "task.published", "--total"
  std::string code{}, expected{}, found{}, advice{};

  friend bool operator==(const Error&, const Error&) = default;
};

using Errors = std::vector<Error>;

/// A value, or every reason there is none. Becomes std::expected when the compiler has it.
template <class T>
using Result = tl::expected<T, Errors>;

/// `return refuse({.key = "--total", .code = "too_small", .expected = "at least 0", .found =
/// "-1"})`
inline auto refuse(Error error) { return tl::unexpected{Errors{std::move(error)}}; }
inline auto refuse(Errors errors) { return tl::unexpected{std::move(errors)}; }

/// Adds `more` to `errors`, in order.
inline void append(Errors& errors, Errors more) {
  errors.insert(errors.end(), std::make_move_iterator(more.begin()),
                std::make_move_iterator(more.end()));
}

}  // namespace regietafel
