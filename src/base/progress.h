#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <functional>
#include <iosfwd>
#include <mutex>
#include <string>

namespace regietafel {

/// How far work has come, and a bar for those who wait for it.
///
/// A bar is drawn only where somebody watches, and only when the work lasts over a second; it is
/// wiped when the work ends. Without a place to draw on, this is silent and only counts. Any thread
/// may call `advance()` and `done()`; the others belong to the one who leads the work.
class Progress {
 public:
  using Clock = std::chrono::steady_clock;

  /// Where a bar is drawn, and how time goes.
  struct Screen {
    std::ostream* out = nullptr;  // nothing: silent
    std::function<Clock::time_point()> now = &Clock::now;
  };

  /// Standard error when it is a terminal, else nothing.
  [[nodiscard]] static Screen terminal();

  Progress() : Progress{Screen{}} {}
  explicit Progress(Screen screen);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// Begins work of `total` steps and ends what went before.
  /// @param what  as the bar says it, e.g. "playing futures"
  void begin(std::string what, std::size_t total);
  void advance(std::size_t steps = 1);
  /// Wipes the bar. Done once more by the destructor.
  void end();

  [[nodiscard]] std::size_t total() const { return total_; }
  [[nodiscard]] std::size_t done() const { return done_; }

 private:
  void draw(Clock::time_point now);

  Screen screen_;
  std::string what_;
  std::size_t total_ = 0;
  std::atomic<std::size_t> done_{0};
  Clock::time_point began_, drawn_;
  std::size_t drawn_width_ = 0;
  std::mutex drawing_;
};

}  // namespace regietafel
