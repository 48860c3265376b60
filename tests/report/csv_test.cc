#include "report/csv.h"

#include <gtest/gtest.h>

#include "report/values.h"

namespace regietafel::report {
namespace {

TEST(ToCsv, quotes_and_disarms) {
  const Table table{.id = "t",
                    .title = {},
                    .columns = {text_column("name", {"Naam", "Name"}),
                                count_column("people", {"Mensen", "People"}, Unit::people)},
                    .rows = {{std::string{"a, \"b\""}, Number{1000}},
                             {std::string{"=1+1"}, Number{-5}},
                             {std::string{"@x"}, Number{15, 1}},
                             {Text{"nee", "no"}, Datum{}}}};
  EXPECT_EQ(to_csv(table, Language::en),
            "name,people\n\"a, \"\"b\"\"\",1000\n'=1+1,-5\n'@x,1.5\nno,\n");
}

}  // namespace
}  // namespace regietafel::report
