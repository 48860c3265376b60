#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/calendar.h"
#include "domain/location.h"
#include "domain/municipality.h"

/// Whatever is read as a half-year, a day or a code prints as it was written, and the first day of
/// an opening begins with it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace regietafel;
  const std::string_view text{reinterpret_cast<const char*>(bytes), size};
  if (const auto half = parse_half_year(text); half && to_string(*half) != text) std::abort();
  if (const auto day = parse_day(text); day && to_string(*day) != text) std::abort();
  if (const auto day = parse_opening(text); day && !to_string(*day).starts_with(text)) std::abort();
  if (const auto code = parse_municipality_code(text); code && to_string(*code) != text) {
    std::abort();
  }
  return 0;
}
