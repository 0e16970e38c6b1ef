// Lines and columns, against counting byte by byte.
#include "text/position.h"

#include <doctest/doctest.h>

#include <random>
#include <string>

using galley::text::Position;

namespace {

Position counted(std::string_view text) {
  Position at;
  for (const char c : text) {
    if (c == '\n') {
      ++at.line;
      at.column = 1;
    } else if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) {
      ++at.column;
    }
  }
  return at;
}

}  // namespace

TEST_CASE("a position is the same however the text is cut into pieces") {
  std::mt19937 random{7};
  constexpr const char* kPieces[] = {"a", "b c",  "\n",   "é",    "—",
                                     "😀", "\r\n", "\x80", "\xF0", "sixteen letters."};
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (auto pieces = random() % 40; pieces > 0; --pieces) text += kPieces[random() % std::size(kPieces)];
    const auto cut = random() % (text.size() + 1);
    Position at;
    at.pass(std::string_view{text}.substr(0, cut));
    const auto first = counted(std::string_view{text}.substr(0, cut));
    CHECK(at.line == first.line);
    CHECK(at.column == first.column);
    at.pass(std::string_view{text}.substr(cut));
    const auto whole = counted(text);
    CHECK(at.line == whole.line);
    CHECK(at.column == whole.column);
    CHECK(first.is_before(whole.line, whole.column) ==
          (first.line != whole.line || first.column != whole.column));
  }
}
