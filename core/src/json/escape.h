#pragma once

#include <string_view>

#include "text/utf8.h"

/// Escapes of JSON strings (RFC 8259 §7).
namespace galley::json {

inline int hex_digit(char c) {
  if (text::is_digit(c)) return c - '0';
  const char small = text::lower(c);
  return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

/// The UTF-16 unit that "\uXXXX" at `at` stands for, or -1 when there is no such escape.
inline int unicode_escape(std::string_view text, std::size_t at) {
  if (at + 6 > text.size() || text[at] != '\\' || text[at + 1] != 'u') return -1;
  int unit = 0;
  for (std::size_t i = at + 2; i < at + 6; ++i) {
    const int digit = hex_digit(text[i]);
    if (digit < 0) return -1;
    unit = unit * 16 + digit;
  }
  return unit;
}

/// The two halves of a surrogate pair.
inline bool is_high(int unit) { return unit >= 0xD800 && unit <= 0xDBFF; }
inline bool is_low(int unit) { return unit >= 0xDC00 && unit <= 0xDFFF; }

}  // namespace galley::json
