#include "locale/strings.h"

#include <doctest/doctest.h>

#include <string>

#include "locale/pattern.h"

using namespace galley::locale;

namespace {

Language language(std::string_view tag) { return find_language(tag).language; }

std::string filled(std::string_view pattern, std::initializer_list<Argument> arguments) {
  std::string out;
  append_pattern(out, pattern, arguments);
  return out;
}

std::string counted(const Strings& strings, PluralString key, std::uint32_t count) {
  std::string out;
  append_count(out, strings, key, count, {{"shown", "15"}, {"total", "42"}});
  return out;
}

}  // namespace

TEST_CASE("every language has every string") {
  for (std::uint8_t i = 0; i < language_count(); ++i) {
    Strings strings(Language{i});
    CAPTURE(tag(Language{i}));
    for (std::size_t key = 0; key < kStrings; ++key) {
      CAPTURE(key);
      CHECK_FALSE(strings.text(static_cast<String>(key)).empty());
    }
    for (std::size_t key = 0; key < kPluralStrings; ++key) {
      for (std::uint32_t count : {0u, 1u, 2u, 3u, 5u, 11u, 21u, 100u, 1000000u}) {
        std::string text = counted(strings, static_cast<PluralString>(key), count);
        CAPTURE(text);
        CHECK_FALSE(text.empty());
        CHECK(text.find_first_of("{}") == std::string::npos);
      }
    }
  }
}

TEST_CASE("plural strings follow the number") {
  Strings strings(language("en"));
  CHECK(counted(strings, PluralString::gallery, 1) == "Gallery, 1 picture");
  CHECK(counted(strings, PluralString::gallery, 12345) == "Gallery, 12,345 pictures");
  CHECK(counted(strings, PluralString::announce_more_of, 5) == "5 more articles, 15 of 42");
}

TEST_CASE("regional varieties share their language's strings") {
  CHECK(Strings(language("en-GB")).text(String::share) == Strings(language("en")).text(String::share));
}

TEST_CASE("patterns are filled once, and unknown placeholders stay") {
  CHECK(filled("Share on {service}", {{"service", "A {b} {service}"}}) == "Share on A {b} {service}");
  CHECK(filled("{a}{b}{a}", {{"a", "1"}, {"b", "2"}}) == "121");
  CHECK(filled("{a} {unknown}", {{"a", "1"}}) == "1 {unknown}");
  CHECK(filled("no end {a", {{"a", "1"}}) == "no end {a");
  CHECK(filled("nothing {} named {a}", {{"a", "1"}}) == "nothing {} named 1");
  CHECK(filled("} {a}", {{"a", "1"}}) == "} 1");
  CHECK(filled("", {{"a", "1"}}).empty());
}

TEST_CASE("patterns come in pieces for markup") {
  std::string_view rest = "Credit: {credit}.";
  Piece piece;
  REQUIRE(take_piece(rest, piece));
  CHECK(piece.text == "Credit: ");
  CHECK(piece.placeholder == "credit");
  REQUIRE(take_piece(rest, piece));
  CHECK(piece.text == ".");
  CHECK(piece.placeholder.empty());
  CHECK_FALSE(take_piece(rest, piece));
}

TEST_CASE("strings can be replaced by key") {
  Strings strings(language("en"));
  CHECK(strings.replace("share", "Pass on"));
  CHECK(strings.text(String::share) == "Pass on");
  CHECK(strings.text(String::share_title) == "Share the article");
  CHECK(strings.replace("gallery", "{count} pictures to see"));
  CHECK(counted(strings, PluralString::gallery, 1) == "1 pictures to see");
  CHECK(strings.replace("gallery.one", "One picture"));
  CHECK(counted(strings, PluralString::gallery, 1) == "One picture");
  CHECK(counted(strings, PluralString::gallery, 2) == "2 pictures to see");
  CHECK(strings.replace("announce_more_of.other", "{count} now"));
  CHECK(counted(strings, PluralString::announce_more_of, 2) == "2 now");
  CHECK_FALSE(strings.replace("unknown", "x"));
  CHECK_FALSE(strings.replace("", "x"));
  CHECK_FALSE(strings.replace("share.one", "x"));
  CHECK_FALSE(strings.replace("gallery.several", "x"));
  CHECK_FALSE(strings.replace("gallery.", "x"));
}
