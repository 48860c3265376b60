#include "report/briefing_document.h"

#include <algorithm>
#include <cctype>
#include <numeric>
#include <set>
#include <tuple>

#include "report/open_questions.h"
#include "report/task_tables.h"
#include "report/values.h"
#include "report/words.h"

namespace regietafel::report {
namespace {

using study::Briefing;
using study::MunicipalTasks;
using study::NationalHalfYear;

/// Composes one document, a function per section, in the order in which they are read.
class Composer {
 public:
  explicit Composer(const Briefing& briefing) : briefing_{briefing} {
    for (const auto& variant : briefing.variants) {
      variants_.push_back({variant.name, &variant.tasks});
    }
    by_size_.resize(base().rows.size());
    std::iota(by_size_.begin(), by_size_.end(), std::size_t{0});
    std::ranges::sort(by_size_, std::greater{}, [&](std::size_t row) {
      const auto index = static_cast<std::int64_t>(row);  // equals stay in the order of codes
      return std::tuple{base().rows[row].task, base().population.inhabitants[row], -index};
    });
  }

  Document compose() {
    const auto& title = briefing_.scenario.title;
    document_.title = {title.nl, title.en};
    document_.meeting = {
        .id = "meeting",
        .text = {"Wat op {0} bekend was. Gemeentegrenzen van {1}: {2} gemeenten.",
                 "What was known on {0}. Municipal boundaries of {1}: {2} municipalities."},
        .values = {date(wishes().as_of), date(wishes().start), municipalities()}};
    document_.provenance = provenance_of(briefing_.provenance);
    add_assumptions();
    add_headlines();
    add_task();
    add_extremes();
    add_half_years();
    add_provinces();
    add_rounding();
    add_carry_over();
    add_how_to_read();
    add_not_answered();
    add_sources();
    return std::move(document_);
  }

 private:
  [[nodiscard]] const MunicipalTasks& base() const { return briefing_.base; }
  [[nodiscard]] const scenario::Wishes& wishes() const { return briefing_.scenario.base; }
  [[nodiscard]] Value municipalities() const {
    return count(static_cast<std::int64_t>(base().rows.size()), Unit::municipalities);
  }
  [[nodiscard]] People task_of(std::size_t row) const { return base().rows[row].task; }
  [[nodiscard]] std::vector<std::string> population_sources() {
    auto ids = base().population.sources;
    ids.insert(base().country_inhabitants.source);
    for (const auto& part : base().population.parts) ids.insert(part.source);
    return cited({ids.begin(), ids.end()});
  }

  /// Notes that sources are cited, so that they stand in the list at the end.
  std::vector<std::string> cited(std::vector<std::string> ids) {
    cited_.insert(ids.begin(), ids.end());
    return ids;
  }

  /// The half-year before the one in question, when its task is known.
  [[nodiscard]] const NationalHalfYear* half_before() const {
    const auto before = previous(base().half);
    const auto found = std::ranges::find(briefing_.history, before, &NationalHalfYear::half);
    return found == briefing_.history.end() || !found->task ? nullptr : &*found;
  }

  /// The last half-year of which the balance at its end was known.
  [[nodiscard]] const NationalHalfYear* last_balance() const {
    const NationalHalfYear* last = nullptr;
    for (const auto& row : briefing_.history) {
      if (row.balance_end && row.half < base().half) last = &row;
    }
    return last;
  }

  void add_assumptions() {
    document_.assumptions.push_back(
        {"practice",
         {.id = "practice",
          .text =
              {"Welke regel de praktijk volgt, staat in geen tekst; de regel “{0}” is afgeleid uit "
               "{1} gepubliceerde taken van gemeenten.",
               "No text says which rule practice follows; the rule “{0}” is inferred from {1} "
               "published tasks of municipalities."},
          .values = {
              words(name_of(kPractice)),
              count(static_cast<std::int64_t>(briefing_.published.tasks.size()), Unit::rows)}}});
    document_.assumptions.push_back(
        {"published_days",
         {.id = "published_days",
          .text = {
              "Waar een bron geen dag noemt, is de dag van publicatie aangenomen met de "
              "gebruikelijke vertraging; het gegevenspakket merkt elke zo’n dag.",
              "Where a source names no day, the day of publication is assumed with the usual lag; "
              "the data package marks each such day."}}});
    std::set<std::string> split;
    for (const auto& part : base().population.parts) {
      if (part.is_split) split.insert(to_string(part.from));
    }
    for (const auto& code : split) add_split_assumption(code);
    const auto exempt = std::ranges::count(base().exempt, 1);
    document_.assumptions.push_back(
        {"exempt",
         {.id = "exempt",
          .text = {"Er zijn {0} gemeenten vooraf vrijgesteld van de taak.",
                   "{0} municipalities are exempt from the task beforehand."},
          .values = {count(exempt, Unit::municipalities)}}});
  }

  /// "GM0788" makes split_gm0788.
  [[nodiscard]] static std::string split_id(std::string code) {
    std::ranges::transform(code, code.begin(), [](unsigned char letter) {
      return static_cast<char>(std::tolower(letter));
    });
    return "split_" + code;
  }

  void add_split_assumption(const std::string& code) {
    const auto part = std::ranges::find_if(base().population.parts, [&](const auto& one) {
      return one.is_split && to_string(one.from) == code;
    });
    document_.assumptions.push_back(
        {split_id(code),
         {.id = split_id(code),
          .text =
              {"{0} is gesplitst. De telling van {1} verdeelt {2} inwoners; die delen zijn "
               "teruggerekend naar de inwoners van {3}.",
               "{0} was split. The count of {1} divides {2} inhabitants; those shares are scaled "
               "back to the inhabitants of {3}."},
          .values = {word(former_name(part->from)), date(part->counted_on),
                     people(part->counted_of), date(day_of(base().population.year, 1, 1))},
          .sources = cited({part->source})}});
  }

  [[nodiscard]] std::string former_name(MunicipalityCode code) const {
    const auto found = base().country.former_name.find(code);
    return found == base().country.former_name.end() ? to_string(code) : found->second;
  }

  void add_headlines() {
    add_national_headline();
    const auto largest = by_size_.front(), smallest = by_size_.back();
    const auto median = by_size_[by_size_.size() / 2];
    document_.headlines.push_back(
        {.id = "municipalities",
         .text = {"Elke gemeente krijgt een deel naar inwoners: van {0} in {1} tot {2} in {3}. De "
                  "helft van de {4} gemeenten krijgt er {5} of minder.",
                  "Every municipality gets a share by inhabitants: from {0} in {1} to {2} in {3}. "
                  "Half of the {4} municipalities get {5} or fewer."},
         .values = {people(task_of(smallest)), word(base().country.name[smallest]),
                    people(task_of(largest)), word(base().country.name[largest]), municipalities(),
                    people(task_of(median))},
         .sources = population_sources()});
    for (const auto& variant : variants_) add_variant_headline(variant);
    add_rounding_headline();
    add_balance_headline();
  }

  void add_national_headline() {
    const auto* before = half_before();
    if (before == nullptr) {
      document_.headlines.push_back(
          {.id = "national",
           .text = {"De landelijke taak voor {0} is {1} vergunninghouders.",
                    "The national task for {0} is {1} permit holders."},
           .values = {half_year(base().half), people(base().national)}});
      return;
    }
    const auto change = base().national - *before->task;
    document_.headlines.push_back(
        {.id = "national",
         .text =
             {"De landelijke taak voor {0} wordt {1} vergunninghouders; in {2} was die {3}. Dat "
              "is een verschil van {4}.",
              "The national task for {0} becomes {1} permit holders; in {2} it was {3}. That is a "
              "difference of {4}."},
         .values = {half_year(base().half), people(base().national), half_year(before->half),
                    people(*before->task), people(change, true)},
         .sources =
             before->published ? cited({before->published->source}) : std::vector<std::string>{}});
  }

  void add_variant_headline(const NamedTasks& variant) {
    if (variant.tasks->national == base().national) return;
    std::int64_t changed = 0;
    for (std::size_t row = 0; row < by_size_.size(); ++row) {
      changed += variant.tasks->rows[row].task == task_of(row) ? 0 : 1;
    }
    const auto largest = by_size_.front(), median = by_size_[by_size_.size() / 2];
    const auto difference = [&](std::size_t row) {
      return people(variant.tasks->rows[row].task - task_of(row), true);
    };
    document_.headlines.push_back(
        {.id = variant.name,
         .text =
             {"Bij {0} in plaats van {1} verandert de taak van {2} gemeenten: {3} in {4}, {5} in "
              "een middelgrote gemeente als {6}.",
              "At {0} instead of {1} the task of {2} municipalities changes: {3} in {4}, {5} in a "
              "middle-sized one such as {6}."},
         .values = {people(variant.tasks->national), people(base().national),
                    count(changed, Unit::municipalities), difference(largest),
                    word(base().country.name[largest]), difference(median),
                    word(base().country.name[median])}});
  }

  void add_rounding_headline() {
    const auto sum = base().statutory_sum();
    document_.headlines.push_back(
        {.id = "rounding",
         .text =
             {"De wet rondt elke gemeente naar boven af; dan tellen de taken op tot {0}, {1} ten "
              "opzichte van {2}. De praktijk houdt de som gelijk; met de regel “{3}” is die {4}.",
              "The Act rounds every municipality up; the tasks then add up to {0}, {1} against "
              "{2}. Practice keeps the sum; with the rule “{3}” it is {4}."},
         .values = {people(sum), people(sum - base().national, true), people(base().national),
                    words(name_of(base().rule)), people(base().task_sum())}});
  }

  void add_balance_headline() {
    const auto* balance = last_balance();
    if (balance == nullptr) return;
    document_.headlines.push_back(
        {.id = "balance",
         .text =
             {"Gemeenten voelen de taak mét het saldo van eerder. Aan het eind van {0} was dat "
              "landelijk {1}. Wat er op {2} van over is, komt bij de {3} en is op {4} nog niet "
              "bekend.",
              "Municipalities feel the task with the balance carried over. At the end of {0} that "
              "was {1} nationally. What is left of it on {2} comes on top of the {3} and is not "
              "known yet on {4}."},
         .values = {half_year(balance->half), people(People{balance->balance_end->value}, true),
                    date(first_day(base().half)), people(base().national), date(wishes().as_of)},
         .sources = cited({balance->balance_end->source})});
  }

  void add_task() {
    const auto table = task_table(base(), variants_);
    Cartogram chart{
        .id = "tasks_map",
        .title =
            label("tasks_map",
                  {"De taak van {0} gemeenten in {1}", "The task of {0} municipalities in {1}"},
                  {municipalities(), half_year(base().half)}),
        .unit = Unit::people,
        .table = table.id,
        .key = "gm_code",
        .label = "municipality",
        .group = "province",
        .sizes = {{"task",
                   label("task", {"Taak bij {0}", "Task at {0}"}, {people(base().national)})}},
        .points = {}};
    for (const auto& variant : variants_) {
      chart.sizes.push_back({variant.name, label(variant.name, {"Taak bij {0}", "Task at {0}"},
                                                 {people(variant.tasks->national)})});
    }
    for (std::size_t row = 0; row < base().country.size(); ++row) {
      const auto& point = base().country.point[row];
      if (!point) continue;
      chart.points[to_string(base().country.code[row])] = {point->longitude, point->latitude};
    }
    document_.sections.push_back(
        {.id = "task",
         .question = {.id = "task",
                      .text = {"Wat betekent een taak van {0} voor elke gemeente?",
                               "What does a task of {0} mean for every municipality?"},
                      .values = {people(base().national)}},
         .sentences =
             {{.id = "key",
               .text = {"De taak volgt het aantal inwoners op {0} ({1}). Kies een gemeente om "
                        "te zien hoe haar getal ontstaat.",
                        "The task follows the number of inhabitants on {0} ({1}). Pick a "
                        "municipality to see how its number comes about."},
               .values = {date(day_of(base().population.year, 1, 1)), article_29()},
               .sources = population_sources()}},
         .charts = {chart.id},
         .tables = {table.id},
         .assumptions = {"practice"},
         .sources = population_sources()});
    for (const auto& assumption : document_.assumptions) {
      if (!assumption.id.starts_with("split_")) continue;
      document_.sections.back().assumptions.push_back(assumption.id);
    }
    document_.charts.emplace_back(std::move(chart));
    document_.tables.push_back(table);
  }

  void add_extremes() {
    constexpr std::size_t kShown = 10;
    const auto all = document_.table("tasks");
    Table table{.id = "largest_and_smallest",
                .title = label("largest_and_smallest", {"De grootste en de kleinste taken",
                                                        "The largest and the smallest tasks"}),
                .columns = {count_column("rank", {"Plaats", "Rank"}, Unit::rows)},
                .rows = {}};
    std::vector<std::size_t> columns;
    for (const auto* id :
         {"gm_code", "municipality", "province", "inhabitants", "statutory_task", "task"}) {
      columns.push_back(all.index_of(id));
      table.columns.push_back(all.columns[columns.back()]);
    }
    const auto last = by_size_.size();
    std::int64_t share_of_largest = 0;
    for (std::size_t rank = 0; rank < last; ++rank) {
      if (rank < kShown) share_of_largest += task_of(by_size_[rank]).value();
      if (rank >= kShown && rank + kShown < last) continue;
      std::vector<Datum> cells{Number{static_cast<std::int64_t>(rank + 1)}};
      for (const auto column : columns) cells.push_back(all.rows[by_size_[rank]][column]);
      table.rows.push_back(std::move(cells));
    }
    const auto shown = static_cast<std::int64_t>(std::min(kShown, last));
    document_.sections.push_back(
        {.id = "extremes",
         .question = {.id = "extremes",
                      .text = {"Wie krijgt het meest, wie het minst?",
                               "Who gets the most, who the least?"}},
         .sentences = {{.id = "largest",
                        .text = {"De {0} grootste taken zijn samen {1}, {2} van het geheel.",
                                 "The {0} largest tasks are {1} together, {2} of the whole."},
                        .values = {count(shown, Unit::municipalities),
                                   people(People{share_of_largest}),
                                   share_of_all(share_of_largest)}}},
         .charts = {},
         .tables = {table.id}});
    document_.tables.push_back(std::move(table));
  }

  [[nodiscard]] Value share_of_all(std::int64_t part) const {
    const auto sum = base().task_sum().value();
    return {sum == 0 ? Datum{} : Datum{quotient(part, sum, 3)}, Unit::share};
  }

  void add_half_years() {
    Table table{
        .id = "half_years",
        .title = label("half_years",
                       {"De landelijke taak per halfjaar, zoals bekend op {0}",
                        "The national task per half-year, as known on {0}"},
                       {date(wishes().as_of)}),
        .columns = {{"half_year", label("half_year", {"Halfjaar", "Half-year"}),
                     ColumnType::half_year, Unit::half_year},
                    count_column("task", {"Taak", "Task"}, Unit::people),
                    count_column("task_with_balance", {"Taak met saldo", "Task with balance"},
                                 Unit::people),
                    count_column("housed", {"Gehuisvest", "Housed"}, Unit::people),
                    {"share_housed", label("share_housed", {"Deel gehuisvest", "Share housed"}),
                     ColumnType::decimal, Unit::share, 3},
                    count_column("balance_end", {"Saldo aan het eind", "Balance at the end"},
                                 Unit::people, true),
                    text_column("own", {"Eigen cijfers", "Own figures"})},
        .rows = {}};
    std::set<std::string> sources;
    std::vector<std::int64_t> shares;
    for (const auto& row : briefing_.history) {
      bool has_own = !row.is_from_scenario && row.published && row.published->is_own;
      const auto figure = [&](const std::optional<Observed>& observed) -> Datum {
        if (!observed) return {};
        has_own = has_own || observed->is_own;
        sources.insert(observed->source);
        return Number{observed->value, observed->decimals};
      };
      if (row.published && !row.is_from_scenario) sources.insert(row.published->source);
      const bool has_share = row.housed && row.with_balance && row.with_balance->value > 0;
      Datum share;
      if (has_share) {
        const auto number = quotient(row.housed->value, row.with_balance->value, 3);
        shares.push_back(number.value);
        share = number;
      }
      std::vector<Datum> cells{to_string(row.half),
                               row.task ? cell(*row.task) : Datum{},
                               figure(row.with_balance),
                               figure(row.housed),
                               share,
                               figure(row.balance_end)};
      cells.push_back(has_own ? Datum{Text{"eigen", "own"}} : Datum{});
      table.rows.push_back(std::move(cells));
    }
    Section section{.id = "half_years",
                    .question = {.id = "half_years",
                                 .text = {"Hoe verhoudt {0} zich tot eerdere halfjaren?",
                                          "How does {0} compare with earlier half-years?"},
                                 .values = {people(base().national)}},
                    .charts = {"half_years_bars"},
                    .tables = {table.id},
                    .assumptions = {"published_days"},
                    .sources = cited({sources.begin(), sources.end()})};
    if (!shares.empty()) {
      const auto [least, most] = std::ranges::minmax(shares);
      section.sentences.push_back(
          {.id = "share_housed",
           .text =
               {"In {0} halfjaren waarvan het bekend was, is tussen {1} en {2} van de taak met "
                "saldo gehuisvest.",
                "In {0} half-years for which it was known, between {1} and {2} of the task with "
                "balance was housed."},
           .values = {count(static_cast<std::int64_t>(shares.size()), Unit::half_years),
                      {Number{least, 3}, Unit::share},
                      {Number{most, 3}, Unit::share}},
           .sources = section.sources});
    }
    document_.sections.push_back(std::move(section));
    document_.charts.emplace_back(Bars{.id = "half_years_bars",
                                       .title = table.title,
                                       .unit = Unit::people,
                                       .table = table.id,
                                       .category = "half_year",
                                       .is_horizontal = false,
                                       .series = {{"task", table.columns[1].label},
                                                  {"task_with_balance", table.columns[2].label},
                                                  {"housed", table.columns[3].label}},
                                       .highlight = to_string(base().half)});
    document_.tables.push_back(std::move(table));
  }

  void add_provinces() {
    auto table = region_table(base(), Grouping::province, variants_);
    table.id = "provinces";
    Bars chart{.id = "provinces_bars",
               .title = table.title,
               .unit = Unit::people,
               .table = table.id,
               .category = "region",
               .is_horizontal = true,
               .series = {{"task", label("task", {"Taak bij {0}", "Task at {0}"},
                                         {people(base().national)})}}};
    for (const auto& variant : variants_) {
      chart.series.push_back({variant.name, label(variant.name, {"Taak bij {0}", "Task at {0}"},
                                                  {people(variant.tasks->national)})});
    }
    document_.sections.push_back(
        {.id = "provinces",
         .question = {.id = "provinces",
                      .text = {"Wat is de som per provincie?", "What is the sum per province?"}},
         .sentences =
             {{.id = "no_regional_task",
               .text = {"Een taak voor een provincie of regio bestaat niet in de wet: dit zijn "
                        "sommen van gemeenten. Gemeenten kunnen wel samen hun taken wijzigen "
                        "als de som gelijk blijft ({0}).",
                        "The Act knows no task for a province or region: these are sums of "
                        "municipalities. Municipalities can change their tasks together as "
                        "long as the sum stays ({0})."},
               .values = {words({"artikel 29, tweede lid, Huisvestingswet 2014",
                                 "article 29(2) Huisvestingswet 2014"})}}},
         .charts = {chart.id},
         .tables = {table.id}});
    document_.charts.emplace_back(std::move(chart));
    document_.tables.push_back(std::move(table));
  }

  void add_rounding() {
    const auto published = static_cast<std::int64_t>(briefing_.published.tasks.size());
    Table table{
        .id = "rules",
        .title = label("rules", {"Wat elke regel van {0} maakt", "What every rule makes of {0}"},
                       {people(base().national)}),
        .columns = {text_column("rule", {"Regel", "Rule"}, Unit::code),
                    text_column("name", {"Naam", "Name"}),
                    count_column("sum", {"Som van de taken", "Sum of the tasks"}, Unit::people),
                    count_column("difference", {"Verschil met landelijk", "Against national"},
                                 Unit::people, true),
                    count_column("unlike_statutory",
                                 {"Gemeenten met een ander getal dan de wet",
                                  "Municipalities unlike the Act"},
                                 Unit::municipalities),
                    {"exact",
                     label("exact", {"Precies van {0}", "Exact of {0}"},
                           {count(published, Unit::rows)}),
                     ColumnType::integer, Unit::rows},
                    {"within_one",
                     label("within_one", {"Binnen één van {0}", "Within one of {0}"},
                           {count(published, Unit::rows)}),
                     ColumnType::integer, Unit::rows}},
        .rows = {}};
    for (const auto& outcome : briefing_.rules) {
      table.rows.push_back({std::string{to_string(outcome.rule)}, name_of(outcome.rule),
                            cell(outcome.sum), cell(outcome.sum - base().national),
                            Number{outcome.municipalities_unlike_statutory},
                            Number{outcome.fit.exact}, Number{outcome.fit.within_one}});
    }
    document_.sections.push_back(
        {.id = "rounding",
         .question = {.id = "rounding", .text = {"Wat doet afronden?", "What does rounding do?"}},
         .sentences =
             {{.id = "statutory_sum",
               .text = {"Naar de letter van {0} wordt elke taak naar boven afgerond: samen {1} "
                        "voor een landelijk getal van {2}.",
                        "By the letter of {0} every task is rounded up: {1} together for a "
                        "national number of {2}."},
               .values = {article_29(), people(base().statutory_sum()), people(base().national)}},
              fit_sentence()},
         .charts = {},
         .tables = {table.id, "published_tasks"},
         .assumptions = {"practice", "exempt"}});
    if (auto tie = tie_in_words(base())) {
      document_.sections.back().sentences.push_back(std::move(*tie));
    }
    document_.tables.push_back(std::move(table));
    document_.tables.push_back(published_table(briefing_.published));
    std::vector<std::string> sources;
    for (const auto& task : briefing_.published.tasks) sources.push_back(task.published.source);
    cited(std::move(sources));
  }

  [[nodiscard]] Sentence fit_sentence() const {
    const auto exact = [&](Rule rule) {
      return count(briefing_.published.fits[static_cast<std::size_t>(rule)].exact, Unit::rows);
    };
    return {
        .id = "fit",
        .text = {"Van de {0} taken van gemeenten die op {1} gepubliceerd waren, raakt afronden "
                 "naar boven er {2} precies en de regel “{3}” {4}.",
                 "Of the {0} tasks of municipalities that were published by {1}, rounding up meets "
                 "{2} exactly and the rule “{3}” {4}."},
        .values = {count(static_cast<std::int64_t>(briefing_.published.tasks.size()), Unit::rows),
                   date(wishes().as_of), exact(Rule::statutory), words(name_of(kPractice)),
                   exact(kPractice)}};
  }

  void add_carry_over() {
    Section section{.id = "carry_over",
                    .question = {.id = "carry_over",
                                 .text = {"Wat komt er bij uit eerdere halfjaren?",
                                          "What is carried over from earlier half-years?"}}};
    if (const auto* balance = last_balance()) {
      section.sentences.push_back(
          {.id = "balance_known",
           .text =
               {"Het laatste landelijke saldo dat op {0} bekend was, is dat van het eind van {1}: "
                "{2} (een voorsprong is positief, een achterstand negatief).",
                "The last national balance known on {0} is that of the end of {1}: {2} (a lead is "
                "positive, a backlog negative)."},
           .values = {date(wishes().as_of), half_year(balance->half),
                      people(People{balance->balance_end->value}, true)},
           .sources = cited({balance->balance_end->source})});
    }
    const auto* before = half_before();
    if (before != nullptr && before->with_balance) {
      section.sentences.push_back({.id = "under_way",
                                   .text = {"Daardoor is in {0} niet {1} maar {2} te huisvesten.",
                                            "So in {0} not {1} but {2} are to be housed."},
                                   .values = {half_year(before->half), people(*before->task),
                                              people(People{before->with_balance->value})},
                                   .sources = cited({before->with_balance->source})});
    }
    section.sentences.push_back(
        {.id = "to_come",
         .text =
             {"Wat daarvan op {0} niet is gelukt, komt bij de taak van {1}. Hoeveel dat is, staat "
              "op {2} nog niet vast; dit programma berekent het nog niet.",
              "What of that has not succeeded by {0} comes on top of the task of {1}. How much "
              "that "
              "is, is not settled on {2}; this program does not work it out yet."},
         .values = {date(first_day(base().half)), half_year(base().half), date(wishes().as_of)}});
    const auto known =
        std::ranges::count_if(base().balance, [](const auto& one) { return one.has_value(); });
    section.sentences.push_back(
        {.id = "balances",
         .text =
             {"Van {0} van de {1} gemeenten is een saldo bij het begin van {2} bekend; met eigen "
              "cijfers vult u de andere aan.",
              "For {0} of the {1} municipalities a balance at the start of {2} is known; with your "
              "own figures you fill in the others."},
         .values = {count(known, Unit::municipalities), municipalities(), half_year(base().half)}});
    document_.sections.push_back(std::move(section));
  }

  void add_how_to_read() {
    document_.sections.push_back(
        {.id = "how_to_read",
         .question = {.id = "how_to_read", .text = {"Hoe leest u dit?", "How do you read this?"}},
         .sentences =
             {{.id = "columns",
               .text =
                   {"“Precies aandeel” is het deel naar inwoners, voor het afronden. “Taak volgens "
                    "de "
                    "wet” rondt dat naar boven af. “Taak” volgt de regel “{0}”, die de som op {1} "
                    "houdt.",
                    "“Exact share” is the part by inhabitants, before rounding. “Task by the Act” "
                    "rounds it up. “Task” follows the rule “{0}”, which keeps the sum at {1}."},
               .values = {words(name_of(base().rule)), people(base().task_sum())}},
              {.id = "persons",
               .text = {"Een taak telt personen, geen woningen.",
                        "A task counts persons, not homes."}},
              {.id = "certain",
               .text =
                   {"De getallen op deze pagina’s zijn uitgerekend, niet geschat: ze hebben geen "
                    "marge zolang het landelijke getal en de inwoners vaststaan.",
                    "The numbers on these pages are worked out, not estimated: they have no margin "
                    "as long as the national number and the inhabitants stand."}},
              {.id = "files",
               .text = {"Elke tabel staat als CSV in de map tables en samen in het rekenblad.",
                        "Every table stands as CSV in the folder tables and together in the "
                        "spreadsheet."}}},
         .charts = {},
         .tables = {},
         .assumptions = {"published_days", "exempt"}});
  }

  void add_not_answered() {
    Table table{.id = "not_answered",
                .title = label("not_answered", {"Vragen van de tafel die hier nog open staan",
                                                "Questions of the table that are still open here"}),
                .columns = {text_column("question", {"Vraag", "Question"}),
                            text_column("why", {"Waarom nog niet", "Why not yet"})},
                .rows = {}};
    for (const auto& [question, why] : open_questions()) table.rows.push_back({question, why});
    document_.sections.push_back(
        {.id = "not_answered",
         .question = {.id = "not_answered",
                      .text = {"Wat beantwoordt dit nog niet?", "What does this not answer yet?"}},
         .sentences = {},
         .charts = {},
         .tables = {table.id}});
    document_.tables.push_back(std::move(table));
  }

  void add_sources() {
    for (const auto& id : cited_) {
      const auto found = base().sources.find(id);
      if (found == base().sources.end()) continue;
      document_.sources.push_back({id, found->second.citation, found->second.is_own});
    }
  }

  const Briefing& briefing_;
  std::vector<NamedTasks> variants_;
  std::vector<std::size_t> by_size_;  // rows, the largest task first
  std::set<std::string> cited_;
  Document document_;
};

}  // namespace

Document briefing_document(const Briefing& briefing) { return Composer{briefing}.compose(); }

Provenance provenance_of(const study::Provenance& provenance) {
  Provenance shown{.run = provenance.run,
                   .scenario = provenance.question,
                   .data = provenance.data,
                   .own = {},
                   .as_of = provenance.as_of,
                   .version = provenance.version};
  for (const auto& package : provenance.own) shown.own.emplace_back(package.name, package.digest);
  return shown;
}

}  // namespace regietafel::report
