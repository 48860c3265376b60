#include "report/forecast_warning.h"

#include <cmath>

#include "report/values.h"

namespace regietafel::report {
namespace {

using study::InflowForecast;

Number share(double value) { return {std::llround(value * 1000), 3}; }

/// The stream's own warning, if it has one.
const forecast::Warning* warning_of(const InflowForecast& forecast) {
  for (const auto& [stream, warning] : forecast.warnings) {
    if (stream == forecast.stream) return &warning;
  }
  return nullptr;
}

Text signal_text(forecast::Signal signal) {
  switch (signal) {
    case forecast::Signal::high:
      return {
          "Vroege waarschuwing, hoog: de laatste drie maanden lagen gemiddeld op {0} van de "
          "prognose die daarvoor gemaakt was.",
          "Early warning, high: the last three months lay on average at {0} of the forecast "
          "made before them."};
    case forecast::Signal::low:
      return {
          "Vroege waarschuwing, laag: de laatste drie maanden lagen gemiddeld op {0} van de "
          "prognose die daarvoor gemaakt was.",
          "Early warning, low: the last three months lay on average at {0} of the forecast "
          "made before them."};
    case forecast::Signal::none:
      return {
          "Geen vroege waarschuwing: de laatste drie maanden lagen gemiddeld op {0} van de "
          "prognose die daarvoor gemaakt was.",
          "No early warning: the last three months lay on average at {0} of the forecast made "
          "before them."};
  }
  return {};
}

/// How signals like this one ended, where there is one and there were others.
std::optional<Sentence> past_signal_sentence(const forecast::Warning& warning) {
  const bool is_high = warning.signal == forecast::Signal::high;
  const auto& past = is_high ? warning.high : warning.low;
  if (warning.signal == forecast::Signal::none || !past || past->given == 0) return std::nullopt;
  const Text above{
      "Na {1} van de {0} maanden met zo'n signaal lag het jaar daarop boven het midden "
      "van de prognose van toen.",
      "Of {0} past months with such a signal, {1} were followed by a year above the "
      "middle of the forecast made then."};
  const Text below{
      "Na {1} van de {0} maanden met zo'n signaal lag het jaar daarop onder het midden "
      "van de prognose van toen.",
      "Of {0} past months with such a signal, {1} were followed by a year below the "
      "middle of the forecast made then."};
  return Sentence{.id = "past_signals",
                  .text = is_high ? above : below,
                  .values = {count(past->given, Unit::rows), count(past->right, Unit::rows)}};
}

Datum past_cell(const std::optional<forecast::PastSignals>& past,
                std::uint32_t forecast::PastSignals::* which) {
  if (!past) return std::monostate{};
  return Number{(*past).*which};
}

}  // namespace

Table forecast_warning_table(const InflowForecast& forecast) {
  Table table{
      .id = "warning",
      .title = label("warning", {"Vroege waarschuwing uit de laatste drie maanden",
                                 "Early warning from the last three months"}),
      .columns =
          {text_column("stream", {"Reeks", "Stream"}, Unit::code),
           {"value",
            label("value", {"Plaats in de prognose van daarvoor", "Place in the forecast before"}),
            ColumnType::decimal, Unit::share, 3},
           text_column("signal", {"Signaal", "Signal"}, Unit::code),
           count_column("high_signals", {"Maanden met hoog signaal", "Months with a high signal"},
                        Unit::rows),
           count_column("high_right", {"Daarvan terecht", "Of these right"}, Unit::rows),
           count_column("low_signals", {"Maanden met laag signaal", "Months with a low signal"},
                        Unit::rows),
           count_column("low_right", {"Daarvan terecht", "Of these right"}, Unit::rows)},
      .rows = {}};
  for (const auto& [stream, warning] : forecast.warnings) {
    const auto signal = warning.signal == forecast::Signal::high  ? "high"
                        : warning.signal == forecast::Signal::low ? "low"
                                                                  : "none";
    table.rows.push_back({stream, share(warning.value), std::string{signal},
                          past_cell(warning.high, &forecast::PastSignals::given),
                          past_cell(warning.high, &forecast::PastSignals::right),
                          past_cell(warning.low, &forecast::PastSignals::given),
                          past_cell(warning.low, &forecast::PastSignals::right)});
  }
  return table;
}

std::vector<Sentence> warning_sentences(const InflowForecast& forecast) {
  const auto* warning = warning_of(forecast);
  if (warning == nullptr) return {};
  std::vector<Sentence> sentences{{.id = "warning",
                                   .text = signal_text(warning->signal),
                                   .values = {{share(warning->value), Unit::share}}}};
  if (auto past = past_signal_sentence(*warning)) sentences.push_back(std::move(*past));
  return sentences;
}

}  // namespace regietafel::report
