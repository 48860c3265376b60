#include "study/tournament_entries.h"

#include <array>
#include <vector>

namespace regietafel::study {
namespace {

constexpr std::array<TournamentSeries, 16> kSeries{{
    {"first_afghanistan", "first_application", "Afghanistan"},
    {"first_eritrea", "first_application", "Eritrea"},
    {"first_iraq", "first_application", "Iraq"},
    {"first_somalia", "first_application", "Somalia"},
    {"first_syria", "first_application", "Syria"},
    {"first_turkey", "first_application", "Turkey"},
    {"first_yemen", "first_application", "Yemen"},
    {"family_afghanistan", "family_reunification", "Afghanistan"},
    {"family_eritrea", "family_reunification", "Eritrea"},
    {"family_iraq", "family_reunification", "Iraq"},
    {"family_somalia", "family_reunification", "Somalia"},
    {"family_syria", "family_reunification", "Syria"},
    {"family_turkey", "family_reunification", "Turkey"},
    {"family_yemen", "family_reunification", "Yemen"},
    {"first_application", "first_application", "all", "estimate"},
    {"family_reunification", "family_reunification", "all", "estimate"},
}};

constexpr std::array<TournamentSum, 2> kSums{
    {{"first_seven", "first_application"}, {"family_seven", "family_reunification"}}};

constexpr std::array<TournamentSeries, 3> kUnscored{{
    {"subsequent_application", "subsequent_application", "all"},
    {"unaccompanied_minor", "unaccompanied_minor", "all"},
    {"total_inflow", "total_inflow", "all"},
}};

}  // namespace

std::span<const TournamentSeries> tournament_series() { return kSeries; }
std::span<const TournamentSum> tournament_sums() { return kSums; }
std::span<const TournamentSeries> unscored_series() { return kUnscored; }

std::span<const forecast::Model> tournament_models() {
  static const std::vector<forecast::Model> kModels = [] {
    auto models = forecast::mixed_models();
    const auto& naive = forecast::naive_models();
    models.insert(models.end(), naive.begin(), naive.end());
    const auto& textbook = forecast::textbook_models();
    models.insert(models.end(), textbook.begin(), textbook.end());
    return models;
  }();
  return kModels;
}

}  // namespace regietafel::study
