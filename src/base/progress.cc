#include "base/progress.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <iostream>
#include <utility>

namespace regietafel {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr auto kPatience = seconds{1};
constexpr auto kBetween = milliseconds{100};
constexpr std::size_t kWidth = 24;

/// "playing futures [######                  ] 250 of 1000, 12 s left"
std::string bar(const std::string& what, std::size_t done, std::size_t total, double elapsed) {
  const auto shown = std::min(done, total);
  const auto share =
      static_cast<double>(shown) / static_cast<double>(std::max<std::size_t>(total, 1));
  const auto filled = static_cast<std::size_t>(share * static_cast<double>(kWidth));
  const auto left = share > 0 ? elapsed * (1 - share) / share : 0.0;
  return fmt::format("{} [{:<{}}] {} of {}{}", what, std::string(filled, '#'), kWidth, shown, total,
                     share > 0 ? fmt::format(", {:.0f} s left", left) : "");
}

}  // namespace

Progress::Screen Progress::terminal() {
  Screen screen;
  if (::isatty(STDERR_FILENO) == 1) screen.out = &std::cerr;
  return screen;
}

Progress::Progress(Screen screen) : screen_{std::move(screen)} {}

Progress::~Progress() { end(); }

void Progress::begin(std::string what, std::size_t total) {
  end();
  what_ = std::move(what);
  total_ = total;
  done_ = 0;
  if (screen_.out != nullptr) began_ = drawn_ = screen_.now();
}

void Progress::advance(std::size_t steps) {
  done_ += steps;
  if (screen_.out == nullptr) return;
  const std::unique_lock lock{drawing_, std::try_to_lock};
  if (!lock) return;  // another thread is drawing; work does not wait for the bar
  const auto now = screen_.now();
  if (now - began_ >= kPatience && now - drawn_ >= kBetween) draw(now);
}

void Progress::draw(Clock::time_point now) {
  const auto line = bar(what_, done_, total_, std::chrono::duration<double>{now - began_}.count());
  // Blanks cover what a longer line left behind.
  *screen_.out << '\r' << fmt::format("{:<{}}", line, drawn_width_) << std::flush;
  drawn_width_ = line.size();
  drawn_ = now;
}

void Progress::end() {
  if (drawn_width_ == 0) return;
  *screen_.out << '\r' << std::string(drawn_width_, ' ') << '\r' << std::flush;
  drawn_width_ = 0;
}

}  // namespace regietafel
