#include "run/measure.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <set>
#include <string>

namespace regietafel::run {
namespace {

using ::testing::EndsWith;
using ::testing::Not;

TEST(Measure, is_found_by_its_id) {
  std::set<std::string_view> ids;
  for (const auto& row : all_measures()) {
    EXPECT_EQ(parse_measure(row.id), row.measure);
    EXPECT_EQ(to_string(row.measure), row.id);
    ids.insert(row.id);
  }
  EXPECT_EQ(ids.size(), kMeasures);
  EXPECT_FALSE(parse_measure("resident"));
}

TEST(Measure, has_the_ids_that_others_rely_on) {
  for (const auto* const id : {"residents", "permit_holders_in_reception", "pending_first_decision",
                               "housed", "shortage", "emergency_nights", "cost"}) {
    EXPECT_TRUE(parse_measure(id)) << id;
  }
}

TEST(Measure, says_what_it_is_in_one_sentence) {
  for (const auto& row : all_measures()) {
    SCOPED_TRACE(row.id);
    EXPECT_THAT(std::string{row.definition}, EndsWith("."));
    EXPECT_EQ(std::ranges::count(row.definition, '.'), 1);
    EXPECT_EQ(row.kind == Kind::cents, row.unit == "euro_cents");
    EXPECT_EQ(row.kind == Kind::days, row.unit == "nights" || row.unit == "days");
  }
}

/// Two provinces with three municipalities, in the order of their codes.
Country small_country() {
  Country country;
  country.code = {MunicipalityCode{14}, MunicipalityCode{363}, MunicipalityCode{599}};
  country.province = {"PV20", "PV27", ""};
  return country;
}

TEST(Areas, are_the_country_its_provinces_and_its_municipalities) {
  const Areas areas{small_country()};
  ASSERT_EQ(areas.size(), 6U);
  EXPECT_EQ(areas.code(kNation), "NL");
  EXPECT_EQ(areas.code(Area{2}), "PV27");
  const auto amsterdam = areas.of(Municipality{1});
  EXPECT_EQ(areas.code(amsterdam), "GM0363");
  EXPECT_EQ(areas.find("GM0363"), amsterdam);
  EXPECT_EQ(areas.code(areas.around(amsterdam)), "PV27");
  EXPECT_EQ(areas.around(areas.around(amsterdam)), kNation);
  EXPECT_EQ(areas.around(areas.of(Municipality{2})), kNation) << "its province is not known";
  EXPECT_EQ(areas.level(kNation), Level::nation);
  EXPECT_EQ(areas.level(Area{2}), Level::province);
  EXPECT_EQ(areas.level(amsterdam), Level::municipality);
  EXPECT_EQ(areas.size(Level::nation), 1U);
  EXPECT_EQ(areas.size(Level::province), 3U);
  EXPECT_EQ(areas.size(Level::municipality), 6U);
  EXPECT_FALSE(areas.find("GM9999"));
}

TEST(Areas, come_back_from_their_codes) {
  EXPECT_EQ(Areas::from_codes({"NL", "PV20", "PV27", "GM0014", "GM0363", "GM0599"},
                              {"", "NL", "NL", "PV20", "PV27", "NL"}),
            Areas{small_country()});
  EXPECT_EQ(Areas::from_codes({"NL"}, {""}), Areas{});
  struct Row {
    const char* name;
    std::vector<std::string> code, within;
  };
  for (const auto& row :
       {Row{"none", {}, {}}, Row{"no country", {"PV20"}, {""}},
        Row{"a country in one", {"NL"}, {"NL"}}, Row{"too few", {"NL", "PV20"}, {""}},
        Row{"a province after a municipality", {"NL", "GM0014", "PV20"}, {"", "NL", "NL"}},
        Row{"twice", {"NL", "PV20", "PV20"}, {"", "NL", "NL"}},
        Row{"in itself", {"NL", "PV20", "GM0014"}, {"", "NL", "GM0014"}},
        Row{"in a municipality", {"NL", "GM0014", "GM0363"}, {"", "NL", "GM0014"}},
        Row{"no code", {"NL", "Utrecht"}, {"", "NL"}}}) {
    EXPECT_FALSE(Areas::from_codes(row.code, row.within)) << row.name;
  }
}

}  // namespace
}  // namespace regietafel::run
