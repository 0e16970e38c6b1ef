#include "text/grapheme.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace galley::text;

namespace {

/// The clusters of `text`, with "|" between them.
std::string divided(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = next_grapheme(text, at);
    if (at > 0) out += '|';
    out += text.substr(at, end - at);
    at = end;
  }
  return out;
}

}  // namespace

// A few of each rule by hand; tests/node/locale.test.mjs compares with Intl.Segmenter over all code points.
TEST_CASE("divides text into what a reader takes for characters") {
  struct Row {
    const char* what;
    std::vector<std::string> clusters;
  };
  const Row rows[] = {
      {"ASCII", {"a", "b", " ", "c"}},
      {"GB3, GB4", {"a", "\r\n", "\n", "\r", "\r\n", "b"}},
      {"a control character takes no mark", {"\t", "\u0301", "\u200B", "\u0301"}},
      {"GB6 to GB8: Hangul",
       {"한", "국", "\u1112\u1161\u11AB", "\u1100\u1100\u1161", "각\u11A8", "각", "\u1161"}},
      {"GB9: marks", {"e\u0301", "a\u0308\u0323", "\u05D0\u05B8", "ก\u0E48"}},
      {"GB9a: spacing marks", {"नि", "மு", "கா"}},
      {"GB9b: prepended", {"\u0600٣", "x"}},
      {"GB9c: Devanagari conjuncts", {"क्ष", "त्र\u093F", "क\u094D\u200Dष", "क\u094D\u200C", "ष"}},
      {"GB11: families and professions", {"👨‍👩‍👧‍👦", "👩🏽‍🔬", "❤️‍🔥"}},
      {"GB11 wants the joiner directly before", {"👩\u200D\u0301", "👧", "a\u200D", "👧"}},
      {"GB12, GB13: flags", {"🇫🇷", "🇩🇪", "🇮", "x", "🇹🇷"}},
      {"keycaps and tags",
       {"1\uFE0F\u20E3", "🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F"}},
      {"ill-formed bytes", {"\xFF", "\xE2\x82"}},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.what));
    std::string whole;
    std::string expected;
    std::size_t count = row.clusters.size();
    for (const std::string& cluster : row.clusters) {
      if (!whole.empty()) expected += '|';
      whole += cluster;
      expected += cluster;
    }
    if (row.what == std::string_view("ill-formed bytes")) {
      // U+FFFD for each byte.
      expected = "\xFF|\xE2|\x82";
      count = 3;
    }
    CHECK(divided(whole) == expected);
    CHECK(count_graphemes(whole) == count);
  }
}

TEST_CASE("cuts between clusters") {
  const std::string text = "ae\u0301👨‍👩‍👧z";
  CHECK(truncate_graphemes(text, 0).empty());
  CHECK(truncate_graphemes(text, 1) == "a");
  CHECK(truncate_graphemes(text, 2) == "ae\u0301");
  CHECK(truncate_graphemes(text, 3) == "ae\u0301👨‍👩‍👧");
  CHECK(truncate_graphemes(text, 4) == text);
  CHECK(truncate_graphemes(text, 1000) == text);
  CHECK(truncate_graphemes("", 5).empty());
}

TEST_CASE("one cluster may be as long as the text") {
  std::string text = "a";
  for (int i = 0; i < 100000; ++i) text += "\u0301";
  CHECK(count_graphemes(text) == 1);
  CHECK(truncate_graphemes(text + "b", 1).size() == text.size());
}
