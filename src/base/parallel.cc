#include "base/parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace regietafel {
namespace {

/// The exception of the lowest index. Every body that has been begun runs to its end, and bodies
/// are begun in order, so the lowest that throws is always among them.
class FirstFailure {
 public:
  void keep(std::size_t index, std::exception_ptr failure) {
    const std::scoped_lock lock{mutex_};
    if (!failure_ || index < index_) {
      index_ = index;
      failure_ = std::move(failure);
    }
    is_kept_ = true;
  }
  [[nodiscard]] bool is_kept() const { return is_kept_; }
  void rethrow() const {
    if (failure_) std::rethrow_exception(failure_);
  }

 private:
  std::mutex mutex_;
  std::atomic<bool> is_kept_{false};
  std::size_t index_ = 0;
  std::exception_ptr failure_;
};

}  // namespace

void parallel_for(std::size_t count, unsigned threads, std::stop_token stop,
                  const std::function<void(std::size_t)>& body) {
  std::atomic<std::size_t> next{0};
  FirstFailure failure;
  const auto work = [&] {
    // Asked before an index is taken, never between taking and running it: see FirstFailure.
    while (!stop.stop_requested() && !failure.is_kept()) {
      const auto index = next++;
      if (index >= count) return;
      try {
        body(index);
      } catch (...) {
        failure.keep(index, std::current_exception());
      }
    }
  };
  {
    std::vector<std::jthread> helpers;
    const auto wanted = std::min<std::size_t>(threads, count);
    for (std::size_t helper = 1; helper < wanted; ++helper) helpers.emplace_back(work);
    work();
  }
  failure.rethrow();
}

}  // namespace regietafel
