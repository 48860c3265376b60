#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace regietafel {

/// SHA-256 of what was added, in order.
///
/// Every part is preceded by its length, so that two different rows of parts never meet in one
/// digest. Throws std::runtime_error when the library refuses.
class Digest {
 public:
  Digest();
  ~Digest();
  Digest(const Digest&) = delete;
  Digest& operator=(const Digest&) = delete;
  Digest(Digest&&) noexcept;
  Digest& operator=(Digest&&) noexcept;

  void add(std::string_view part);
  /// 64 hexadecimal digits. Ends the digest: nothing can be added after it.
  [[nodiscard]] std::string hex();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace regietafel
