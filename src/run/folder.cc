#include "run/folder.h"

#include <fmt/format.h>

#include <cassert>
#include <concepts>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>

#include "base/file.h"

namespace regietafel::run {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr std::string_view kSchema = "run/3";
constexpr std::string_view kDescription = "run.json", kNational = "national.i64",
                           kDays = "days.i32", kTotals = "totals.i32",
                           kHalfYears = "half_years.i32", kAreas = "areas.hist";

constexpr int kMostYears = 200;  // of a run that is believed

// ---- numbers, little-endian whatever the processor

template <std::integral Number>
void put(std::string& bytes, Number number) {
  auto rest = static_cast<std::make_unsigned_t<Number>>(number);
  for (std::size_t i = 0; i < sizeof(Number); ++i) {
    bytes.push_back(static_cast<char>(rest & 0xFFU));
    rest = static_cast<std::make_unsigned_t<Number>>(std::uint64_t{rest} >> 8U);
  }
}

template <std::integral Number>
std::string bytes_of(std::span<const Number> numbers) {
  std::string bytes;
  bytes.reserve(numbers.size_bytes());
  for (const auto number : numbers) put(bytes, number);
  return bytes;
}

/// Takes numbers from the front of bytes; none where too few are left.
class Source {
 public:
  explicit Source(std::string_view bytes) : bytes_{bytes} {}

  template <std::integral Number>
  std::optional<Number> take() {
    if (bytes_.size() < sizeof(Number)) return std::nullopt;
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < sizeof(Number); ++i) {
      number |= std::uint64_t{static_cast<unsigned char>(bytes_[i])} << (8 * i);
    }
    bytes_.remove_prefix(sizeof(Number));
    return static_cast<Number>(number);
  }
  [[nodiscard]] std::size_t left() const { return bytes_.size(); }

 private:
  std::string_view bytes_;
};

template <std::integral Number>
void fill(std::vector<Number>& numbers, std::string_view bytes) {
  Source source{bytes};
  for (auto& number : numbers) number = source.take<Number>().value_or(0);
}

std::string bytes_of(std::span<const Histogram> histograms) {
  std::string bytes;
  for (const auto& histogram : histograms) {
    put(bytes, histogram.sum());
    put(bytes, histogram.first_bin());
    put(bytes, static_cast<std::uint32_t>(histogram.counts().size()));
    for (const auto count : histogram.counts()) put(bytes, count);
  }
  return bytes;
}

// ---- errors

Error broken(const fs::path& file, std::string code, std::string expected, std::string found) {
  return {.file = file.string(),
          .code = std::move(code),
          .expected = std::move(expected),
          .found = std::move(found),
          .advice = "delete the run's folder; asked again, it is played again"};
}

/// A histogram as it was written, over as many values as there are futures; nothing else is one.
std::optional<Histogram> take_histogram(Source& source, std::uint32_t futures) {
  const auto sum = source.take<std::int64_t>();
  const auto first_bin = source.take<std::int32_t>();
  const auto bins = source.take<std::uint32_t>();
  if (!bins || *bins > source.left() / sizeof(std::uint32_t)) return std::nullopt;
  std::vector<std::uint32_t> counts;
  std::uint64_t values = 0;
  for (std::uint32_t bin = 0; bin < *bins; ++bin) {
    counts.push_back(*source.take<std::uint32_t>());
    values += counts.back();
  }
  if (counts.empty() || counts.front() == 0 || counts.back() == 0) return std::nullopt;
  const auto last_bin = std::int64_t{*first_bin} + *bins - 1;
  const auto most = bin_of(std::numeric_limits<std::int64_t>::max());
  if (values != futures || *first_bin < -most || last_bin > most) return std::nullopt;
  return Histogram{*first_bin, std::move(counts), *sum};
}

// ---- run.json

Json to_json(const Areas& areas) {
  auto rows = Json::array();
  for (std::size_t row = 0; row < areas.size(); ++row) {
    const Area area{static_cast<std::uint16_t>(row)};
    rows.push_back({{"code", areas.code(area)},
                    {"within", area == kNation ? "" : areas.code(areas.around(area))}});
  }
  return rows;
}

Json measures_json() {
  auto rows = Json::array();
  for (const auto& row : all_measures()) {
    auto levels = Json::array();
    for (const auto level : {Level::nation, Level::province, Level::municipality}) {
      if (level <= row.finest) levels.push_back(to_string(level));
    }
    rows.push_back({{"id", row.id},
                    {"unit", row.unit},
                    {"kind", to_string(row.kind)},
                    {"levels", levels},
                    {"definition", row.definition},
                    {"observed_series", row.observed_series}});
  }
  return rows;
}

Json ids_of(const std::vector<Measure>& measures) {
  auto ids = Json::array();
  for (const auto measure : measures) ids.push_back(to_string(measure));
  return ids;
}

Json description(const Run& run) {
  const auto& identity = run.identity;
  const auto& frame = *run.columns.frame;
  auto assumptions = Json::object();
  for (const auto& assumption : run.assumptions) assumptions[assumption.name] = assumption.values;
  return {{"schema", kSchema},
          {"key", run_key(identity)},
          {"scenario", identity.scenario},
          {"data", identity.data},
          {"variant", identity.variant},
          {"seed", identity.seed.value()},
          {"futures", identity.futures},
          {"version", identity.version},
          {"as_of", to_string(run.as_of)},
          {"start", to_string(frame.period().start)},
          {"end", to_string(frame.period().end)},
          {"remembered", to_string(frame.period().remembered)},
          {"stocks", ids_of(stocks())},
          {"divided", ids_of(divided())},
          {"measures", measures_json()},
          {"areas", to_json(frame.areas())},
          {"assumptions", std::move(assumptions)}};
}

/// What run.json says, before any column is read.
struct Described {
  RunIdentity identity;
  Day as_of;
  std::vector<DrawnAssumption> assumptions;
  std::shared_ptr<const Frame> frame;
};

/// A whole number as it stands, not one that was cut to fit.
std::optional<std::uint32_t> number(const Json& json) {
  if (!json.is_number_unsigned()) return std::nullopt;
  const auto value = json.get<std::uint64_t>();
  if (value > std::numeric_limits<std::uint32_t>::max()) return std::nullopt;
  return static_cast<std::uint32_t>(value);
}

std::shared_ptr<const Frame> frame_of(const Json& json) {
  const auto start = parse_day(json.at("start").get<std::string>());
  const auto end = parse_day(json.at("end").get<std::string>());
  const auto remembered = parse_day(json.at("remembered").get<std::string>());
  if (!start || !end || !remembered) return nullptr;
  if (*remembered > *start || *start > *end) return nullptr;
  if (year_of(*end) - year_of(*remembered) > kMostYears) return nullptr;
  std::vector<std::string> code, within;
  for (const auto& area : json.at("areas")) {
    code.push_back(area.at("code").get<std::string>());
    within.push_back(area.at("within").get<std::string>());
  }
  auto areas = Areas::from_codes(code, within);
  if (!areas) return nullptr;
  return std::make_shared<const Frame>(
      *std::move(areas), Period{.start = *start, .end = *end, .remembered = *remembered});
}

std::optional<Described> described(const Json& json) {
  const auto seed = number(json.at("seed")), futures = number(json.at("futures"));
  const auto as_of = parse_day(json.at("as_of").get<std::string>());
  auto frame = frame_of(json);
  if (!seed || !futures || *futures == 0 || !as_of || !frame) return std::nullopt;
  Described found{.identity = {.scenario = json.at("scenario").get<std::string>(),
                               .data = json.at("data").get<std::string>(),
                               .variant = json.at("variant").get<std::string>(),
                               .seed = Seed{*seed},
                               .futures = *futures,
                               .version = json.at("version").get<std::string>()},
                  .as_of = *as_of,
                  .assumptions = {},
                  .frame = std::move(frame)};
  for (const auto& [name, values] : json.at("assumptions").items()) {
    found.assumptions.push_back({name, values.get<std::vector<double>>()});
    if (found.assumptions.back().values.size() != *futures) return std::nullopt;
  }
  return found;
}

Result<Described> read_description(const fs::path& folder) {
  const auto file = folder / kDescription;
  const auto text = read_file(file);
  if (!text) return tl::unexpected{text.error()};
  std::optional<Described> found;
  std::string why = "values that fit no run", written_key;
  Json json;
  try {
    json = Json::parse(*text);
    written_key = json.at("key").get<std::string>();
    if (json.at("schema") == kSchema) found = described(json);
  } catch (const Json::exception& fault) {
    why = fault.what();
  }
  if (!found) return refuse(broken(file, "not_a_run", fmt::format("a run ({})", kSchema), why));
  const auto key = run_key(found->identity);
  const auto name = fs::weakly_canonical(folder).filename().string();
  if (written_key != key || name != key) {
    return refuse(broken(file, "other_key", "the key and the folder " + key,
                         fmt::format("the key {} and the folder {}", written_key, name)));
  }
  if (json["stocks"] != ids_of(stocks()) || json["divided"] != ids_of(divided()) ||
      json["measures"] != measures_json()) {
    return refuse(broken(file, "other_measures", "the measures of this program",
                         "those of version " + found->identity.version));
  }
  return *std::move(found);
}

/// The bytes of a file that must have a certain size.
Result<std::string> read_column(const fs::path& file, std::uint64_t size) {
  auto bytes = read_file(file);
  if (bytes && bytes->size() != size) {
    return refuse(broken(file, "other_size", fmt::format("{} bytes", size),
                         fmt::format("{} bytes", bytes->size())));
  }
  return bytes;
}

/// The bytes of histograms, each of which takes at least a head and one count.
Result<std::string> read_areas(const fs::path& file, std::uint64_t histograms) {
  constexpr std::uint64_t kLeast = sizeof(std::int64_t) + 3 * sizeof(std::uint32_t);
  auto bytes = read_file(file);
  if (bytes && bytes->size() < histograms * kLeast) {
    return refuse(broken(file, "other_size", fmt::format("{} bytes or more", histograms * kLeast),
                         fmt::format("{} bytes", bytes->size())));
  }
  return bytes;
}

}  // namespace

fs::path run_folder(const fs::path& runs, const RunIdentity& identity) {
  return runs / run_key(identity);
}

bool is_kept(const fs::path& runs, const RunIdentity& identity) {
  return fs::exists(run_folder(runs, identity) / kDescription);
}

void write_run(const fs::path& runs, const Run& run) {
  assert(run.columns.is_complete() && run.columns.futures() == run.identity.futures);
  const auto folder = run_folder(runs, run.identity);
  StagedFolder staged{folder};
  write_file(staged.path() / kNational,
             bytes_of(std::span<const std::int64_t>{run.columns.national}));
  write_file(staged.path() / kDays, bytes_of(std::span<const std::int32_t>{run.columns.days}));
  write_file(staged.path() / kTotals, bytes_of(std::span<const std::int32_t>{run.columns.totals}));
  write_file(staged.path() / kHalfYears,
             bytes_of(std::span<const std::int32_t>{run.columns.half_years}));
  write_file(staged.path() / kAreas, bytes_of(std::span<const Histogram>{run.columns.areas}));
  staged.commit();
  write_file(folder / kDescription, description(run).dump(1) + "\n");
}

Result<Run> read_run(const fs::path& folder) {
  auto found = read_description(folder);
  if (!found) return tl::unexpected{found.error()};
  const auto& frame = *found->frame;
  const std::uint64_t futures = found->identity.futures;
  const auto national =
      read_column(folder / kNational, futures * frame.months() * kMeasures * sizeof(std::int64_t));
  const auto days =
      read_column(folder / kDays, futures * frame.days() * stocks().size() * sizeof(std::int32_t));
  const auto totals =
      read_column(folder / kTotals, futures * area_rows(frame) * sizeof(std::int32_t));
  const auto half_years =
      read_column(folder / kHalfYears, futures * half_year_rows(frame) * sizeof(std::int32_t));
  const auto areas = read_areas(folder / kAreas, histograms(frame));
  Errors errors;
  if (!national) append(errors, national.error());
  if (!days) append(errors, days.error());
  if (!totals) append(errors, totals.error());
  if (!half_years) append(errors, half_years.error());
  if (!areas) append(errors, areas.error());
  if (!errors.empty()) return tl::unexpected{std::move(errors)};

  Run run{.identity = std::move(found->identity),
          .as_of = found->as_of,
          .assumptions = std::move(found->assumptions),
          .columns = Columns{found->frame, static_cast<std::uint32_t>(futures)}};
  fill(run.columns.national, *national);
  fill(run.columns.days, *days);
  fill(run.columns.totals, *totals);
  fill(run.columns.half_years, *half_years);
  run.columns.is_kept.assign(run.columns.futures(), 1);
  Source source{*areas};
  for (auto& histogram : run.columns.areas) {
    auto stored = take_histogram(source, run.columns.futures());
    if (!stored) {
      return refuse(
          broken(folder / kAreas, "no_histograms",
                 fmt::format("{} histograms of {} values", run.columns.areas.size(), futures),
                 "something else"));
    }
    histogram = *std::move(stored);
  }
  if (source.left() > 0) {
    return refuse(broken(folder / kAreas, "other_size", "nothing after the last histogram",
                         fmt::format("{} more bytes", source.left())));
  }
  return run;
}

}  // namespace regietafel::run
