#include <algorithm>
#include <cctype>
#include <set>
#include <string>

#include "report/sections/sections.h"
#include "report/task_words.h"
#include "report/values.h"

namespace regietafel::report::sections {
namespace {

/// "GM0788" makes split_gm0788.
std::string split_id(std::string code) {
  std::ranges::transform(code, code.begin(), [](unsigned char letter) {
    return static_cast<char>(std::tolower(letter));
  });
  return "split_" + code;
}

void add_split_assumption(Draft& draft, const std::string& code) {
  const auto part = std::ranges::find_if(draft.base().population.parts, [&](const auto& one) {
    return one.is_split && to_string(one.from) == code;
  });
  draft.document.assumptions.push_back(
      {split_id(code),
       {.id = split_id(code),
        .text = {"{0} is gesplitst. De telling van {1} verdeelt {2} inwoners; die delen zijn "
                 "teruggerekend naar de inwoners van {3}.",
                 "{0} was split. The count of {1} divides {2} inhabitants; those shares are "
                 "scaled back to the inhabitants of {3}."},
        .values = {word(draft.former_name(part->from)), date(part->counted_on),
                   people(part->counted_of), date(day_of(draft.base().population.year, 1, 1))},
        .sources = draft.cited({part->source})}});
}

}  // namespace

void add_assumptions(Draft& draft) {
  draft.document.assumptions.push_back(
      {"practice",
       {.id = "practice",
        .text =
            {"Welke regel de praktijk volgt, staat in geen tekst; de regel “{0}” is afgeleid uit "
             "{1} gepubliceerde taken van gemeenten.",
             "No text says which rule practice follows; the rule “{0}” is inferred from {1} "
             "published tasks of municipalities."},
        .values = {
            words(name_of(kPractice)),
            count(static_cast<std::int64_t>(draft.briefing.published.tasks.size()), Unit::rows)}}});
  draft.document.assumptions.push_back(
      {"published_days",
       {.id = "published_days",
        .text = {
            "Waar een bron geen dag noemt, is de dag van publicatie aangenomen met de "
            "gebruikelijke vertraging; het gegevenspakket merkt elke zo’n dag.",
            "Where a source names no day, the day of publication is assumed with the usual lag; "
            "the data package marks each such day."}}});
  std::set<std::string> split;
  for (const auto& part : draft.base().population.parts) {
    if (part.is_split) split.insert(to_string(part.from));
  }
  for (const auto& code : split) add_split_assumption(draft, code);
  const auto exempt = std::ranges::count(draft.base().exempt, 1);
  draft.document.assumptions.push_back(
      {"exempt",
       {.id = "exempt",
        .text = {"Er zijn {0} gemeenten vooraf vrijgesteld van de taak.",
                 "{0} municipalities are exempt from the task beforehand."},
        .values = {count(exempt, Unit::municipalities)}}});
}

}  // namespace regietafel::report::sections
