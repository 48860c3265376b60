#include "base/parallel.h"

#include <gmock/gmock.h>

#include <atomic>
#include <chrono>
#include <numeric>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace regietafel {
namespace {

using ::testing::Each;

TEST(ParallelFor, calls_every_index_once) {
  for (const std::size_t count : {0U, 1U, 3U, 1000U}) {
    for (const unsigned threads : {0U, 1U, 4U}) {
      SCOPED_TRACE(std::to_string(count) + " on " + std::to_string(threads));
      std::vector<int> calls(count);
      parallel_for(count, threads, {}, [&](std::size_t i) { ++calls[i]; });
      EXPECT_THAT(calls, Each(1));
    }
  }
}

TEST(ParallelFor, gives_the_same_on_one_thread_and_on_four) {
  const auto slots = [](unsigned threads) {
    std::vector<std::size_t> result(500);
    parallel_for(result.size(), threads, {}, [&](std::size_t i) { result[i] = i * i; });
    return result;
  };
  EXPECT_EQ(slots(1), slots(4));
}

TEST(ParallelFor, begins_in_order) {
  std::vector<std::size_t> begun;
  parallel_for(5, 1, {}, [&](std::size_t i) { begun.push_back(i); });
  EXPECT_THAT(begun, ::testing::ElementsAre(0, 1, 2, 3, 4));
}

TEST(ParallelFor, begins_nothing_after_a_stop) {
  for (const unsigned threads : {1U, 4U}) {
    std::stop_source source;
    std::atomic<std::size_t> calls{0};
    parallel_for(100'000, threads, source.get_token(), [&](std::size_t i) {
      ++calls;
      if (i == 10) source.request_stop();
    });
    EXPECT_GE(calls, 11U);
    EXPECT_LT(calls, 100'000U);
  }
}

TEST(ParallelFor, throws_the_failure_of_the_lowest_index_after_all_have_ended) {
  for (const unsigned threads : {1U, 4U}) {
    for (int repeat = 0; repeat < 50; ++repeat) {
      std::atomic<int> running{0}, calls{0};
      std::string what;
      try {
        parallel_for(10'000, threads, {}, [&](std::size_t i) {
          ++running;
          ++calls;
          const bool fails = i >= 7;
          --running;
          if (fails) throw std::runtime_error{std::to_string(i)};
        });
      } catch (const std::runtime_error& failure) {
        what = failure.what();
      }
      EXPECT_EQ(what, "7");
      EXPECT_EQ(running, 0);
      EXPECT_LT(calls, 10'000);
    }
  }
}

TEST(ParallelFor, throws_the_failure_of_the_lowest_index_whichever_comes_first) {
  for (const std::size_t late : {0U, 1U}) {
    std::atomic<bool> has_other_begun{false};
    std::string what;
    try {
      parallel_for(2, 2, {}, [&](std::size_t i) {
        if (i == late) {
          while (!has_other_begun) std::this_thread::yield();
          std::this_thread::sleep_for(std::chrono::milliseconds{20});
        }
        has_other_begun = true;
        throw std::runtime_error{std::to_string(i)};
      });
    } catch (const std::runtime_error& failure) {
      what = failure.what();
    }
    EXPECT_EQ(what, "0") << "late: " << late;
  }
}

}  // namespace
}  // namespace regietafel
