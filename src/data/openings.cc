#include "data/openings.h"

#include <fmt/format.h>

#include "domain/location.h"

namespace regietafel::data {

std::optional<Error> closes_before_it_opens(const Tables& tables, const Table& table,
                                            const Record& record) {
  const auto& opening = table.text(record, "in_use_since");
  const auto opens = parse_opening(opening);
  const auto until = parse_day(table.text(record, "available_until"));
  if (!opens || !until || *until >= *opens) return std::nullopt;
  return tables.fault(table, record, "available_until", "ends_before_it_begins",
                      fmt::format("a day from {}, when it opened", opening),
                      "exchange the two or correct one");
}

}  // namespace regietafel::data
