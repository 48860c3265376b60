#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/calendar.h"
#include "base/result.h"
#include "base/strong.h"
#include "report/document.h"
#include "report/written_files.h"

/// What several commands take. Values are read as text and turned into types by `parse_…`, so that
/// all faults of a command line are reported in the one form of Error.
namespace regietafel::cli {

inline constexpr int kDone = 0, kOurTrouble = 1, kYourInput = 2;

/// What every command that reads facts takes.
struct FactOptions {
  std::vector<std::string> own;      // --data, repeatable
  std::optional<std::string> as_of;  // --as-of
};
void add_fact_options(CLI::App& command, FactOptions& options);

/// What every command that prints a table takes.
struct PrintOptions {
  std::string format = "table";
  std::string language = "en";
};
void add_print_options(CLI::App& command, PrintOptions& options);
void check_print(const PrintOptions& options, Errors& errors);

/// Reads a day, a half-year or a language; a fault goes to `errors`.
[[nodiscard]] std::optional<Day> parse_as_of(const std::optional<std::string>& text,
                                             Errors& errors);
[[nodiscard]] HalfYear parse_half(const std::string& text, Errors& errors);
/// A national task in persons, of --total.
[[nodiscard]] People parse_total(const std::string& text, Errors& errors);
[[nodiscard]] report::Language parse_words(const std::string& text, Errors& errors);

/// Prints every error to stderr and gives exit code 2.
[[nodiscard]] int refuse_input(const Errors& errors);

/// Prints a table to stdout in the format asked for.
void print(const report::Table& table, const report::Provenance& provenance,
           const PrintOptions& options, const std::set<std::string>& hidden = {});

/// The ending of a file's name in small letters: ".xlsx".
[[nodiscard]] std::string ending_of(const std::filesystem::path& path);

/// What --out of a command that writes one table takes.
inline constexpr std::string_view kTableFiles = "a file name that ends in .csv, .json or .xlsx";

/// Refuses a name to write to that does not say how.
/// @param expected  what the command takes
void check_out(const std::string& out, std::string_view expected, Errors& errors);

/// Writes to a file whose name says how: .csv and .json the table, .xlsx the document around it.
int write_out(const report::Table& table, const report::Document& document,
              const std::filesystem::path& path, report::Language language);

/// Says what is missing on stderr, and which files were written on stdout.
int show_written(const report::WrittenFiles& written);

}  // namespace regietafel::cli
