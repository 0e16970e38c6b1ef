#include "json/string_token.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "json/escape.h"
#include "text/lanes.h"
#include "text/utf8.h"

namespace galley::json {

namespace {

namespace lanes = text::lanes;

bool names_code(char letter) { return letter == 'u' || letter == 'b' || letter == 'f'; }

}  // namespace

std::size_t skip_plain(std::string_view text, std::size_t at) {
  return lanes::find(text, at, [](lanes::Bytes bytes) {
    return lanes::beyond_ascii_or_below(bytes, 0x20) | lanes::equal(bytes, '"') | lanes::equal(bytes, '\\');
  });
}

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
  // Copied a vector at a time while looking for the next escape: what is copied of it and behind it is
  // written over. An escape is never shorter than what it stands for, so there is room.
  auto* const first = static_cast<char*>(arena.allocate(inside.size() + lanes::width, 1));
  char* out = first;
  std::size_t at = 0;
  while (at < inside.size()) {
    const auto rest = inside.size() - at;
    const auto bytes = lanes::load_from(inside, at);
    std::memcpy(out, &bytes, lanes::width);
    const auto escapes = lanes::bits(lanes::equal(bytes, '\\')) | 1U << lanes::width;
    const auto plain = std::min(static_cast<std::size_t>(std::countr_zero(escapes)), rest);
    out += plain;
    at += plain;
    if (plain == lanes::width || at == inside.size()) continue;
    out = write_escape(inside, at, out);
    at += escape_length(inside, at);
  }
  return {first, static_cast<std::size_t>(out - first)};
}

}  // namespace galley::json
