#include "report/page.h"

#include <stdexcept>

#include "report/html.h"
#include "report/json.h"

namespace regietafel::report {
namespace {

/// In JSON `<` stands only inside texts; escaped, no text can end the script element.
std::string escaped_script(std::string_view json) {
  std::string escaped;
  for (const auto letter : json) {
    if (letter == '<') {
      escaped += "\\u003c";
    } else {
      escaped += letter;
    }
  }
  return escaped;
}

void put(std::string& page, std::string_view place, const std::string& text) {
  const auto at = page.find(place);
  if (at == std::string::npos) {
    throw std::runtime_error{"the page bundle has no place " + std::string{place} +
                             "; build it again (make build)"};
  }
  page.replace(at, place.size(), text);
}

}  // namespace

std::string to_page(const Document& document, Language opens_in, std::string_view bundle) {
  std::string page{bundle};
  put(page, "__LANG__", std::string{to_string(opens_in)});
  put(page, "__TITLE__", escaped_html(document.title.in(opens_in)));
  put(page, "__BRIEFING_JSON__", escaped_script(to_json(document, opens_in)));
  return page;
}

}  // namespace regietafel::report
