#include "study/judgement_file.h"

#include <gmock/gmock.h>

#include "base/file.h"
#include "support/errors.h"
#include "support/folder.h"

namespace regietafel::study {
namespace {

using regietafel::testing::faults_of;
using regietafel::testing::has_ways_out;
using regietafel::testing::source_folder;
using ::testing::ElementsAre;
using ::testing::ElementsAreArray;

/// First applications and two nationalities until March 2021, 100 a month in the nation.
forecast::Record until_march() {
  const auto first = parse_month("2018-01").value();
  return {.series = {"first_application", "first_syria", "first_other", "family_reunification"},
          .first = std::vector<Month>(4, first),
          .people = {std::vector<double>(39, 100), std::vector<double>(39, 40),
                     std::vector<double>(39, 60), std::vector<double>(39, 30)}};
}

Result<JudgementFile> read(const std::string& text, std::uint32_t months = 24) {
  return read_judgement(text, "j.toml", until_march(), months);
}

const std::string kBegin = R"(schema = 1
by = { nl = "een analist", en = "an analyst" }
)";
const std::string kPath = R"([[path]]
name = "back"
stream = "first_application"
weight = 0.3
chances = { low = 0.25, middle = 0.5, high = 0.25 }
years.2021 = { low = 900, middle = 1200, high = 2000 }
source = "s"
why = { nl = "a", en = "b" }
)";
const std::string kEvent = R"([[event]]
name = "airlift"
stream = "first_syria"
chance = 0.1
from = "2021-07"
months = 6
people = { low = 10, high = 50 }
source = "s"
why = { nl = "a", en = "b" }
)";

std::string with(std::string text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return text.replace(at, from.size(), to);
}

TEST(JudgementFile, gives_paths_and_events_in_months_ahead) {
  const auto file = read(kBegin + kPath + kEvent).value();
  EXPECT_EQ(file.by_en, "an analyst");
  ASSERT_EQ(file.judgement.paths.size(), 1U);
  const auto& path = file.judgement.paths[0];
  EXPECT_EQ(path.stream, 0U);
  EXPECT_EQ(path.weight, 0.3);
  ASSERT_EQ(path.spans.size(), 1U);
  EXPECT_EQ(path.spans[0].first, 0U) << "April 2021";
  EXPECT_EQ(path.spans[0].last, 8U) << "December 2021";
  EXPECT_THAT(path.spans[0].people, ElementsAre(600, 900, 1700)) << "300 came already";
  ASSERT_EQ(file.judgement.events.size(), 1U);
  const auto& event = file.judgement.events[0];
  EXPECT_EQ(event.stream, 1U);
  EXPECT_EQ(event.first, 3U);
  EXPECT_EQ(event.last, 8U);
  EXPECT_FALSE(event.is_factor);
  ASSERT_EQ(file.notes.size(), 2U);
  EXPECT_EQ(file.notes[0].share, 0.3);
  EXPECT_EQ(file.notes[1].why_nl, "a");
}

TEST(JudgementFile, takes_months_beside_years) {
  const auto file = read(kBegin + with(kPath, "years.2021",
                                       "months.2021-05 = { low = 1, middle = 2, high = 3 }\n"
                                       "years.2022"))
                        .value();
  const auto& spans = file.judgement.paths[0].spans;
  ASSERT_EQ(spans.size(), 2U);
  EXPECT_EQ(spans[0].first, 9U) << "January 2022";
  EXPECT_THAT(spans[0].people, ElementsAre(900, 1200, 2000));
  EXPECT_EQ(spans[1].first, 1U);
  EXPECT_EQ(spans[1].last, 1U);
}

TEST(JudgementFile, refuses_what_cannot_be_meant) {
  struct Row {
    const char* name;
    std::string text;
    std::vector<std::string> faults;
  };
  const std::string other = with(kPath, "\"back\"", "\"second\"");
  const auto path = [](const std::string& from, const std::string& to) {
    return kBegin + with(kPath, from, to);
  };
  const auto event = [](const std::string& from, const std::string& to) {
    return kBegin + with(kEvent, from, to);
  };
  for (const auto& row : std::vector<Row>{
           {"unknown stream",
            path("first_application", "first_syira"),
            {"5:10 unknown_word \"first_syira\""}},
           {"weight above one", path("0.3", "1.3"), {"6:10 too_large 1.3"}},
           {"weight in percent", path("0.3", "30"), {"6:10 too_large 30"}},
           {"weights above one together",
            kBegin + with(kPath, "0.3", "0.6") + with(other, "0.3", "0.6"),
            {"14:10 above_one 1.2"}},
           {"chances that are not one", path("0.5", "0.6"), {"7:11 not_one 1.1"}},
           {"a level without a chance",
            path("0.25, middle", "0.25, midle"),
            {"7:11 missing_key nothing", "7:33 unknown_key midle"}},
           {"negative people of a path", path("900", "-900"), {"8:22 too_small -900"}},
           {"fewer than came already", path("900", "299"), {"8:14 too_small 299"}},
           {"low above high", path("900", "1900"), {"8:14 low_above_high 1900, 1200, 2000"}},
           {"a year that is over", path("2021", "2020"), {"8:14 too_early 2020-01 to 2020-12"}},
           {"a year beyond the horizon",
            path("2021", "2023"),
            {"8:14 too_late 2023-01 to 2023-12"}},
           {"no year", path("years.2021", "years.soon"), {"8:14 wrong_type soon"}},
           {"a year without levels",
            path("{ low = 900, middle = 1200, high = 2000 }", "1200"),
            {"8:14 wrong_type 1200"}},
           {"a month twice",
            path("years.2021", "months.2021-05 = { low = 1, middle = 2, high = 3 }\nyears.2021"),
            {"8:18 named_twice 2021-05"}},
           {"no years at all",
            path("years.2021 = { low = 900, middle = 1200, high = 2000 }", ""),
            {"3:1 missing_key neither"}},
           {"a nation and its part",
            kBegin + kPath + with(other, "first_application", "first_syria"),
            {"13:10 contradiction first_syria"}},
           {"no reason",
            path("why = { nl = \"a\", en = \"b\" }", ""),
            {"3:1 missing_key nothing", "3:1 missing_key nothing"}},
           {"no source", path("source = \"s\"", ""), {"3:1 missing_key nothing"}},
           {"an unknown key",
            path("weight", "wait"),
            {"3:1 missing_key nothing", "6:8 unknown_key wait"}},
           {"one path in single brackets",
            with(path("source", "source"), "[[path]]", "[path]"),
            {"3:1 wrong_type a table"}},
           {"a chance that is no share", event("0.1", "-0.1"), {"6:10 too_small -0.1"}},
           {"an event before the horizon", event("2021-07", "2021-03"), {"7:8 too_early 2021-03"}},
           {"an event that ends after it",
            event("months = 6", "months = 22"),
            {"8:10 too_late 2021-07 to 2023-04"}},
           {"no month", event("2021-07", "July"), {"7:8 wrong_type \"July\""}},
           {"negative people of an event", event("low = 10", "low = -10"), {"9:18 too_small -10"}},
           {"sizes in the wrong order",
            event("low = 10", "low = 60"),
            {"9:10 low_above_high 60 to 50"}},
           {"a factor and people",
            event("people", "factor = { low = 1, high = 2 }\npeople"),
            {"3:1 missing_key both"}},
           {"an impossible factor",
            event("people = { low = 10", "factor = { low = 1"),
            {"9:28 too_large 50"}},
           {"the same name twice", kBegin + kEvent + kEvent, {"13:8 named_twice \"airlift\""}},
           {"nothing", kBegin, {"0:0 missing_key neither"}},
           {"no TOML", "schema = ", {"1:10 syntax "}}}) {
    SCOPED_TRACE(row.name);
    const auto file = read(row.text);
    if (std::string{row.name} == "no TOML") {
      ASSERT_FALSE(file);
      EXPECT_EQ(file.error().front().code, "syntax");
      continue;
    }
    EXPECT_THAT(faults_of(file), ElementsAreArray(row.faults));
    EXPECT_TRUE(has_ways_out(file));
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().front().file, "j.toml");
  }
}

TEST(JudgementFile, names_all_faults_at_once) {
  const auto file = read(kBegin + with(with(kPath, "0.3", "2.0"), "900", "-1") +
                         with(with(kEvent, "first_syria", "x"), "0.1", "7"));
  EXPECT_THAT(faults_of(file), ElementsAre("6:10 too_large 2", "8:22 too_small -1",
                                           "13:10 unknown_word \"x\"", "14:10 too_large 7"));
}

TEST(JudgementFile, of_the_example_is_sound) {
  auto record = until_march();
  for (auto& people : record.people) people.resize(36);
  record.series[2] = "first_afghanistan";
  const auto path = source_folder() / "scenarios/judgement/example.toml";
  EXPECT_TRUE(read_judgement(read_file(path).value(), path.string(), record, 24));
}

}  // namespace
}  // namespace regietafel::study
