#include "base/progress.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <sstream>
#include <string>

#include "base/parallel.h"

namespace regietafel {
namespace {

using std::chrono::milliseconds;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

/// A screen of text and a clock that a test moves.
struct Watched {
  std::ostringstream out;
  Progress::Clock::time_point now;
  Progress progress{{.out = &out, .now = [this] { return now; }}};

  void work(milliseconds time) {
    now += time;
    progress.advance();
  }
};

TEST(Progress, is_silent_for_short_work) {
  Watched watched;
  watched.progress.begin("playing futures", 10);
  for (int i = 0; i < 10; ++i) watched.work(milliseconds{99});
  watched.progress.end();
  EXPECT_THAT(watched.out.str(), IsEmpty());
  EXPECT_EQ(watched.progress.done(), 10U);
}

TEST(Progress, draws_a_bar_for_long_work_and_wipes_it) {
  Watched watched;
  watched.progress.begin("playing futures", 8);
  for (int i = 0; i < 4; ++i) watched.work(milliseconds{500});
  EXPECT_THAT(watched.out.str(),
              EndsWith("\rplaying futures [############            ] 4 of 8, 2 s left"));
  const auto drawn = watched.out.str().size();
  watched.progress.end();
  const auto wipe = watched.out.str().substr(drawn);
  EXPECT_EQ(wipe, "\r" + std::string(wipe.size() - 2, ' ') + "\r");
  EXPECT_GT(wipe.size(), 50U);
}

TEST(Progress, draws_ten_times_a_second_at_most) {
  Watched watched;
  watched.progress.begin("x", 5000);
  for (int i = 0; i < 3000; ++i) watched.work(milliseconds{1});
  const auto text = watched.out.str();
  EXPECT_EQ(std::ranges::count(text, '\r'), 21);
}

TEST(Progress, begins_anew) {
  Watched watched;
  watched.progress.begin("first", 2);
  watched.work(milliseconds{2000});
  watched.progress.begin("second", 3);
  EXPECT_EQ(watched.progress.done(), 0U);
  EXPECT_EQ(watched.progress.total(), 3U);
  watched.work(milliseconds{500});  // the second's own time counts
  EXPECT_THAT(watched.out.str(), ::testing::Not(HasSubstr("second")));
}

TEST(Progress, counts_from_many_threads) {
  std::ostringstream out;
  Progress::Clock::time_point now;
  Progress progress{{.out = &out, .now = [&] { return now + milliseconds{5000}; }}};
  progress.begin("x", 1000);
  parallel_for(1000, 4, {}, [&](std::size_t) { progress.advance(); });
  EXPECT_EQ(progress.done(), 1000U);
  Progress silent;
  silent.begin("x", 10);
  silent.advance(10);
  EXPECT_EQ(silent.done(), 10U);
}

}  // namespace
}  // namespace regietafel
