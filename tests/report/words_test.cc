#include "report/words.h"

#include <gtest/gtest.h>

namespace regietafel::report {
namespace {

TEST(Words, show_numbers_as_readers_expect_them) {
  struct Row {
    Value value;
    const char *nl, *en;
  };
  for (const auto& row : {
           Row{{Number{17'407'585}, Unit::inhabitants}, "17.407.585", "17,407,585"},
           Row{{Number{4640, 2}, Unit::people}, "46,40", "46.40"},
           Row{{Number{5, 2}, Unit::people}, "0,05", "0.05"},
           Row{{Number{-2500}, Unit::people, true}, "−2.500", "−2,500"},
           Row{{Number{178}, Unit::people, true}, "+178", "+178"},
           Row{{Number{0}, Unit::people, true}, "0", "0"},
           Row{{Number{823, 3}, Unit::share}, "82,3%", "82.3%"},
           Row{{Number{50, 2}, Unit::share}, "50%", "50%"},
           Row{{Number{2021}, Unit::year}, "2021", "2021"},
           Row{{std::string{"2021-03-15"}, Unit::date}, "15 maart 2021", "15 March 2021"},
           Row{{std::string{"2021-04"}, Unit::month}, "april 2021", "April 2021"},
           Row{{Number{-1'250'000}, Unit::euro}, "−€\u00a01.250.000", "−€1,250,000"},
           Row{{Number{40}, Unit::euro, true}, "+€\u00a040", "+€40"},
           Row{{std::string{"2021-II"}, Unit::half_year}, "2021-II", "2021-II"},
           Row{{Text{"ja", "yes"}}, "ja", "yes"},
           Row{{Datum{}}, "", ""},
       }) {
    EXPECT_EQ(show(row.value, Language::nl), row.nl);
    EXPECT_EQ(show(row.value, Language::en), row.en);
  }
}

TEST(Words, files_have_plain_numbers) {
  EXPECT_EQ(plain({17'407'585}), "17407585");
  EXPECT_EQ(plain({-5, 1}), "-0.5");
  EXPECT_EQ(plain({4640, 2}), "46.40");
}

TEST(Words, fill_sentences_in_any_order) {
  const Sentence sentence{.id = "x",
                          .text = {"{1} van {0}", "of {0}, {1}; {0}"},
                          .values = {{Number{2000}, Unit::people}, {Number{7}, Unit::people}}};
  EXPECT_EQ(fill(sentence, Language::nl), "7 van 2.000");
  EXPECT_EQ(fill(sentence, Language::en), "of 2,000, 7; 2,000");
}

TEST(Words, quotients_round_halves_up) {
  EXPECT_EQ(plain(quotient(1, 3, 2)), "0.33");
  EXPECT_EQ(plain(quotient(2, 3, 2)), "0.67");
  EXPECT_EQ(plain(quotient(1, 8, 2)), "0.13");
  EXPECT_EQ(plain(quotient(5, 1, 2)), "5.00");
  EXPECT_EQ(plain(quotient(999, 1000, 2)), "1.00");
  EXPECT_EQ(plain(quotient(0, 7, 0)), "0");
}

}  // namespace
}  // namespace regietafel::report
