#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace galley::text {

inline constexpr char32_t kReplacement = 0xFFFD;

/// What some editors put before UTF-8, which is no part of the text.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// The code point at `position` of `text` (which must be inside) and its length in bytes. Ill-formed bytes
/// give U+FFFD with length 1 (Unicode §3.9, maximal subparts are not joined).
struct CodePoint {
  char32_t value;
  std::uint8_t length;
};
CodePoint code_point_at(std::string_view text, std::size_t position);

/// Whether `text` is well-formed UTF-8 (Unicode §3.9, table 3-7).
bool is_utf8(std::string_view text);

/// Whether a code point may not stand in an HTML document (HTML §13.2.3.5): noncharacters, and controls other
/// than tab, line feed, form feed and carriage return.
bool is_forbidden(char32_t value);

/// `text` with U+FFFD in the place of each forbidden code point, and how many those were.
std::pair<std::string, std::size_t> without_forbidden(std::string_view text);

/// Writes `value` as UTF-8 to `out`, which has room for four bytes, and returns where it ends; surrogates and
/// values above U+10FFFF become U+FFFD.
char* write_utf8(char* out, char32_t value);

/// Appends what `write_utf8` writes.
void append_utf8(std::string& out, char32_t value);

/// The largest number of bytes, at most `limit`, that ends between two code points of `text`.
std::size_t whole_prefix(std::string_view text, std::size_t limit);

/// `text` without the ASCII white space at both ends.
std::string_view trim(std::string_view text);

/// Where, from `at` on, the first LF or CR stands; the end of `text` if there is none.
std::size_t find_line_end(std::string_view text, std::size_t at);

/// Whether a byte goes on with a character that began before it: 10xxxxxx.
inline bool continues(unsigned char byte) { return (byte & 0xC0U) == 0x80U; }

inline bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }
inline bool is_alpha(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
inline bool is_digit(char c) { return c >= '0' && c <= '9'; }
inline char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

/// Equality without regard to the case of ASCII letters.
bool equal_ignoring_case(std::string_view a, std::string_view b);

}  // namespace galley::text
