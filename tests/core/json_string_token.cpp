#include "json/string_token.h"

#include <doctest/doctest.h>

#include <string>

using galley::json::contents;
using galley::json::scan_string;
using galley::text::Arena;

namespace {

// What a string token says, or "unsound".
std::string read(std::string_view text) {
  const auto token = scan_string(text, 0);
  if (!token.is_sound) return "unsound";
  Arena arena;
  return std::string{contents(text, token, arena)};
}

}  // namespace

TEST_CASE("strings are read up to their closing mark") {
  CHECK(read(R"("")").empty());
  CHECK(read(R"("a", "b")") == "a");
  CHECK(read(R"("a longer one than eight bytes", 1)") == "a longer one than eight bytes");
  CHECK(read(R"("café – “quoted” 🚲")") == "café – “quoted” 🚲");
  const auto token = scan_string(R"(["word"])", 1);
  CHECK(token.end == 7);
  CHECK_FALSE(token.has_escapes);
}

TEST_CASE("escapes say what they stand for") {
  CHECK(read(R"("\"\\\/\b\f\n\r\t")") == "\"\\/\b\f\n\r\t");
  CHECK(read(R"("caf\u00e9 \u00C9 \u20ac")") == "café É €");
  CHECK(read(R"("\ud83d\uDEB2!")") == "🚲!");
  CHECK(read(R"("behind seven \\")") == "behind seven \\");
  CHECK(read(R"("\u0000")") == std::string(1, '\0'));
  CHECK(scan_string(R"("\u0007")", 0).has_code_escapes);
  CHECK_FALSE(scan_string(R"("\n")", 0).has_code_escapes);
}

TEST_CASE("a string that is not sound is not passed") {
  for (const std::string_view text :
       {R"("open)", R"("open \")", R"("open \)", R"("\x")", R"("\u12)", R"("\u12g4")", R"("\ud83d")",
        R"("\ud83d\u0041")", R"("\ude00")", "\"line\nend\"", "\"\x01\"", "\"\xC3\"", "\"\x80\"",
        "\"\xED\xA0\x80\"", "\"\xF5\x80\x80\x80\"", "\"\xC0\xAF\""}) {
    CAPTURE(text);
    CHECK(read(text) == "unsound");
  }
}

TEST_CASE("every fault is seen at every distance from the start") {
  for (std::size_t before = 0; before < 20; ++before) {
    const std::string start = '"' + std::string(before, 'x');
    CAPTURE(before);
    CHECK(read(start + '"') == std::string(before, 'x'));
    CHECK(read(start + "\\n\"") == std::string(before, 'x') + '\n');
    CHECK(read(start + "\t\"") == "unsound");
    CHECK(read(start + "\xFF\"") == "unsound");
    CHECK(read(start) == "unsound");
  }
}
