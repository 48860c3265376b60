#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <vector>

#include "base/result.h"
#include "data/facts.h"
#include "law/spreidingswet.h"

namespace regietafel::study {

/// Keys to be held beside that of an act. None is law.
enum class Key : std::uint8_t {
  inhabitants,
  dwellings,      // of the newest year that is known
  koenigstein,    // two thirds by the user's revenue, one third by inhabitants
  over_delivery,  // the act's key, with leads of the housing task as credit
  weight          // the user's own
};

/// The user's own files; a key whose file is not given is not worked out.
struct KeyFiles {
  std::optional<std::filesystem::path> revenue = {};   // gm_code,revenue
  std::optional<std::filesystem::path> balances = {};  // gm_code,balance
  std::optional<std::filesystem::path> weights = {};   // gm_code,weight
};

/// What these hold, by Country row; empty where no file was given.
struct KeyFigures {
  std::vector<std::int64_t> revenue, weights;
  std::vector<std::int64_t> credit;  // persons housed beyond the tasks; a backlog is none
};

/// All faults of all files at once. A file is refused, too, when it names no figure for some
/// municipality, since a gap would move everybody's share, and when no revenue or weight is above
/// 0.
[[nodiscard]] Result<KeyFigures> read_key_files(const KeyFiles& files, const Country& country);

/// What is split, and how the act weighs.
struct KeyQuestion {
  law::Places total;
  int year = 0;                           // of whose 1 January the inhabitants are
  std::span<const People> inhabitants;    // by Country row
  std::span<const std::int64_t> weights;  // the act's key
};

struct KeyShares {
  Key key = Key::inhabitants;
  std::vector<law::DistributionRow> rows;  // by Country row
};

/// The places by every other key of which enough is known, in the order of Key. Dwellings are left
/// out where none of the last three years can be carried over to the boundaries.
[[nodiscard]] std::vector<KeyShares> other_keys(const data::Facts& facts,
                                                const KeyQuestion& question,
                                                const KeyFigures& figures);

}  // namespace regietafel::study
