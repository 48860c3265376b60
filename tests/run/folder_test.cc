#include "run/folder.h"

#include <gmock/gmock.h>

#include <string>

#include "base/file.h"
#include "run/small_run.h"
#include "support/errors.h"
#include "support/folder.h"

namespace regietafel::run {
namespace {

namespace fs = std::filesystem;
using regietafel::testing::change;
using regietafel::testing::Folder;
using regietafel::testing::has_ways_out;

constexpr std::uint32_t kFutures = 3;

Run small_run() {
  const auto frame = testing::small_frame();
  Run run{.identity = {.scenario = "sha256:aa",
                       .data = "sha256:bb",
                       .variant = "base",
                       .seed = Seed{417},
                       .futures = kFutures,
                       .version = "0.1.0"},
          .as_of = day_of(2021, 3, 15),
          .assumptions = {{"share_delivered", {0.16, 0.1, 1.0 / 3}}, {"a", {0, -1e300, 5e-324}}},
          .columns = Columns{frame, kFutures}};
  for (std::uint32_t future = 0; future < kFutures; ++future) {
    keep(run.columns, future, testing::played(frame, future));
  }
  return run;
}

/// A run that was written, and its folder.
struct Written {
  Folder runs;
  Run run = small_run();
  fs::path folder = run_folder(runs.path(), run.identity);

  Written() { write_run(runs.path(), run); }
};

std::string code_of(const Result<Run>& result) {
  if (result) return "read";
  EXPECT_TRUE(has_ways_out(result));
  return result.error().front().code;
}

TEST(RunFolder, gives_back_what_was_written) {
  const Written written;
  const auto read = read_run(written.folder);
  ASSERT_TRUE(read) << read.error().front().found;
  EXPECT_EQ(*read, written.run);
  EXPECT_TRUE(is_kept(written.runs.path(), written.run.identity));
  EXPECT_EQ(fs::file_size(written.folder / "national.i64"), kFutures * 3 * kMeasures * 8);
  EXPECT_EQ(fs::file_size(written.folder / "days.i32"), kFutures * 47 * stocks().size() * 4);
}

TEST(RunFolder, holds_equal_bytes_for_equal_runs) {
  const Written one, other;
  for (const auto* const name :
       {"run.json", "national.i64", "days.i32", "totals.i32", "half_years.i32", "areas.hist"}) {
    EXPECT_EQ(read_file(one.folder / name).value(), read_file(other.folder / name).value()) << name;
  }
}

TEST(RunFolder, writes_little_endian) {
  const Written written;
  const auto bytes = read_file(written.folder / "national.i64").value();
  const auto at = static_cast<std::size_t>(Measure::residents) * 8;
  std::int64_t value = 0;
  for (std::size_t i = 8; i-- > 0;) {
    value = value * 256 + static_cast<unsigned char>(bytes[at + i]);
  }
  EXPECT_EQ(value, written.run.columns.value(0, 0, Measure::residents));
}

TEST(RunFolder, is_no_run_before_its_description_is_there) {
  const Written written;
  fs::remove(written.folder / "run.json");
  EXPECT_FALSE(is_kept(written.runs.path(), written.run.identity));
  EXPECT_EQ(code_of(read_run(written.folder)), "missing_file");
}

TEST(RunFolder, refuses_a_file_of_another_size) {
  for (const auto* const name :
       {"national.i64", "days.i32", "totals.i32", "half_years.i32", "areas.hist"}) {
    for (const int by : {-1, 1}) {
      SCOPED_TRACE(name);
      const Written written;
      const auto file = written.folder / name;
      fs::resize_file(file, fs::file_size(file) + static_cast<std::uintmax_t>(by));
      const auto read = read_run(written.folder);
      EXPECT_THAT(code_of(read), ::testing::AnyOf("other_size", "no_histograms"));
      ASSERT_FALSE(read);
      EXPECT_EQ(fs::path{read.error().front().file}.filename(), name);
    }
  }
}

TEST(RunFolder, refuses_a_file_that_is_missing_and_names_all) {
  const Written written;
  fs::remove(written.folder / "national.i64");
  fs::remove(written.folder / "areas.hist");
  const auto read = read_run(written.folder);
  ASSERT_FALSE(read);
  EXPECT_THAT(read.error(), ::testing::SizeIs(2));
  EXPECT_EQ(read.error().front().code, "missing_file");
}

TEST(RunFolder, refuses_a_description_that_does_not_fit) {
  struct Row {
    const char *name, *from, *to, *code;
  };
  for (const auto& row :
       {Row{"a question of another seed", "\"seed\": 417", "\"seed\": 418", "other_key"},
        Row{"more futures", "\"futures\": 3", "\"futures\": 4", "not_a_run"},
        Row{"a broken file", "\"seed\": 417", "\"seed\": ", "not_a_run"},
        Row{"a text for a number", "\"seed\": 417", "\"seed\": \"417\"", "not_a_run"},
        Row{"a number for a text", "\"variant\": \"base\"", "\"variant\": 7", "not_a_run"},
        Row{"a seed beyond 32 bits", "\"seed\": 417", "\"seed\": 4294967713", "not_a_run"},
        Row{"another schema", "\"run/3\"", "\"run/1\"", "not_a_run"},
        Row{"no key", "\"key\"", "\"keys\"", "not_a_run"},
        Row{"no such day", "\"end\": \"2021-05-05\"", "\"end\": \"2021-05-32\"", "not_a_run"},
        Row{"an end before its start", "\"end\": \"2021", "\"end\": \"2020", "not_a_run"},
        Row{"ten thousand years", "\"end\": \"2021", "\"end\": \"9021", "not_a_run"},
        Row{"another area", "\"code\": \"GM0014\"", "\"code\": \"Groningen\"", "not_a_run"},
        Row{"a longer run", "\"end\": \"2021-05-05\"", "\"end\": \"2021-05-06\"", "other_size"},
        Row{"another unit", "\"unit\": \"persons\"", "\"unit\": \"cases\"", "other_measures"}}) {
    SCOPED_TRACE(row.name);
    const Written written;
    change(written.folder / "run.json", row.from, row.to);
    EXPECT_EQ(code_of(read_run(written.folder)), row.code);
  }
}

TEST(RunFolder, refuses_a_folder_of_another_name) {
  const Written written;
  const auto moved = written.runs.path() / "elsewhere";
  fs::rename(written.folder, moved);
  EXPECT_EQ(code_of(read_run(moved)), "other_key");
}

TEST(RunFolder, refuses_histograms_of_other_counts) {
  const Written written;
  auto bytes = read_file(written.folder / "areas.hist").value();
  ++bytes[16];  // the first count of the first histogram
  write_file(written.folder / "areas.hist", bytes);
  EXPECT_EQ(code_of(read_run(written.folder)), "no_histograms");
}

TEST(RunFolder, throws_where_it_cannot_write) {
  const Folder folder;
  EXPECT_THROW(write_run(folder.write("runs", "a file"), small_run()), std::runtime_error);
}

}  // namespace
}  // namespace regietafel::run
