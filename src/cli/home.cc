#include "cli/home.h"

#include <cstdlib>

namespace regietafel::cli {

namespace fs = std::filesystem;

Home find_home() {
  fs::path share;
  if (const auto* const named = std::getenv("REGIETAFEL_SHARE"); named != nullptr) {
    share = named;
  } else {
    const auto folder = fs::read_symlink("/proc/self/exe").parent_path();
    share = folder / "share" / "regietafel";
    if (!fs::exists(share)) share = folder.parent_path() / "share" / "regietafel";
  }
  return {.facts = share / "data", .bundle = share / "briefing.html"};
}

data::PackageFolders packages_of(const std::vector<std::string>& own) {
  return {.shipped = find_home().facts, .instead = {}, .own = {own.begin(), own.end()}};
}

}  // namespace regietafel::cli
