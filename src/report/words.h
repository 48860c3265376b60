#pragma once

#include <string>

#include "report/document.h"

namespace regietafel::report {

/// A datum as a reader of the language expects it: 17.407.585 and 46,40 in Dutch, 17,407,585 and
/// 46.40 in English; dates in words, shares in percent; empty when it is not known.
[[nodiscard]] std::string show(const Value& value, Language language);

/// A number without grouping and with a point before its decimals, as files have it.
[[nodiscard]] std::string plain(Number number);

/// The sentence with its values set in.
[[nodiscard]] std::string fill(const Sentence& sentence, Language language);

/// The sentence about a row of the table; empty where it does not apply.
[[nodiscard]] std::string fill(const RowSentence& sentence, const Table& table, std::size_t row,
                               Language language);

/// The cell of a table as `show` has it.
[[nodiscard]] std::string show_cell(const Table& table, std::size_t row, std::size_t column,
                                    Language language);

/// numerator / denominator with so many decimals, halves rounded up. Neither may be negative.
[[nodiscard]] Number quotient(std::int64_t numerator, std::int64_t denominator,
                              std::uint8_t decimals);

}  // namespace regietafel::report
