#include "data/csv.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include "support/errors.h"

namespace regietafel::data {
namespace {

using regietafel::testing::faults_of;
using regietafel::testing::has_ways_out;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

using Cells = std::vector<std::vector<std::string>>;

Cells cells_of(std::string_view text) {
  const auto csv = read_csv(text, "x.csv").value();
  Cells cells;
  for (const auto& row : csv.rows) cells.push_back(row.cells);
  return cells;
}

TEST(Csv, reads_what_rfc_4180_and_spreadsheets_write) {
  struct Row {
    const char* name;
    std::string text;
    Cells cells;
  };
  for (const auto& row : {
           Row{"plain", "a,b\n1,2\n", {{"1", "2"}}},
           Row{"no line end at the end", "a,b\n1,2", {{"1", "2"}}},
           Row{"CRLF", "a,b\r\n1,2\r\n", {{"1", "2"}}},
           Row{"quotes", "a,b\n\"x,y\",\"say \"\"no\"\"\"\n", {{"x,y", "say \"no\""}}},
           Row{"a line end inside quotes", "a,b\n\"x\ny\",2\n", {{"x\ny", "2"}}},
           Row{"empty cells", "a,b\n,\n", {{"", ""}}},
           Row{"empty lines", "a,b\n\n1,2\n\n", {{"1", "2"}}},
           Row{"byte order mark",
               "\xEF\xBB\xBF"
               "a,b\n1,2\n",
               {{"1", "2"}}},
           Row{"semicolons", "a;b\n1,5;2\n", {{"1,5", "2"}}},
           Row{"UTF-8", "a\nFryslân\n", {{"Fryslân"}}},
           Row{"a header alone", "a,b\n", {}},
       }) {
    SCOPED_TRACE(row.name);
    EXPECT_EQ(cells_of(row.text), row.cells);
  }
}

TEST(Csv, keeps_the_place_of_every_cell) {
  const auto csv = read_csv("a,b\n\"x\ny\",2\n3,44\n", "x.csv").value();
  EXPECT_EQ(csv.rows[0].line, 2U);
  EXPECT_EQ(csv.rows[1].line, 4U);
  EXPECT_THAT(csv.rows[1].columns, ElementsAre(1, 3));
}

TEST(Csv, reports_every_broken_line_with_its_place) {
  struct Row {
    const char* name;
    std::string text;
    std::vector<std::string> faults;
  };
  for (const auto& row : {
           Row{"nothing", "", {"1:1 no_header an empty file"}},
           Row{"too few and too many",
               "a,b\n1\n1,2\n1,2,3\n",
               {"2:1 cell_count 1", "4:1 cell_count 3"}},
           Row{"a quote that never closes",
               "a,b\n1,\"2\n3,4\n",
               {"2:3 open_quote the end of the file"}},
           Row{"text after a quoted cell",
               "a,b\n\"1\"x,2\n3,4,5\n",
               {"2:4 stray_quote more text", "3:1 cell_count 3"}},
           Row{"a quote inside a cell", "a,b\n1\"2,3\n", {"2:2 stray_quote a quote inside a cell"}},
           Row{"not UTF-8", "a\ncaf\xE9\n", {"2:4 not_utf8 the byte 0xE9"}},
           Row{"overlong",
               "a\n\xC0\xAF\n",
               {"2:1 not_utf8 the byte 0xC0", "2:2 not_utf8 the byte 0xAF"}},
           Row{"a surrogate",
               "a\n\xED\xA0\x80\n",
               {"2:1 not_utf8 the byte 0xED", "2:2 not_utf8 the byte 0xA0",
                "2:3 not_utf8 the byte 0x80"}},
           Row{"a doubled column", "a,a\n1,2\n", {"1:1 doubled_column a"}},
       }) {
    SCOPED_TRACE(row.name);
    const auto csv = read_csv(row.text, "x.csv");
    EXPECT_EQ(faults_of(csv), row.faults);
    EXPECT_TRUE(has_ways_out(csv));
  }
}

RC_GTEST_PROP(Csv, reads_back_any_quoted_cells, ()) {
  const auto table =
      *rc::gen::nonEmpty(rc::gen::container<Cells>(rc::gen::container<std::vector<std::string>>(
          3, rc::gen::container<std::string>(rc::gen::elementOf(std::string{"a\",;\n\r x"})))));
  std::string text = "a,b,c\n";
  for (const auto& row : table) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      auto cell = row[i];
      for (std::size_t at = 0; (at = cell.find('"', at)) != std::string::npos; at += 2) {
        cell.insert(at, 1, '"');
      }
      text += (i > 0 ? ",\"" : "\"") + cell + "\"";
    }
    text += "\n";
  }
  RC_ASSERT(cells_of(text) == table);
}

}  // namespace
}  // namespace regietafel::data
