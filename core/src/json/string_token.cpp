#include "json/string_token.h"

#include <algorithm>
#include <cstring>
#include <string>

#include "json/escape.h"
#include "text/lanes.h"
#include "text/utf8.h"

namespace galley::json {

namespace {

namespace lanes = text::lanes;

// The first byte from `at` on that is not plain ASCII text: a mark, a backslash, a control, a longer
// character.
std::size_t skip_plain(std::string_view text, std::size_t at) {
  for (; at + lanes::width <= text.size(); at += lanes::width) {
    const auto word = lanes::load(text.data() + at);
    const auto found = lanes::beyond_ascii(word) | lanes::below(word, 0x20) | lanes::equal(word, '"') |
                       lanes::equal(word, '\\');
    if (found != 0) return at + lanes::first_of(found);
  }
  while (at < text.size()) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte >= 0x80 || byte < 0x20 || byte == '"' || byte == '\\') break;
    ++at;
  }
  return at;
}

// Bytes of the escape at `at`; 0 when it is none.
std::size_t escape_length(std::string_view text, std::size_t at) {
  if (at + 1 >= text.size()) return 0;
  if (text[at + 1] != 'u')
    return std::string_view{"\"\\/bfnrt"}.find(text[at + 1]) == std::string_view::npos ? 0 : 2;
  const int unit = unicode_escape(text, at);
  if (unit < 0 || is_low(unit)) return 0;
  if (!is_high(unit)) return 6;
  return is_low(unicode_escape(text, at + 6)) ? 12 : 0;
}

bool names_code(std::string_view letter) { return letter == "u" || letter == "b" || letter == "f"; }

char control_of(char letter) {
  switch (letter) {
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
      return letter;
  }
}

// Writes what the sound escape at `at` stands for, which is never longer; gives the end of what it wrote.
char* write_escape(std::string_view text, std::size_t at, char* out) {
  if (text[at + 1] != 'u') {
    *out = control_of(text[at + 1]);
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

}  // namespace

StringToken scan_string(std::string_view text, std::size_t start) {
  StringToken token{.start = start};
  std::size_t at = start + 1;
  while ((at = skip_plain(text, at)) < text.size()) {
    const char c = text[at];
    if (c == '"') {
      token.end = at + 1;
      token.is_sound = true;
      return token;
    }
    std::size_t length = 0;
    if (c == '\\') {
      token.has_escapes = true;
      length = escape_length(text, at);
      token.has_code_escapes = token.has_code_escapes || names_code(text.substr(at + 1, 1));
    } else if (static_cast<unsigned char>(c) >= 0x80) {
      length = text::code_point_at(text, at).length;
      if (length == 1) length = 0;
    }
    if (length == 0) return token;
    at += length;
  }
  return token;
}

std::string_view contents(std::string_view text, const StringToken& token, text::Arena& arena) {
  const auto inside = text.substr(token.start + 1, token.end - token.start - 2);
  if (!token.has_escapes) return inside;
  auto* const first = static_cast<char*>(arena.allocate(inside.size(), 1));
  char* out = first;
  std::size_t at = 0;
  while (at < inside.size()) {
    const auto end = std::min(inside.find('\\', at), inside.size());
    std::memcpy(out, inside.data() + at, end - at);
    out += end - at;
    at = end;
    if (at == inside.size()) break;
    out = write_escape(inside, at, out);
    at += escape_length(inside, at);
  }
  return {first, static_cast<std::size_t>(out - first)};
}

}  // namespace galley::json
