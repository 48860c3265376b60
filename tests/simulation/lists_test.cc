#include "simulation/lists.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <array>
#include <deque>
#include <vector>

#include "simulation/households.h"

namespace regietafel::simulation {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<Row> rows_of(const Lists& lists, std::size_t list) {
  std::vector<Row> rows;
  for (auto row = lists.first(list); row != kNoRow; row = lists.after(row)) rows.push_back(row);
  return rows;
}

Lists four_rows_in_one_list() {
  Lists lists{2};
  lists.grow(4);
  for (const Row row : {2U, 0U, 3U, 1U}) lists.append(0, row);
  return lists;
}

TEST(Lists, are_first_in_first_out) {
  const auto lists = four_rows_in_one_list();
  EXPECT_THAT(rows_of(lists, 0), ElementsAre(2, 0, 3, 1));
  EXPECT_THAT(rows_of(lists, 1), IsEmpty());
}

TEST(Lists, let_any_row_go) {
  struct Case {
    const char* name;
    Row gone;
    std::vector<Row> rest;
  };
  for (const auto& row : {Case{"the first", 2, {0, 3, 1}}, Case{"one between", 3, {2, 0, 1}},
                          Case{"the last", 1, {2, 0, 3}}}) {
    SCOPED_TRACE(row.name);
    auto lists = four_rows_in_one_list();
    lists.remove(row.gone);
    EXPECT_EQ(rows_of(lists, 0), row.rest);
    EXPECT_FALSE(lists.is_listed(row.gone));
    EXPECT_EQ(lists.count(0), 3);
    lists.append(1, row.gone);
    EXPECT_THAT(rows_of(lists, 1), ElementsAre(row.gone));
  }
}

TEST(Lists, let_go_of_a_row_that_is_in_none) {
  auto lists = four_rows_in_one_list();
  lists.remove(3);
  lists.remove(3);
  EXPECT_THAT(rows_of(lists, 0), ElementsAre(2, 0, 1));
}

/// Against as many std::deque, over any order of calls.
RC_GTEST_PROP(Lists, are_what_queues_are, ()) {
  constexpr std::size_t kLists = 3, kRows = 8;
  Lists lists{kLists};
  lists.grow(kRows);
  std::array<std::deque<Row>, kLists> queues;
  const auto moves = *rc::gen::container<std::vector<std::pair<std::size_t, Row>>>(
      rc::gen::pair(rc::gen::inRange<std::size_t>(0, kLists + 1), rc::gen::inRange<Row>(0, kRows)));
  for (const auto& [list, row] : moves) {
    lists.remove(row);
    for (auto& queue : queues) std::erase(queue, row);
    if (list == kLists) continue;
    lists.append(list, row);
    queues.at(list).push_back(row);
  }
  for (std::size_t list = 0; list < kLists; ++list) {
    const auto& queue = queues.at(list);
    RC_ASSERT(rows_of(lists, list) == std::vector<Row>(queue.begin(), queue.end()));
    RC_ASSERT(lists.count(list) == queue.size());
    RC_ASSERT(lists.is_empty(list) == queue.empty());
  }
}

TEST(Households, need_a_home_of_a_size) {
  EXPECT_EQ(home_size(1), HomeSize::small);
  EXPECT_EQ(home_size(2), HomeSize::family);
  EXPECT_EQ(home_size(4), HomeSize::family);
  EXPECT_EQ(home_size(5), HomeSize::large);
  EXPECT_EQ(home_size(kMostPersons), HomeSize::large);
}

TEST(Households, use_a_row_again_with_nothing_left_of_who_had_it) {
  Households households;
  const auto first = households.make();
  const auto second = households.make();
  households.place[first] = Place::permit;
  households.persons[first] = 5;
  households.municipality[first] = 2;
  households.partner[first] = second;
  households.is_minor[first] = 1;
  households.free(first);
  const auto again = households.make();
  EXPECT_EQ(again, first);
  EXPECT_EQ(households.rows(), 2);
  EXPECT_EQ(households.place[again], Place::nowhere);
  EXPECT_EQ(households.persons[again], 0);
  EXPECT_EQ(households.municipality[again], kNoMunicipality);
  EXPECT_EQ(households.partner[again], kNoRow);
  EXPECT_EQ(households.is_minor[again], 0);
  EXPECT_EQ(households.make(), 2);
}

}  // namespace
}  // namespace regietafel::simulation
