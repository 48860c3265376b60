#include "run/recorder.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <stdexcept>
#include <vector>

#include "run/small_run.h"

namespace regietafel::run {
namespace {

using testing::each_day;
using ::testing::ElementsAre;
using testing::kIsland;
using testing::kOtherProvince;
using testing::kProvince;
using testing::kTown;
using testing::kVillage;
using testing::played;
using testing::small_frame;

TEST(Frame, knows_days_months_and_slots) {
  const auto frame = small_frame();
  EXPECT_EQ(frame->days(), 47U);
  EXPECT_EQ(frame->remembered_days(), 66U);
  EXPECT_EQ(frame->months(), 3U);
  EXPECT_EQ(frame->month_row(day_of(2021, 3, 31)), 0U);
  EXPECT_EQ(frame->month_row(day_of(2021, 4, 1)), 1U);
  EXPECT_EQ(frame->month_row(month_of(day_of(2021, 5, 1))), 2U);
  std::vector<Day> ends;
  each_day(*frame, [&](Day day) {
    if (frame->ends_month(day)) ends.push_back(day);
  });
  EXPECT_THAT(ends, ElementsAre(day_of(2021, 3, 31), day_of(2021, 4, 30), day_of(2021, 5, 5)));
  EXPECT_TRUE(frame->has(Measure::housed, kTown));
  EXPECT_FALSE(frame->has(Measure::capacity_regular, kTown));
  EXPECT_FALSE(frame->has(Measure::residents, kProvince));
}

TEST(Recorder, a_stock_of_a_month_is_that_of_its_last_day) {
  const auto frame = small_frame();
  Recorder recorder{frame};
  each_day(*frame, [&](Day day) {
    if (day == day_of(2021, 3, 25)) recorder.set(Measure::residents, kNation, 90);
    if (day == day_of(2021, 3, 31)) recorder.set(Measure::residents, kNation, 100);
    if (day == day_of(2021, 4, 10)) recorder.change(Measure::residents, kNation, 7);
    if (day == day_of(2021, 5, 1)) recorder.set(Measure::residents, kNation, 30);
    recorder.close(day);
  });
  EXPECT_TRUE(recorder.is_complete());
  EXPECT_EQ(recorder.value(Measure::residents, kNation, 0), 100);
  EXPECT_EQ(recorder.value(Measure::residents, kNation, 1), 107) << "kept while nothing changes";
  EXPECT_EQ(recorder.value(Measure::residents, kNation, 2), 30) << "the run ends within a month";
  const auto column =
      static_cast<std::size_t>(std::ranges::find(stocks(), Measure::residents) - stocks().begin());
  const auto on = [&](Day day) {
    return recorder.days()[frame->day_row(day) * stocks().size() + column];
  };
  EXPECT_EQ(on(day_of(2021, 3, 24)), 0);
  EXPECT_EQ(on(day_of(2021, 3, 30)), 90);
  EXPECT_EQ(on(day_of(2021, 3, 31)), 100);
  EXPECT_EQ(on(day_of(2021, 4, 9)), 100);
  EXPECT_EQ(on(day_of(2021, 4, 10)), 107);
}

TEST(Recorder, a_flow_is_added_up_over_its_month_and_over_areas) {
  const auto frame = small_frame();
  Recorder recorder{frame};
  recorder.add(Measure::housed, kTown, day_of(2021, 3, 31), 5);
  recorder.add(Measure::housed, kTown, day_of(2021, 4, 1), 2);
  recorder.add(Measure::housed, kVillage, day_of(2021, 4, 30), 3);
  recorder.add(Measure::housed, kIsland, day_of(2021, 4, 30), 10);
  recorder.add(Measure::housed, kOtherProvince, day_of(2021, 4, 30), 100);  // town not known
  EXPECT_EQ(recorder.value(Measure::housed, kTown, 0), 5);
  EXPECT_EQ(recorder.value(Measure::housed, kTown, 1), 2);
  EXPECT_EQ(recorder.value(Measure::housed, kProvince, 1), 5);
  EXPECT_EQ(recorder.value(Measure::housed, kOtherProvince, 1), 110);
  EXPECT_EQ(recorder.value(Measure::housed, kNation, 1), 115);
  EXPECT_EQ(recorder.value(Measure::housed, kNation, 0), 5);
}

TEST(Recorder, stocks_of_areas_add_up_except_tasks) {
  const auto frame = small_frame();
  Recorder recorder{frame};
  recorder.set(Measure::backlog, kTown, 8);
  recorder.set(Measure::backlog, kVillage, -3);
  recorder.set(Measure::backlog, kTown, 6);
  recorder.set(Measure::task, kNation, 100);
  recorder.set(Measure::task, kTown, 61);  // rounded up by the Act: more than its part
  recorder.set(Measure::task, kVillage, 41);
  each_day(*frame, [&](Day day) { recorder.close(day); });
  EXPECT_EQ(recorder.value(Measure::backlog, kTown, 2), 6);
  EXPECT_EQ(recorder.value(Measure::backlog, kProvince, 2), 3);
  EXPECT_EQ(recorder.value(Measure::backlog, kNation, 2), 3);
  EXPECT_EQ(recorder.value(Measure::task, kNation, 2), 100);
  EXPECT_EQ(recorder.value(Measure::task, kProvince, 2), 0);
  EXPECT_EQ(recorder.value(Measure::task, kTown, 2), 61);
}

TEST(Recorder, sees_what_came_and_what_is_remembered_and_no_more) {
  const auto frame = small_frame();
  Recorder recorder{frame};
  recorder.add(Measure::grants, kNation, day_of(2021, 3, 1), 1);
  recorder.add(Measure::grants, kNation, day_of(2021, 3, 19), 20);
  recorder.add(Measure::grants, kNation, day_of(2021, 3, 20), 300);
  recorder.add(Measure::grants, kNation, day_of(2021, 5, 5), 4000);
  const auto seen = [&](Day from, Day until) {
    return recorder.seen(Measure::grants, from, until);
  };
  EXPECT_EQ(seen(day_of(2021, 3, 1), day_of(2021, 5, 6)), 4321);
  EXPECT_EQ(seen(day_of(2021, 3, 19), day_of(2021, 3, 20)), 20);
  EXPECT_EQ(seen(day_of(2021, 3, 20), day_of(2021, 5, 5)), 300);
  EXPECT_EQ(seen(day_of(2021, 3, 20), day_of(2021, 3, 20)), 0);
  EXPECT_THROW((void)seen(day_of(2021, 2, 28), day_of(2021, 3, 20)), std::out_of_range);
  EXPECT_THROW((void)seen(day_of(2021, 3, 20), day_of(2021, 5, 7)), std::out_of_range);
  EXPECT_EQ(recorder.value(Measure::grants, kNation, 0), 300) << "memory is no part of a month";
}

TEST(Recorder, says_when_a_stock_does_not_fit) {
  Recorder recorder{small_frame()};
  recorder.set(Measure::residents, kNation, 3'000'000'000);
  EXPECT_THROW(recorder.close(day_of(2021, 3, 20)), std::range_error);
}

TEST(Recorder, is_as_new_after_it_is_cleared) {
  const auto frame = small_frame();
  auto recorder = played(frame, 3);
  recorder.clear();
  EXPECT_FALSE(recorder.is_complete());
  EXPECT_EQ(recorder.now(Measure::residents), 0);
  EXPECT_EQ(recorder.value(Measure::housed, kVillage, 1), 0);
  EXPECT_EQ(recorder.seen(Measure::housed, day_of(2021, 3, 1), day_of(2021, 5, 6)), 0);
  EXPECT_THAT(recorder.days(), ::testing::Each(0));
}

RC_GTEST_PROP(Recorder, areas_add_up_and_months_hold_what_days_saw, ()) {
  const auto frame = small_frame();
  const auto recorder = played(frame, *rc::gen::arbitrary<std::uint32_t>());
  std::int64_t sum = 0;
  for (std::size_t month = 0; month < frame->months(); ++month) {
    const auto of = [&](Area area) { return recorder.value(Measure::housed, area, month); };
    RC_ASSERT(of(kTown) + of(kVillage) == of(kProvince));
    RC_ASSERT(of(kProvince) + of(kOtherProvince) == of(kNation));
    sum += of(kNation);
  }
  RC_ASSERT(sum == recorder.seen(Measure::housed, frame->period().start,
                                 Day{frame->period().end.value() + 1}));
}

}  // namespace
}  // namespace regietafel::run
