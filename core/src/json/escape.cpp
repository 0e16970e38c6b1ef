#include "json/escape.h"

#include <algorithm>
#include <string>

namespace galley::json {

namespace {

// What the letter of a short escape stands for; 0: it is none.
char meaning(char letter) {
  switch (letter) {
    case '"':
    case '\\':
    case '/':
      return letter;
    case 'b':
      return '\b';
    case 'f':
      return '\f';
    case 'n':
      return '\n';
    case 'r':
      return '\r';
    case 't':
      return '\t';
    default:
      return 0;
  }
}

bool is_high(int unit) { return unit >= 0xD800 && unit <= 0xDBFF; }
bool is_low(int unit) { return unit >= 0xDC00 && unit <= 0xDFFF; }

}  // namespace

int unicode_escape(std::string_view text, std::size_t at) {
  if (at + 6 > text.size() || text[at] != '\\' || text[at + 1] != 'u') return -1;
  int unit = 0;
  for (std::size_t i = at + 2; i < at + 6; ++i) {
    const int digit = hex_digit(text[i]);
    if (digit < 0) return -1;
    unit = unit * 16 + digit;
  }
  return unit;
}

std::size_t escape_length(std::string_view text, std::size_t at) {
  if (at + 1 >= text.size()) return 0;
  if (text[at + 1] != 'u') return meaning(text[at + 1]) == 0 ? 0 : 2;
  const int unit = unicode_escape(text, at);
  if (unit < 0 || is_low(unit)) return 0;
  if (!is_high(unit)) return 6;
  return is_low(unicode_escape(text, at + 6)) ? 12 : 0;
}

char* write_escape(std::string_view text, std::size_t at, char* out) {
  if (text[at + 1] != 'u') {
    *out = meaning(text[at + 1]);
    return out + 1;
  }
  auto value = static_cast<char32_t>(unicode_escape(text, at));
  if (is_high(static_cast<int>(value)))
    value =
        0x10000 + ((value - 0xD800) << 10U) + (static_cast<char32_t>(unicode_escape(text, at + 6)) - 0xDC00);
  std::string bytes;  // Four at most, which need no memory of their own.
  text::append_utf8(bytes, value);
  return std::copy(bytes.begin(), bytes.end(), out);
}

}  // namespace galley::json
