#include "text/words.h"

#include <doctest/doctest.h>

#include <iterator>
#include <string>

#include "text/utf8.h"

using namespace galley::text;

namespace {

WordCount counted(std::string_view text) {
  WordCount count;
  count_words(text, count);
  return count;
}

}  // namespace

TEST_CASE("counts words in scripts with spaces") {
  struct Row {
    const char* text;
    std::uint32_t words;
  };
  const Row rows[] = {
      {"", 0},
      {"   \n\t ", 0},
      {"one", 1},
      {"  one\ntwo  three ", 3},
      {"don't, and/or 3.5 x-ray", 4},
      {"— – ... !? (*) 👍 →", 0},
      {"before—after", 2},
      {"wait…what", 2},
      {"« L’été » dure : 3 mois", 4},
      {"10\u00A0km 20\u202Fkm", 4},
      {"Київ і Львів — міста", 4},
      {"Ελλάδα, 2026·", 2},
      {"مدينة على البحر، وميناء.", 4},
      {"עיר על־יד הים", 4},
      {"شهر به‌روز است", 3},
      {"यह एक शहर है।", 4},
      {"naïve café", 2},
      {"İstanbul’da 🎉 gün", 2},
      {"\xFF\xFE", 0},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.text));
    const WordCount count = counted(row.text);
    CHECK(count.words == row.words);
    CHECK(count.ideographs == 0);
    CHECK(text_length(count) == row.words);
  }
}

TEST_CASE("counts characters where there are no spaces") {
  CHECK(counted("城市很大。").ideographs == 4);
  CHECK(counted("東京タワーは333メートル。").ideographs == 10);
  CHECK(counted("東京タワーは333メートル。").words == 1);
  CHECK(counted("「こんにちは」、世界！").ideographs == 7);
  CHECK(counted("２０２６年").words == 1);
  CHECK(counted("ภาษาไทย").syllabics == 7);
  CHECK(counted("ภาษาไทย").words == 0);
  CHECK(text_length(counted("iPhone 15 发布")) == 4);
}

TEST_CASE("counts Korean by its spaces") {
  const WordCount count = counted("서울은 큰 도시이다. AI도 있다");
  CHECK(count.words == 5);
  CHECK(count.hangul == 4);
}

TEST_CASE("a word goes on over runs until it is ended") {
  WordCount count;
  count_words("un", count);
  count_words("believ", count);
  count_words("able", count);
  CHECK(count.words == 1);
  end_word(count);
  count_words("Next", count);
  CHECK(count.words == 2);
  count_words(" ", count);
  count_words("one", count);
  CHECK(count.words == 3);
}

TEST_CASE("reading time is rounded, and never 0 for a text") {
  WordCount count;
  CHECK(reading_minutes(count) == 0);
  count.words = 1;
  CHECK(reading_minutes(count) == 1);
  count.words = 359;
  CHECK(reading_minutes(count) == 1);
  count.words = 360;
  CHECK(reading_minutes(count) == 2);
  count.hangul = 360;
  CHECK(reading_minutes(count) == 2);
  count = {};
  count.ideographs = 5000;
  CHECK(reading_minutes(count) == 10);
  count = {};
  count.syllabics = 4000;
  CHECK(reading_minutes(count) == 4);
  count = {};
  count.words = count.ideographs = count.syllabics = 0xFFFFFFFF;
  CHECK(reading_minutes(count) == 17895697u + 8589935u + 4294967u);
}

TEST_CASE("a text has as many words in one piece as byte by byte") {
  // Runs longer than what is looked at together, with every kind of byte at every distance.
  constexpr std::string_view kParts[] = {"a",    "bc", "Z9", " ", "  ", ".",  "'", "-",   "\n",
                                         "\x7F", "é",  "–",  "’", "日", "한", "ก", "/.'-"};
  std::uint32_t state = 7;
  for (int round = 0; round < 400; ++round) {
    std::string text;
    for (int part = 0; part < 40; ++part) {
      state = state * 1664525U + 1013904223U;
      text += kParts[(state >> 16U) % std::size(kParts)];
    }
    galley::text::WordCount whole;
    galley::text::count_words(text, whole);
    galley::text::WordCount single;
    for (std::size_t at = 0; at < text.size();) {
      const auto length = galley::text::code_point_at(text, at).length;
      galley::text::count_words(std::string_view{text}.substr(at, length), single);
      at += length;
    }
    CAPTURE(text);
    REQUIRE(whole.words == single.words);
    REQUIRE(whole.hangul == single.hangul);
    REQUIRE(whole.ideographs == single.ideographs);
    REQUIRE(whole.syllabics == single.syllabics);
    REQUIRE(whole.in_word == single.in_word);
  }
}
