#include "forecast/futures.h"

#include <gmock/gmock.h>

namespace regietafel::forecast {
namespace {

using ::testing::ElementsAre;

TEST(BandOf, quantiles_are_values_that_came) {
  std::vector<std::uint64_t> sample;
  for (std::uint64_t i = 1; i <= 40; ++i) sample.push_back(41 - i);
  const auto band = band_of(sample);
  EXPECT_DOUBLE_EQ(band.mean, 20.5);
  EXPECT_THAT(band.quantiles, ElementsAre(1, 2, 4, 10, 20, 30, 36, 38, 39));
  EXPECT_THAT(band_of({7}).quantiles, ElementsAre(7, 7, 7, 7, 7, 7, 7, 7, 7));
}

}  // namespace
}  // namespace regietafel::forecast
