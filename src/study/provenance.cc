#include "study/provenance.h"

#include "base/digest.h"
#include "base/version.h"

namespace regietafel::study {

Provenance provenance_of(std::string question, std::span<const data::Package> read,
                         std::optional<Day> as_of) {
  Provenance provenance{.run = {},
                        .question = std::move(question),
                        .data = read.front().digest,
                        .own = {read.begin() + 1, read.end()},
                        .as_of = as_of,
                        .version = std::string{version()}};
  Digest key;
  key.add(provenance.question);
  for (const auto& package : read) key.add(package.digest);
  key.add(as_of ? to_string(*as_of) : "");
  key.add(provenance.version);
  provenance.run = key.hex();
  return provenance;
}

}  // namespace regietafel::study
