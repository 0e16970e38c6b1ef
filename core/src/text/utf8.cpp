#include "text/utf8.h"

#include <array>

#include "text/lanes.h"

namespace galley::text {

namespace {

unsigned byte_at(std::string_view text, std::size_t i) {
  return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
}

}  // namespace

CodePoint code_point_at(std::string_view text, std::size_t position) {
  const unsigned a = byte_at(text, position);
  if (a < 0x80) return {a, 1};
  const unsigned b = byte_at(text, position + 1);
  if (a >= 0xC2 && a <= 0xDF && continues(b)) return {((a & 0x1FU) << 6U) | (b & 0x3FU), 2};
  const unsigned c = byte_at(text, position + 2);
  if (a >= 0xE0 && a <= 0xEF && continues(b) && continues(c)) {
    const char32_t value = ((a & 0x0FU) << 12U) | ((b & 0x3FU) << 6U) | (c & 0x3FU);
    // Overlong forms and surrogates are ill-formed.
    if (value >= 0x800 && (value < 0xD800 || value > 0xDFFF)) return {value, 3};
  }
  const unsigned d = byte_at(text, position + 3);
  if (a >= 0xF0 && a <= 0xF4 && continues(b) && continues(c) && continues(d)) {
    const char32_t value = ((a & 0x07U) << 18U) | ((b & 0x3FU) << 12U) | ((c & 0x3FU) << 6U) | (d & 0x3FU);
    if (value >= 0x10000 && value <= 0x10FFFF) return {value, 4};
  }
  return {kReplacement, 1};
}

bool is_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    if (static_cast<unsigned char>(text[i]) < 0x80) {
      ++i;
      continue;
    }
    const auto point = code_point_at(text, i);
    if (point.length == 1) return false;
    i += point.length;
  }
  return true;
}

bool is_forbidden(char32_t value) {
  if (value < 0x20) return value != '\t' && value != '\n' && value != '\f' && value != '\r';
  return (value >= 0x7F && value <= 0x9F) || (value >= 0xFDD0 && value <= 0xFDEF) ||
         (value & 0xFFFEU) == 0xFFFE;
}

std::pair<std::string, std::size_t> without_forbidden(std::string_view text) {
  std::pair<std::string, std::size_t> result;
  auto& [out, count] = result;
  std::size_t copied = 0;
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] >= 0x20 && text[i] < 0x7F) {
      ++i;
      continue;
    }
    const auto point = code_point_at(text, i);
    if (is_forbidden(point.value)) {
      out.append(text.data() + copied, i - copied);
      append_utf8(out, kReplacement);
      ++count;
      copied = i + point.length;
    }
    i += point.length;
  }
  out.append(text.data() + copied, text.size() - copied);
  return result;
}

char* write_utf8(char* out, char32_t value) {
  if (value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) value = kReplacement;
  if (value < 0x80) {
    *out++ = static_cast<char>(value);
    return out;
  }
  // As many ones as there are bytes lead the first of them, and six bits are in each of the others.
  unsigned others = value < 0x800 ? 1 : value < 0x10000 ? 2 : 3;
  *out++ = static_cast<char>((0x7F80U >> others) | (value >> (6 * others)));
  while (others-- > 0) *out++ = static_cast<char>(0x80U | ((value >> (6 * others)) & 0x3FU));
  return out;
}

void append_utf8(std::string& out, char32_t value) {
  std::array<char, 4> bytes;
  const char* end = write_utf8(bytes.data(), value);
  out.append(bytes.data(), static_cast<std::size_t>(end - bytes.data()));
}

std::size_t whole_prefix(std::string_view text, std::size_t limit) {
  if (text.size() <= limit) return text.size();
  while (limit > 0 && continues(text[limit])) --limit;
  return limit;
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

std::size_t find_line_end(std::string_view text, std::size_t at) {
  return lanes::find(
      text, at, [](lanes::Bytes bytes) { return lanes::equal(bytes, '\n') | lanes::equal(bytes, '\r'); });
}

bool equal_ignoring_case(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (lower(a[i]) != lower(b[i])) return false;
  }
  return true;
}

}  // namespace galley::text
