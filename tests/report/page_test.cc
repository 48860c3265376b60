#include "report/page.h"

#include <gmock/gmock.h>

namespace regietafel::report {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

constexpr auto kBundle =
    "<html lang=\"__LANG__\"><title>__TITLE__</title><script>__BRIEFING_JSON__</script></html>";

Document titled(const std::string& title) {
  Document document;
  document.title = {title, title};
  return document;
}

TEST(Page, text_cannot_end_the_script_or_the_title) {
  const auto page = to_page(titled("</script><img onerror=x> & \"y\""), Language::en, kBundle);
  EXPECT_THAT(page, HasSubstr("<html lang=\"en\">"));
  EXPECT_THAT(page,
              HasSubstr("<title>&lt;/script&gt;&lt;img onerror=x&gt; &amp; &quot;y&quot;</title>"));
  EXPECT_THAT(page, HasSubstr("\\u003c/script>\\u003cimg onerror=x>"));
  EXPECT_THAT(page, Not(HasSubstr("<img")));
}

TEST(Page, a_bundle_without_places_is_refused) {
  EXPECT_THROW(static_cast<void>(to_page(titled("x"), Language::nl, "<html></html>")),
               std::runtime_error);
}

}  // namespace
}  // namespace regietafel::report
