#include "forecast/judgement.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <map>
#include <numeric>

#include "forecast/joint_futures.h"
#include "random/tables.h"

namespace regietafel::forecast {
namespace {

constexpr double kMostPeople = 10'000'000;  // a month of one stream, so that no sum overflows

/// Changes streams, and keeps wholes and parts in step.
class Judging {
 public:
  Judging(Futures& futures, std::span<const Group> groups, Seed seed)
      : futures_{futures}, groups_{groups}, seed_{seed} {}

  /// The paths of one stream, of which a future follows at most one.
  void follow(std::size_t stream, std::span<const JudgedPath* const> paths) {
    std::vector<double> weights;
    for (const auto* path : paths) weights.push_back(path->weight);
    weights.push_back(std::max(0.0, 1 - std::reduce(weights.begin(), weights.end())));
    const Choice which{weights};
    const auto who = Who::named("judgement");
    for (std::uint32_t future = 0; future < futures_.count; ++future) {
      const Luck luck{seed_, Future{future}};
      const auto place = which.of(luck.draw(who, Decision::judged_path));
      if (place == paths.size()) continue;
      const auto level = Choice{paths[place]->chances}.of(luck.draw(who, Decision::judged_path, 1));
      for (const auto& span : paths[place]->spans) {
        scale(future, stream, span, span.people.at(level));
      }
    }
    spread(stream);
  }

  void happen(const JudgedEvent& event) {
    const auto who = Who::named(event.name);
    const Chance chance{event.chance};
    for (std::uint32_t future = 0; future < futures_.count; ++future) {
      const Luck luck{seed_, Future{future}};
      if (!chance.has(luck.draw(who, Decision::judged_event))) continue;
      const auto size = uniform(luck.draw(who, Decision::judged_event, 1), event.low, event.high);
      for (auto month = event.first; month <= event.last; ++month) {
        const double people = futures_.at(future, event.stream, month);
        change(future, event.stream, month, event.is_factor ? people * size : people + size);
      }
    }
    spread(event.stream);
  }

 private:
  [[nodiscard]] std::uint32_t& people(std::uint32_t future, std::size_t stream,
                                      std::uint32_t month) {
    return futures_.people[(future * futures_.series.size() + stream) * futures_.months + month];
  }

  void change(std::uint32_t future, std::size_t stream, std::uint32_t month, double to) {
    auto& here = people(future, stream, month);
    const auto before = here;
    here = static_cast<std::uint32_t>(std::llround(std::min(to, kMostPeople)));
    for (const auto& group : groups_) {
      if (std::ranges::find(group.parts, stream) == group.parts.end()) continue;
      people(future, group.whole, month) += here - before;  // unsigned, so that less works too
    }
  }

  void scale(std::uint32_t future, std::size_t stream, const JudgedMonths& span,
             std::uint32_t total) {
    std::vector<std::uint32_t> weights;
    for (auto month = span.first; month <= span.last; ++month) {
      weights.push_back(futures_.at(future, stream, month));
    }
    if (std::ranges::all_of(weights, [](auto weight) { return weight == 0; })) {
      std::ranges::fill(weights, 1U);
    }
    const auto shares = WholeSplit{weights}.shares(total);
    for (std::uint32_t i = 0; i < shares.size(); ++i) {
      change(future, stream, span.first + i, shares[i]);
    }
  }

  void spread(std::size_t stream) {
    for (const auto& group : groups_) {
      if (group.whole == stream) add_up(futures_, group.whole, group.parts);
    }
  }

  Futures& futures_;
  std::span<const Group> groups_;
  Seed seed_;
};

}  // namespace

void follow_judgement(Futures& futures, const Judgement& judgement, std::span<const Group> groups,
                      Seed seed) {
  Judging judging{futures, groups, seed};
  std::map<std::size_t, std::vector<const JudgedPath*>> paths;
  for (const auto& path : judgement.paths) {
    assert(std::ranges::all_of(path.spans, [&](const auto& span) {
      return span.first <= span.last && span.last < futures.months;
    }));
    paths[path.stream].push_back(&path);
  }
  for (const auto& [stream, of_stream] : paths) judging.follow(stream, of_stream);
  for (const auto& event : judgement.events) {
    assert(event.first <= event.last && event.last < futures.months);
    judging.happen(event);
  }
}

}  // namespace regietafel::forecast
