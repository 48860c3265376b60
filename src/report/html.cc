#include "report/html.h"

namespace regietafel::report {

std::string escaped_html(std::string_view text) {
  std::string escaped;
  for (const auto letter : text) {
    switch (letter) {
      case '&':
        escaped += "&amp;";
        break;
      case '<':
        escaped += "&lt;";
        break;
      case '>':
        escaped += "&gt;";
        break;
      case '"':
        escaped += "&quot;";
        break;
      default:
        escaped += letter;
    }
  }
  return escaped;
}

}  // namespace regietafel::report
