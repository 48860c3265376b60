#include "study/judgement_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <tuple>

#include "scenario/table_reader.h"
#include "scenario/wish.h"
#include "study/inflow_record.h"
#include "study/judged_months.h"

namespace regietafel::study {
namespace {

using scenario::TableReader;
using scenario::Wish;

constexpr double kMostAMonth = 1'000'000, kMostFactor = 10;
constexpr double kRounding = 1e-9;  // of shares that are added up

/// Reads one file; a class to keep the months ahead, the streams and what was read already.
class Reader {
 public:
  Reader(const Wish& wishes, std::string_view file, const forecast::Record& record,
         std::uint32_t months)
      : name_{file}, file_{wishes, "", file, errors_}, record_{record}, ahead_{record, months} {}

  Result<JudgementFile> read() {
    static_cast<void>(file_.need_whole("schema", 1, 1));
    std::tie(result_.by_nl, result_.by_en) = both_languages(file_, "by", "who judges");
    each("path", [&](TableReader& reader, const Wish& wish) { read_path(reader, wish); });
    each("event", [&](TableReader& reader, const Wish& wish) { read_event(reader, wish); });
    file_.finish();
    if (result_.notes.empty() && errors_.empty()) {
      errors_.push_back({.file = name_,
                         .key = "path",
                         .code = "missing_key",
                         .expected = "a [[path]] or an [[event]]",
                         .found = "neither",
                         .advice = "write one, or ask without the file"});
    }
    if (!errors_.empty()) return refuse(std::move(errors_));
    return std::move(result_);
  }

 private:
  template <class Read>
  void each(std::string_view name, const Read& read_one) {
    const auto* wish = file_.find(name);
    if (wish == nullptr) return;
    const auto* list = std::get_if<Wish::Array>(&wish->value);
    if (list == nullptr || !std::ranges::all_of(*list, &Wish::is_table)) {
      file_.complain(*wish, name, "wrong_type", fmt::format("tables [[{}]]", name),
                     "write the name in two pairs of brackets");
      return;
    }
    for (const auto& one : *list) {
      auto reader = file_.below(one, name);
      read_one(reader, one);
      reader.finish();
    }
  }

  static std::pair<std::string, std::string> both_languages(TableReader& reader,
                                                            const std::string& name,
                                                            std::string_view what) {
    std::pair<std::string, std::string> texts;
    for (const auto& [language, text] :
         {std::pair{".nl", &texts.first}, std::pair{".en", &texts.second}}) {
      const auto key = name + language;
      static_cast<void>(reader.need(key, fmt::format("{}, in both languages", what), "\"…\""));
      *text = reader.text(key).value_or("");
    }
    return texts;
  }

  /// A number between two bounds; nothing with a complaint otherwise.
  static std::optional<double> number(TableReader& reader, std::string_view name, double least,
                                      double most, std::string_view expected) {
    const auto* wish = reader.need(name, expected);
    if (wish == nullptr) return std::nullopt;
    const auto number = finite_number(reader, *wish, name);
    if (!number) return std::nullopt;
    if (*number >= least && *number <= most) return number;
    const bool is_percentage = most == 1 && *number >= 2 && *number <= 100;
    reader.complain(*wish, name, *number < least ? "too_small" : "too_large", std::string{expected},
                    is_percentage ? fmt::format("write {}", *number / 100) : "correct the number");
    return std::nullopt;
  }

  static std::optional<double> share(TableReader& reader, std::string_view name) {
    return number(reader, name, 0, 1, "a share between 0 and 1");
  }

  /// What paths and events have in common; nothing without a stream.
  std::optional<std::size_t> read_note(TableReader& reader, JudgementNote& note) {
    if (reader.need("name", "a short name in quotes") != nullptr) {
      note.name = reader.text("name").value_or("");
      if (!names_.emplace(note.is_event, note.name).second) {
        reader.complain(*reader.find("name"), "name", "named_twice", "a name of its own",
                        "give it another: draws go by names");
      }
    }
    static_cast<void>(reader.need("source", "where it comes from", "\"…\""));
    note.source = reader.text("source").value_or("");
    std::tie(note.why_nl, note.why_en) = both_languages(reader, "why", "a reason");
    static_cast<void>(reader.need("stream", "a stream without gaps", "\"first_application\""));
    const auto stream = reader.word("stream", record_.series);
    if (stream) note.stream = record_.series[*stream];
    return stream;
  }

  void read_path(TableReader& reader, const Wish& wish) {
    JudgementNote note;
    forecast::JudgedPath path;
    const auto stream = read_note(reader, note);
    path.stream = stream.value_or(0);
    note.share = path.weight = share(reader, "weight").value_or(0);
    read_chances(reader, path);
    path.spans = ahead_.read_spans(reader, stream);
    if (!reader.has("years") && !reader.has("months")) {
      reader.complain_of("neither", wish, "years", "missing_key", "a table years or months",
                         "add years = { 2021 = { low = …, middle = …, high = … } }");
    }
    if (stream) {
      check_weight(reader, *stream, path.weight);
      check_family(reader, *stream);
    }
    result_.judgement.paths.push_back(std::move(path));
    result_.notes.push_back(std::move(note));
  }

  static void read_chances(TableReader& reader, forecast::JudgedPath& path) {
    bool is_whole = true;
    for (std::size_t level = 0; level < kJudgedLevels.size(); ++level) {
      const auto chance = share(reader, fmt::format("chances.{}", kJudgedLevels.at(level)));
      is_whole = is_whole && chance;
      path.chances.at(level) = chance.value_or(0);
    }
    const auto sum = std::reduce(path.chances.begin(), path.chances.end());
    if (is_whole && std::abs(sum - 1) > kRounding) {
      reader.complain_of(fmt::format("{}", sum), *reader.find("chances"), "chances", "not_one",
                         "three shares that are 1 together", "correct one of them");
    }
  }

  void check_weight(TableReader& reader, std::size_t stream, double weight) {
    auto& sum = weights_[stream];
    sum += weight;
    if (sum <= 1 + kRounding) return;
    reader.complain_of(
        fmt::format("{}", sum), *reader.find("weight"), "weight", "above_one",
        fmt::format("paths of {} that weigh at most 1 together", record_.series[stream]),
        "lower one of them");
  }

  /// A whole and a part of it cannot both go a way that is given.
  void check_family(TableReader& reader, std::size_t stream) {
    for (const auto& [other, weight] : weights_) {
      const auto is_part_of = [&](std::size_t part, std::size_t whole) {
        const auto parts = parts_of(record_, record_.series[whole]);
        return std::ranges::find(parts, part) != parts.end();
      };
      if (!is_part_of(stream, other) && !is_part_of(other, stream)) continue;
      reader.complain_of(record_.series[stream], *reader.find("stream"), "stream", "contradiction",
                         fmt::format("no path beside that of {}", record_.series[other]),
                         "judge the stream or its nationalities");
      return;
    }
  }

  void read_event(TableReader& reader, const Wish& wish) {
    JudgementNote note{.is_event = true};
    forecast::JudgedEvent event;
    event.stream = read_note(reader, note).value_or(0);
    event.name = note.name;
    note.share = event.chance = share(reader, "chance").value_or(0);
    if (const auto months = ahead_.read_from(reader)) std::tie(event.first, event.last) = *months;
    event.is_factor = reader.has("factor");
    if (event.is_factor == reader.has("people")) {
      reader.complain_of(event.is_factor ? "both" : "neither", wish, "people", "missing_key",
                         "people or factor, one of the two",
                         "write people = { low = …, high = … }");
    }
    const std::string size = event.is_factor ? "factor" : "people";
    if (reader.has(size)) read_size(reader, size, event);
    static_cast<void>(reader.find("people"));
    result_.judgement.events.push_back(std::move(event));
    result_.notes.push_back(std::move(note));
  }

  static void read_size(TableReader& reader, const std::string& name,
                        forecast::JudgedEvent& event) {
    const auto most = event.is_factor ? kMostFactor : kMostAMonth;
    const auto expected =
        event.is_factor ? "a factor from 0 to 10" : "people a month, from 0 to 1000000";
    const auto low = number(reader, name + ".low", 0, most, expected);
    const auto high = number(reader, name + ".high", 0, most, expected);
    if (!low || !high) return;
    event.low = *low;
    event.high = *high;
    if (*low <= *high) return;
    reader.complain_of(fmt::format("{} to {}", *low, *high), *reader.find(name), name,
                       "low_above_high", "the lower end first", "exchange the two");
  }

  std::string name_;
  Errors errors_;
  TableReader file_;
  const forecast::Record& record_;
  MonthsAhead ahead_;
  JudgementFile result_;
  std::set<std::pair<bool, std::string>> names_;
  std::map<std::size_t, double> weights_;  // of the paths of a stream
};

}  // namespace

Result<JudgementFile> read_judgement(std::string_view toml, std::string_view file,
                                     const forecast::Record& record, std::uint32_t months) {
  const auto wishes = scenario::read_wishes(toml, file);
  if (!wishes) return refuse(wishes.error());
  return Reader{*wishes, file, record, months}.read();
}

}  // namespace regietafel::study
