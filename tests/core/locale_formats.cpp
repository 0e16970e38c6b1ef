// A few formats of each kind by hand. tests/node/locale.test.mjs compares many more with Intl.
#include <doctest/doctest.h>

#include <array>
#include <span>
#include <string>
#include <vector>

#include "locale/date.h"
#include "locale/list.h"
#include "locale/number.h"
#include "locale/plural.h"

using namespace galley;
using locale::Plural;

namespace {

locale::Language language(std::string_view tag) { return locale::find_language(tag).language; }

std::string number(std::string_view tag, std::uint32_t value) {
  std::string out;
  locale::append_number(out, language(tag), value);
  return out;
}

std::string timestamp(std::string_view tag, std::string_view text) {
  text::Timestamp time;
  text::read_timestamp(text, time);
  std::string out;
  locale::append_timestamp(out, language(tag), time);
  return out;
}

std::string list(std::string_view tag, const std::vector<std::string_view>& items) {
  std::string out;
  locale::append_list(out, language(tag), items);
  return out;
}

}  // namespace

TEST_CASE("writes dates as each language does") {
  struct Row {
    const char* tag;
    const char* date;
    const char* date_time;
  };
  const Row rows[] = {
      {"en", "March 8, 2026", "March 8, 2026 at 1:05\u202FPM"},
      {"en-GB", "8 March 2026", "8 March 2026 at 13:05"},
      {"fr", "8 mars 2026", "8 mars 2026 à 13:05"},
      {"de", "8. März 2026", "8. März 2026 um 13:05"},
      {"es", "8 de marzo de 2026", "8 de marzo de 2026 a las 13:05"},
      {"pt", "8 de março de 2026", "8 de março de 2026 às 13:05"},
      {"it", "8 marzo 2026", "8 marzo 2026 alle ore 13:05"},
      {"nl", "8 maart 2026", "8 maart 2026 om 13:05"},
      {"pl", "8 marca 2026", "8 marca 2026 13:05"},
      {"ru", "8 марта 2026\u202Fг.", "8 марта 2026\u202Fг. в 13:05"},
      {"uk", "8 березня 2026\u202Fр.", "8 березня 2026\u202Fр. о 13:05"},
      {"tr", "8 Mart 2026", "8 Mart 2026 13:05"},
      {"ar", "8 مارس 2026", "8 مارس 2026 في 1:05 م"},
      {"he", "8 במרץ 2026", "8 במרץ 2026 בשעה 13:05"},
      {"fa", "۸ مارس ۲۰۲۶", "۸ مارس ۲۰۲۶ ساعت ۱۳:۰۵"},
      {"hi", "8 मार्च 2026", "8 मार्च 2026 को 1:05 pm बजे"},
      {"zh", "2026年3月8日", "2026年3月8日 13:05"},
      {"ja", "2026年3月8日", "2026年3月8日 13:05"},
      {"ko", "2026년 3월 8일", "2026년 3월 8일 오후 1:05"},
  };
  CHECK(std::size(rows) == locale::language_count());
  for (const Row& row : rows) {
    CAPTURE(std::string(row.tag));
    CHECK(timestamp(row.tag, "2026-03-08") == row.date);
    CHECK(timestamp(row.tag, "2026-03-08T13:05:59+02:00") == row.date_time);
  }
  CHECK(timestamp("en", "").empty());
  CHECK(timestamp("en", "2026-03-08T00:00:00Z") ==
        "March 8, 2026 at 12:00\u202F"
        "AM");
  CHECK(timestamp("en-GB", "0001-12-31") == "31 December 1");
}

TEST_CASE("groups digits as each language does") {
  CHECK(number("en", 0) == "0");
  CHECK(number("en", 999) == "999");
  CHECK(number("en", 1000) == "1,000");
  CHECK(number("en", 4294967295u) == "4,294,967,295");
  CHECK(number("de", 1234567) == "1.234.567");
  CHECK(number("fr", 1234567) == "1\u202F234\u202F567");
  CHECK(number("es", 1234) == "1234");
  CHECK(number("es", 12345) == "12.345");
  CHECK(number("pl", 1234) == "1234");
  CHECK(number("hi", 123456789) == "12,34,56,789");
  CHECK(number("fa", 1234567) == "۱٬۲۳۴٬۵۶۷");
  std::string padded;
  locale::append_digits(padded, language("fa"), 7, 3);
  CHECK(padded == "۰۰۷");
}

TEST_CASE("chooses plural categories") {
  struct Row {
    const char* tag;
    std::uint32_t number;
    Plural category;
  };
  const Row rows[] = {
      {"en", 0, Plural::other},   {"en", 1, Plural::one},        {"fr", 0, Plural::one},
      {"fr", 2, Plural::other},   {"fr", 1000000, Plural::many}, {"pt", 0, Plural::one},
      {"pl", 1, Plural::one},     {"pl", 22, Plural::few},       {"pl", 12, Plural::many},
      {"pl", 21, Plural::many},   {"ru", 21, Plural::one},       {"ru", 11, Plural::many},
      {"ru", 104, Plural::few},   {"uk", 112, Plural::many},     {"ar", 0, Plural::zero},
      {"ar", 2, Plural::two},     {"ar", 103, Plural::few},      {"ar", 111, Plural::many},
      {"ar", 100, Plural::other}, {"he", 2, Plural::two},        {"he", 20, Plural::other},
      {"hi", 0, Plural::one},     {"ja", 1, Plural::other},      {"de", 4294967295u, Plural::other},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.tag));
    CAPTURE(row.number);
    const Plural category = locale::plural(language(row.tag), row.number);
    CHECK(static_cast<int>(category) == static_cast<int>(row.category));
    CHECK(locale::has_plural(language(row.tag), category));
  }
  CHECK_FALSE(locale::has_plural(language("ja"), Plural::one));
}

TEST_CASE("joins lists") {
  CHECK(list("en", {}).empty());
  CHECK(list("en", {"A"}) == "A");
  CHECK(list("en", {"A", "B"}) == "A and B");
  CHECK(list("en", {"A", "B", "C"}) == "A, B, and C");
  CHECK(list("en-GB", {"A", "B", "C", "D"}) == "A, B, C and D");
  CHECK(list("ar", {"A", "B", "C"}) == "A وB وC");
  CHECK(list("zh", {"A", "B", "C"}) == "A、B和C");
  CHECK(list("es", {"Ana", "Luis"}) == "Ana y Luis");
  CHECK(list("es", {"Ana", "Inés"}) == "Ana e Inés");
  CHECK(list("es", {"Ana", "Íñigo"}) == "Ana e Íñigo");
  CHECK(list("es", {"agua", "hielo"}) == "agua y hielo");
  CHECK(list("es", {"Ana", "Luis", "Hilario"}) == "Ana, Luis e Hilario");
  CHECK(list("es", {"Ana", ""}) == "Ana y ");
  CHECK(list("he", {"דנה", "יואב"}) == "דנה ויואב");
  CHECK(list("he", {"דנה", "Ann"}) == "דנה ו-Ann");
}

TEST_CASE("gives the separators of a list one by one, for markup around its items") {
  const locale::Language english = language("en-GB");
  CHECK(locale::list_separator(english, 0, 3, "B") == ", ");
  CHECK(locale::list_separator(english, 1, 3, "C") == " and ");
  CHECK(locale::list_separator(english, 0, 2, "B") == " and ");
}
