#include "report/supervision_table.h"

#include "report/values.h"

namespace regietafel::report {
namespace {

Text name_of(law::Stage stage) {
  switch (stage) {
    case law::Stage::none:
      return {"geen", "none"};
    case law::Stage::signal:
      return {"signaleren", "signal"};
    case law::Stage::information:
      return {"informatie opvragen", "ask for information"};
    case law::Stage::active_supervision:
      return {"actief toezicht", "active supervision"};
    case law::Stage::announcement:
      return {"vooraankondiging", "announcement"};
    case law::Stage::last_term:
      return {"laatste termijn", "last term"};
    case law::Stage::substitution:
      break;
  }
  return {"indeplaatsstelling", "substitution"};
}

Text name_of(law::Verdict verdict) {
  switch (verdict) {
    case law::Verdict::met:
      return {"gehaald", "met"};
    case law::Verdict::not_met:
      return {"niet gehaald", "not met"};
    case law::Verdict::excusable:
      break;
  }
  return {"niet gehaald, maar verschoonbaar", "not met, but excusable"};
}

}  // namespace

Table supervision_table(const study::SupervisionAnswer& answer) {
  Table table{
      .id = "supervision",
      .title = label("supervision", {"Interbestuurlijk toezicht op de taakstelling (artikel 124 "
                                     "Gemeentewet)",
                                     "Supervision of the task (article 124 Gemeentewet)"}),
      .columns = {text_column("gm_code", {"Code", "Code"}, Unit::code),
                  text_column("municipality", {"Gemeente", "Municipality"}),
                  {"half_year", label("half_year", {"Halfjaar", "Half-year"}),
                   ColumnType::half_year, Unit::half_year},
                  count_column("balance_start", {"Beginsaldo", "Balance at start"}, Unit::people,
                               true),
                  count_column("task", {"Taak", "Task"}, Unit::people),
                  count_column("corrected_task", {"Gecorrigeerde taak", "Corrected task"},
                               Unit::people),
                  count_column("housed", {"Gehuisvest", "Housed"}, Unit::people),
                  count_column("balance_end", {"Eindsaldo", "Balance at end"}, Unit::people, true),
                  text_column("verdict", {"Oordeel", "Verdict"}),
                  count_column("missed", {"Gemist op rij", "Missed in a row"}, Unit::half_years),
                  text_column("stage", {"Trede", "Stage"})},
      .rows = {}};
  for (const auto& municipality : answer.municipalities) {
    for (std::size_t i = 0; i < municipality.positions.size(); ++i) {
      const auto& position = municipality.positions[i];
      const auto& standing = municipality.standings[i];
      table.rows.push_back({to_string(municipality.code), municipality.name,
                            to_string(position.half), cell(position.balance), cell(position.task),
                            cell(position.task - position.balance), cell(position.housed),
                            cell(standing.balance), name_of(standing.verdict),
                            Number{standing.missed}, name_of(standing.stage)});
    }
  }
  return table;
}

}  // namespace regietafel::report
