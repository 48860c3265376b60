#include "simulation/processes/tasks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "law/apportionment.h"
#include "law/huisvestingswet_2014.h"
#include "random/tables.h"

namespace regietafel::simulation {
namespace {

using enum scenario::Parameter;
using run::Measure;

constexpr std::int32_t kHalfYearDays = 182;

std::optional<People> task_of(const Today& today, HalfYear half) {
  using Tasks = std::map<HalfYear, People>;
  // What a variant says comes before what the history, which all variants share, has set.
  const std::array<const Tasks*, 3> known{&today.world.tasks, &today.world.chain.later_tasks,
                                          &today.state.national_tasks};
  for (const auto* const tasks : known) {
    if (const auto found = tasks->find(half); found != tasks->end()) return found->second;
  }
  return std::nullopt;
}

/// Where the national backlog at the beginning of a half-year was published, those of the
/// municipalities are moved to add up to it, in proportion to their inhabitants.
void meet_published_backlog(Today& today, HalfYear half) {
  const auto published = today.world.backlogs.find(half);
  if (published == today.world.backlogs.end()) return;
  auto& backlog = today.state.backlog_at_start;
  const auto difference =
      published->second - std::reduce(backlog.begin(), backlog.end(), std::int64_t{0});
  std::vector<std::uint32_t> weights;
  for (const auto people : today.world.inhabitants) {
    weights.push_back(static_cast<std::uint32_t>(people));
  }
  const auto shares = WholeSplit{weights}.shares(static_cast<std::uint32_t>(std::abs(difference)));
  for (std::size_t row = 0; row < backlog.size(); ++row) {
    backlog[row] += difference < 0 ? -std::int64_t{shares[row]} : std::int64_t{shares[row]};
  }
}

}  // namespace

People expected_task(const Today& today, HalfYear running) {
  const auto from = std::max(today.recorder.frame()->period().remembered,
                             Day{today.day().value() - kHalfYearDays});
  const auto seen = [&](Measure measure) {
    return static_cast<double>(today.recorder.seen(measure, from, today.day()));
  };
  const auto& service = today.state.service;
  const auto planned = std::accumulate(service.planned.begin(), service.planned.end(), 0.0) /
                       static_cast<double>(std::max<std::size_t>(service.planned.size(), 1));
  const auto growth = service.per_week > 0 ? planned / service.per_week : 1.0;
  const auto expected = seen(Measure::grants) * growth + seen(Measure::grants_after_refusal) +
                        seen(Measure::family_arrivals) + seen(Measure::arrivals_resettlement);
  const auto set = static_cast<double>(task_of(today, running).value_or(People{0}).value());
  const auto wanted = expected + today.rates.parameters[task_correction] * (expected - set) / 2;
  const auto step = std::max(today.rates.parameters[task_round_to], 1.0);
  return People{static_cast<std::int64_t>(std::floor(std::max(wanted, 0.0) / step + 0.5) * step)};
}

void set_next_task(Today& today) {
  const auto running = half_year_of(today.day());
  const auto coming = next(running);
  if (today.day() != law::last_publication_day(coming)) return;
  const auto known = task_of(today, coming);
  today.state.national_tasks[coming] = known ? *known : expected_task(today, running);
}

void begin_half_year(Today& today) {
  const auto half = half_year_of(today.day());
  if (today.day() != first_day(half)) return;
  auto& state = today.state;
  for (std::size_t row = 0; row < state.task.size(); ++row) {
    state.backlog_at_start[row] += state.task[row] - state.housed[row];
    state.housed[row] = 0;
  }
  meet_published_backlog(today, half);
  const auto national = task_of(today, half);
  const auto tasks = law::apportion(national ? *national : expected_task(today, previous(half)),
                                    today.world.inhabitants, today.world.rule);
  std::ranges::transform(tasks, state.task.begin(), &People::value);
  open_room(today);
  record_tasks(today);
}

void open_room(Today& today) {
  auto& state = today.state;
  const auto& world = today.world;
  std::vector<std::int64_t> left(world.pools());
  for (std::size_t row = 0; row < world.municipalities(); ++row) {
    const auto corrected = std::max<std::int64_t>(state.task[row] + state.backlog_at_start[row], 0);
    const auto beyond = static_cast<std::int64_t>(
        std::floor(static_cast<double>(corrected) * today.rates.parameters[beyond_task]));
    left[world.pool[row]] += state.task[row] + state.backlog_at_start[row] + beyond -
                             state.housed[row] - state.linked[row];
  }
  for (std::size_t pool = 0; pool < left.size(); ++pool) state.room.set(pool, left[pool]);
}

void record_tasks(Today& today) {
  auto& recorder = today.recorder;
  const auto& state = today.state;
  const auto& areas = recorder.frame()->areas();
  std::vector<std::int64_t> task(areas.size()), corrected(areas.size()), backlog(areas.size());
  for (std::size_t row = 0; row < state.task.size(); ++row) {
    const auto open = state.task[row] + state.backlog_at_start[row];
    backlog[today.area(row).value()] += open - state.housed[row];
    for (auto area = today.area(row);; area = areas.around(area)) {
      task[area.value()] += state.task[row];
      corrected[area.value()] += open;
      if (area == run::kNation) break;
    }
  }
  for (std::size_t row = 0; row < state.task.size(); ++row) {
    const auto area = today.area(row);
    recorder.set(Measure::backlog, area, backlog[area.value()]);
  }
  for (std::uint16_t area = 0; area < areas.size(); ++area) {
    recorder.set(Measure::task, run::Area{area}, task[area]);
    recorder.set(Measure::corrected_task, run::Area{area}, corrected[area]);
  }
}

}  // namespace regietafel::simulation
