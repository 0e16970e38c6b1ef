#include "json/string_token.h"

#include <algorithm>
#include <cstring>

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

bool names_code(char letter) { return letter == 'u' || letter == 'b' || letter == 'f'; }

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
      token.has_code_escapes = token.has_code_escapes || (length > 0 && names_code(text[at + 1]));
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
