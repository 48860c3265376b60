#pragma once

#include <cstdint>
#include <memory>
#include <utility>

#include "random/luck.h"
#include "run/recorder.h"

namespace regietafel::run::testing {

inline constexpr Area kProvince{1}, kOtherProvince{2};
inline constexpr Area kTown{3}, kVillage{4}, kIsland{5};  // the first two lie in kProvince

/// Two provinces; the first has two municipalities, the second one.
inline Country small_country() {
  Country country;
  country.code = {MunicipalityCode{14}, MunicipalityCode{37}, MunicipalityCode{60}};
  country.province = {"PV20", "PV20", "PV21"};
  return country;
}

/// 20 March to 5 May 2021, with a memory that begins on 1 March.
inline std::shared_ptr<const Frame> small_frame() {
  return std::make_shared<const Frame>(Areas{small_country()},
                                       Period{.start = day_of(2021, 3, 20),
                                              .end = day_of(2021, 5, 5),
                                              .remembered = day_of(2021, 3, 1)});
}

template <class Body>
void each_day(const Frame& frame, const Body& body) {
  for (auto day = frame.period().start; day <= frame.period().end; day = Day{day.value() + 1}) {
    body(day);
  }
}

/// A future that is made of luck alone: something in every kind of measure and area, and a shift.
inline Recorder played(const std::shared_ptr<const Frame>& frame, std::uint32_t future,
                       std::int64_t shift = 0) {
  Recorder recorder{frame};
  const Luck luck{Seed{417}, Future{future}};
  each_day(*frame, [&](Day day) {
    const auto draw = [&](Decision what, std::uint32_t most) {
      return std::int64_t{luck.draw(Who::country_on(day), what) % most};
    };
    recorder.set(Measure::residents, kNation, 27'000 + draw(Decision::birth, 5000) + shift);
    recorder.set(Measure::backlog, kTown, draw(Decision::track, 400) - 200);
    recorder.add(Measure::housed, kVillage, day, draw(Decision::home_size, 9) + shift);
    recorder.add(Measure::housed, kIsland, day, draw(Decision::tie, 40));
    recorder.add(Measure::cost, kNation, day, draw(Decision::appeal, 400'000) * 100);
    recorder.close(day);
  });
  return recorder;
}

}  // namespace regietafel::run::testing
