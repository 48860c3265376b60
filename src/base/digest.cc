#include "base/digest.h"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <array>
#include <stdexcept>

namespace regietafel {

struct Digest::State {
  EVP_MD_CTX* context = EVP_MD_CTX_new();
  State() = default;
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() { EVP_MD_CTX_free(context); }

  void update(std::string_view bytes) {
    if (EVP_DigestUpdate(context, bytes.data(), bytes.size()) != 1) {
      throw std::runtime_error{"SHA-256 refused its input"};
    }
  }
};

Digest::Digest() : state_{std::make_unique<State>()} {
  if (EVP_DigestInit_ex(state_->context, EVP_sha256(), nullptr) != 1) {
    throw std::runtime_error{"SHA-256 is not available"};
  }
}
Digest::~Digest() = default;
Digest::Digest(Digest&&) noexcept = default;
Digest& Digest::operator=(Digest&&) noexcept = default;

void Digest::add(std::string_view part) {
  state_->update(fmt::format("{}:", part.size()));
  state_->update(part);
}

std::string Digest::hex() {
  std::array<unsigned char, 32> bytes{};
  if (EVP_DigestFinal_ex(state_->context, bytes.data(), nullptr) != 1) {
    throw std::runtime_error{"SHA-256 gave no result"};
  }
  std::string text;
  for (const auto byte : bytes) text += fmt::format("{:02x}", byte);
  return text;
}

}  // namespace regietafel
