#pragma once

#include <cstddef>
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
int unicode_escape(std::string_view text, std::size_t at);

/// Bytes of the sound escape at `at`, both halves of a surrogate pair together; 0 when there is none.
std::size_t escape_length(std::string_view text, std::size_t at);

/// Writes what the sound escape at `at` stands for, four bytes at most and never more than it has itself;
/// gives the end of what it wrote.
char* write_escape(std::string_view text, std::size_t at, char* out);

}  // namespace galley::json
