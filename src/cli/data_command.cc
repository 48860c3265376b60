#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <filesystem>
#include <iostream>
#include <memory>

#include "base/file.h"
#include "cli/commands.h"
#include "cli/home.h"
#include "cli/options.h"
#include "report/briefing_document.h"
#include "report/fact_table.h"
#include "study/inspect_data.h"

namespace regietafel::cli {
namespace {

struct DataOptions {
  FactOptions facts;
  PrintOptions print;
  std::string package, what, which, table, out;
};

study::DataRequest request_of(const DataOptions& options, Errors& errors) {
  auto packages = packages_of(options.facts.own);
  if (!options.package.empty()) packages.instead = options.package;
  return {.packages = std::move(packages), .as_of = parse_as_of(options.facts.as_of, errors)};
}

int run_check(const DataOptions& options) {
  Errors errors;
  const auto request = request_of(options, errors);
  if (!errors.empty()) return refuse_input(errors);
  const auto check = study::check_data(request);
  if (!check) return refuse_input(check.error());
  for (const auto& [table, rows, own] : check->tables) {
    std::cout << fmt::format("{:28} {:6} rows", table, rows)
              << (own > 0 ? fmt::format(", {} own", own) : "") << '\n';
  }
  std::cout << '\n';
  for (const auto& [name, count] : check->done) {
    std::cout << fmt::format("ok: {} ({})\n", name, count);
  }
  for (const auto& gap : check->gaps) {
    std::cout << fmt::format("gap: {}:{}: {}\n", gap.file, gap.line, gap.what);
  }
  std::cout << fmt::format("\nno faults; data {}\n", check->provenance.data);
  for (const auto& own : check->provenance.own) {
    std::cout << fmt::format("own: {} {}\n", own.name, own.digest);
  }
  return kDone;
}

int run_show(const DataOptions& options) {
  Errors errors;
  const auto request = request_of(options, errors);
  check_print(options.print, errors);
  if (!errors.empty()) return refuse_input(errors);
  const auto shown = study::show_data(request, options.what, options.which);
  if (!shown) return refuse_input(shown.error());
  const bool is_table = options.print.format == "table";
  if (!is_table && shown->tables.size() > 1) {
    std::string names;
    for (const auto& table : shown->tables) names += " " + table.schema.name;
    return refuse_input({{.key = "--format",
                          .code = "several_tables",
                          .expected = "one table",
                          .found = "several:" + names,
                          .advice = "name the table, e.g. `regietafel data show " +
                                    shown->tables.front().schema.name + " " + options.which +
                                    " --format " + options.print.format + "`"}});
  }
  const auto provenance = report::provenance_of(shown->provenance);
  for (const auto& table : shown->tables) {
    if (is_table) std::cout << table.schema.title << ". " << table.schema.description << "\n\n";
    print(report::fact_table(table, shown->packages), provenance, options.print);
    if (is_table) std::cout << '\n';
  }
  if (!is_table) return kDone;
  for (const auto& [id, citation] : shown->sources) std::cout << id << ": " << citation << '\n';
  return kDone;
}

int run_template(const DataOptions& options) {
  const auto blank = study::data_template(find_home().facts, options.table);
  if (!blank) return refuse_input(blank.error());
  const std::filesystem::path path{options.out.empty() ? blank->file : options.out};
  if (path == "-") {
    std::cout << blank->text;
    return kDone;
  }
  if (std::filesystem::exists(path)) {
    return refuse_input({{.file = path.string(),
                          .key = "--out",
                          .code = "file_exists",
                          .expected = "a name that is free",
                          .found = "a file of that name",
                          .advice = "move it away, or name another with --out"}});
  }
  write_file(path, blank->text);
  const auto folder = path.has_parent_path() ? path.parent_path().string() : ".";
  std::cout << path.string() << "\nOverwrite the example row, then: regietafel "
            << (blank->use.empty() ? "data check --data " + folder
                                   : blank->use + " " + path.string())
            << '\n';
  return kDone;
}

}  // namespace

/// regietafel data check | show municipality GM0363 | template task_local
void add_data_command(CLI::App& app, int& exit_code) {
  const auto options = std::make_shared<DataOptions>();
  auto* command = app.add_subcommand("data", "Checks, shows and extends the facts");
  command->require_subcommand(1);
  command->footer(
      "Examples:\n"
      "  regietafel data check --data my-figures/\n"
      "  regietafel data show municipality GM0363\n"
      "  regietafel data show task 2021-II\n"
      "  regietafel data template task_local\n"
      "  regietafel data template lettings --out my-figures/lettings.csv\n");

  auto* check = command->add_subcommand(
      "check", "Types, keys, references, and sums against independent totals");
  check->footer("Example: regietafel data check --data my-figures/");
  check->add_option("package", options->package,
                    "Folder of a whole package in place of the shipped one");
  add_fact_options(*check, options->facts);
  check->callback([options, &exit_code] { exit_code = run_check(*options); });

  auto* show = command->add_subcommand("show", "What is known, since when, and from where");
  show->footer("Example: regietafel data show municipality GM0363 --as-of 2021-03-15");
  show->add_option("what", options->what, "municipality, task, locations, or the name of a table")
      ->required();
  show->add_option("which", options->which, "A code or a period, e.g. GM0363 or 2021-II");
  add_fact_options(*show, options->facts);
  add_print_options(*show, options->print);
  show->callback([options, &exit_code] { exit_code = run_show(*options); });

  auto* blank = command->add_subcommand("template", "A CSV file for your own figures");
  blank->footer("Example: regietafel data template task_local --out my-figures/task_local.csv");
  blank
      ->add_option("table", options->table,
                   "Table of the package, e.g. task_local, lettings, locations; means, grouping or "
                   "places")
      ->required();
  blank->add_option("--out", options->out,
                    "File to write, - for the screen (default: the file of the table)");
  blank->callback([options, &exit_code] { exit_code = run_template(*options); });
}

}  // namespace regietafel::cli
