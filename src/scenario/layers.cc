#include "scenario/layers.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/file.h"

namespace regietafel::scenario {
namespace {

constexpr int kMostLayers = 4;

/// Tables whose names are years or half-years: half of one and half of another mean nothing.
constexpr std::array<std::string_view, 5> kByPeriod{"history.decisions", "history.grant_other",
                                                    "history.subsequent", "task.published",
                                                    "task.later.set"};

/// @param path  the dotted key of both tables, with a dot at its end
void lay_over(Wish::Table& below, const Wish::Table& above, const std::string& path) {
  for (const auto& [name, wish] : above) {
    auto& own = below[name];
    const auto key = path + name;
    const bool is_replaced = std::ranges::find(kByPeriod, key) != kByPeriod.end();
    if (own.is_table() && wish.is_table() && !is_replaced) {
      lay_over(std::get<Wish::Table>(own.value), std::get<Wish::Table>(wish.value), key + ".");
    } else {
      own = wish;
    }
  }
}

void forget_places(Wish& wish) {
  wish.line = wish.column = 0;
  if (auto* table = std::get_if<Wish::Table>(&wish.value)) {
    for (auto& [name, below] : *table) forget_places(below);
  } else if (auto* list = std::get_if<Wish::Array>(&wish.value)) {
    for (auto& element : *list) forget_places(element);
  }
}

/// What is taken of a file that another extends.
/// @param from  its folder, as seen from the other
void make_a_layer(Wish& wishes, const std::filesystem::path& from) {
  auto& table = std::get<Wish::Table>(wishes.value);
  table.erase("variants");
  if (const auto facts = table.find("facts"); facts != table.end()) {
    facts->second.value = (from / std::get<std::string>(facts->second.value)).string();
  }
  forget_places(wishes);
}

Error no_layer(const Wish& extends, std::string_view file, std::string code, std::string expected) {
  return {.file = std::string{file},
          .line = extends.line,
          .column = extends.column,
          .key = "extends",
          .code = std::move(code),
          .expected = std::move(expected),
          .found = extends.text(),
          .advice = "write extends = \"lrt-2021-03.toml\""};
}

Result<Wish> read_layer(std::string_view toml, std::string_view file,
                        const std::filesystem::path& folder, const Check& check, int above) {
  auto own = read_wishes(toml, file);
  if (!own) return own;
  const auto* extends = find(*own, "extends");
  if (extends == nullptr) return own;
  const auto* name = std::get_if<std::string>(&extends->value);
  if (name == nullptr) {
    return refuse(no_layer(*extends, file, "wrong_type", "the path of a scenario, in quotes"));
  }
  if (above == kMostLayers) {
    return refuse(no_layer(*extends, file, "too_deep",
                           fmt::format("at most {} files that extend each other", kMostLayers)));
  }
  const std::filesystem::path other{*name};
  const auto path = folder / other;
  const auto bytes = read_file(path);
  if (!bytes) return refuse(bytes.error());
  auto below = read_layer(*bytes, path.string(), path.parent_path(), check, above + 1);
  if (!below) return below;
  if (auto errors = check(*below, path.string(), path.parent_path()); !errors.empty()) {
    return refuse(std::move(errors));
  }
  make_a_layer(*below, other.parent_path());
  std::get<Wish::Table>(own->value).erase("extends");
  lay_over(std::get<Wish::Table>(below->value), std::get<Wish::Table>(own->value), "");
  return below;
}

}  // namespace

Result<Wish> read_layers(std::string_view toml, std::string_view file,
                         const std::filesystem::path& folder, const Check& check) {
  return read_layer(toml, file, folder, check, 0);
}

}  // namespace regietafel::scenario
