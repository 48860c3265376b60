#include "report/pdf.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <string>
#include <string_view>
#include <system_error>
#include <thread>
#include <vector>

#include "base/digest.h"
#include "base/file.h"

extern char** environ;  // NOLINT(readability-redundant-declaration): POSIX leaves it to the caller

namespace regietafel::report {
namespace {

namespace fs = std::filesystem;

/// Runs a command without input or output, in a process group of its own, until it ends or time is
/// up; then the whole group is killed.
bool run_quietly(std::vector<std::string> command, std::chrono::seconds limit) {
  std::vector<char*> arguments;
  for (auto& word : command) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    posix_spawn_file_actions_addopen(&files, stream, "/dev/null", O_RDWR, 0);
  }
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
  posix_spawnattr_setpgroup(&attributes, 0);
  pid_t child = 0;
  const auto failed =
      posix_spawn(&child, arguments.front(), &files, &attributes, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&files);
  posix_spawnattr_destroy(&attributes);
  if (failed != 0) return false;

  const auto end = std::chrono::steady_clock::now() + limit;
  int status = 0;
  while (waitpid(child, &status, WNOHANG) == 0) {
    if (std::chrono::steady_clock::now() > end) {
      ::kill(-child, SIGKILL);
      waitpid(child, &status, 0);
      return false;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds{20});
  }
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

/// A folder of its own for the browser, gone afterwards.
class Profile {
 public:
  Profile() : path_{fs::temp_directory_path() / fmt::format("regietafel-browser-{}", ::getpid())} {
    fs::create_directories(path_);
  }
  ~Profile() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  Profile(const Profile&) = delete;
  Profile& operator=(const Profile&) = delete;
  [[nodiscard]] const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

/// Overwrites the digits of "/CreationDate (D:20261124…" in place, so that no offset in the file
/// moves.
void set_dates(std::string& bytes, Day day) {
  auto digits = to_string(day);
  std::erase(digits, '-');
  digits += "000000";
  for (const std::string_view name : {"/CreationDate (D:", "/ModDate (D:"}) {
    for (auto at = bytes.find(name); at != std::string::npos; at = bytes.find(name, at + 1)) {
      const auto from = at + name.size();
      if (from + digits.size() <= bytes.size()) bytes.replace(from, digits.size(), digits);
    }
  }
}

/// The last line of a PDF: a comment that names the page it was printed from.
std::string page_mark(std::string_view page) {
  Digest digest;
  digest.add(page);
  return "\n% page sha256:" + digest.hex() + "\n";
}

/// A PDF that was printed from the very same page; nothing when it was not.
std::optional<std::string> printed_before(const fs::path& pdf, const fs::path& page) {
  if (!fs::exists(pdf)) return std::nullopt;
  auto bytes = read_file(pdf);
  if (!bytes || !bytes->ends_with(page_mark(read_file(page).value()))) return std::nullopt;
  return *std::move(bytes);
}

}  // namespace

std::optional<fs::path> find_browser() {
  const auto* const variable = std::getenv("PATH");
  if (variable == nullptr) return std::nullopt;
  const std::string path{variable};
  for (const auto* name :
       {"chromium", "chromium-browser", "google-chrome-stable", "google-chrome"}) {
    for (std::size_t begin = 0; begin <= path.size();) {
      const auto end = std::min(path.find(':', begin), path.size());
      auto candidate = fs::path{path.substr(begin, end - begin)} / name;
      if (::access(candidate.c_str(), X_OK) == 0 && fs::is_regular_file(candidate)) {
        return candidate;
      }
      begin = end + 1;
    }
  }
  return std::nullopt;
}

bool print_pdf(const fs::path& browser, const fs::path& page, const fs::path& pdf, Day day) {
  constexpr std::chrono::seconds kLimit{60};
  const Profile profile;
  std::vector<std::string> command{browser.string(),
                                   "--headless",
                                   "--disable-gpu",
                                   "--disable-quic",
                                   "--no-first-run",
                                   "--disable-background-networking",
                                   "--disable-component-update",
                                   "--disable-sync",
                                   "--log-level=3",
                                   "--user-data-dir=" + profile.path().string(),
                                   "--no-pdf-header-footer",
                                   "--print-to-pdf=" + fs::absolute(pdf).string(),
                                   "file://" + fs::absolute(page).string()};
  if (::geteuid() == 0) command.insert(command.begin() + 1, "--no-sandbox");
  std::error_code ignored;
  fs::remove(pdf, ignored);
  if (!run_quietly(command, kLimit)) return false;
  auto bytes = read_file(pdf);  // the browser exits with 0 even when it wrote nothing
  if (!bytes || !bytes->starts_with("%PDF-")) return false;
  set_dates(*bytes, day);
  write_file(pdf, *bytes + page_mark(read_file(page).value()));
  return true;
}

std::optional<std::string> print_beside(const fs::path& page, Day day, const fs::path& before) {
  auto pdf = page;
  pdf.replace_extension(".pdf");
  if (const auto kept = printed_before(before / pdf.filename(), page)) {
    write_file(pdf, *kept);
    return std::nullopt;
  }
  const auto browser = find_browser();
  if (browser && print_pdf(*browser, page, pdf, day)) return std::nullopt;
  std::error_code ignored;
  fs::remove(before / pdf.filename(), ignored);
  return fmt::format(
      fmt::runtime(browser ? "no {}: the browser did not print it; open {} and print it"
                           : "no {}: Chromium was not found; install the package "
                             "chromium, or print {}"),
      pdf.filename().string(), page.filename().string());
}

}  // namespace regietafel::report
