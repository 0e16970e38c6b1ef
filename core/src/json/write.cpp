#include "json/write.h"

#include <algorithm>

#include "json/string_token.h"
#include "text/utf8.h"

namespace galley::json {

namespace {

constexpr std::string_view kHex = "0123456789abcdef";

void append_unit(std::string& out, std::uint32_t unit) {
  out += "\\u";
  for (int shift = 12; shift >= 0; shift -= 4) out += kHex[(unit >> static_cast<unsigned>(shift)) & 15U];
}

// The letter of the short escape of a character; 0: it has none.
char short_escape(char c) {
  switch (c) {
    case '"':
    case '\\':
      return c;
    case '\n':
      return 'n';
    case '\r':
      return 'r';
    case '\t':
      return 't';
    default:
      return 0;
  }
}

void append_escape(std::string& out, std::uint32_t value) {
  const char letter = value < 0x80 ? short_escape(static_cast<char>(value)) : '\0';
  if (letter == 0) return append_unit(out, value);
  out += '\\';
  out += letter;
}

bool breaks_lines(std::uint32_t value) { return value == 0x2028 || value == 0x2029; }

}  // namespace

void append_string(std::string& out, std::string_view text, Target target) {
  out += '"';
  std::size_t start = 0;  // of what is to be written as it is
  for (std::size_t at = 0;;) {
    const auto end = skip_plain(text, at);
    at = target == Target::text ? end : std::min(end, text.substr(0, end).find_first_of("<>&", at));
    if (at == text.size()) break;
    const auto point = text::code_point_at(text, at);
    const bool is_wrong = point.value == text::kReplacement && point.length == 1;
    const bool stays =
        point.value >= 0x80 && !is_wrong && !(target == Target::script && breaks_lines(point.value));
    if (!stays) {
      out.append(text.data() + start, at - start);
      if (is_wrong)
        text::append_utf8(out, point.value);
      else
        append_escape(out, point.value);
      start = at + point.length;
    }
    at += point.length;
  }
  out.append(text.data() + start, text.size() - start);
  out += '"';
}

Writer& Writer::key(std::string_view name) {
  separate();
  append_string(out_, name, target_);
  out_ += ':';
  follows_value_ = false;
  return *this;
}

Writer& Writer::string(std::string_view value) {
  separate();
  append_string(out_, value, target_);
  return *this;
}

Writer& Writer::number(std::uint64_t value) {
  separate();
  out_ += std::to_string(value);
  return *this;
}

Writer& Writer::boolean(bool value) {
  separate();
  out_ += value ? "true" : "false";
  return *this;
}

Writer& Writer::hundredths(std::uint32_t value) {
  separate();
  if (value >= 100) {
    out_ += '1';
    return *this;
  }
  out_ += '0';
  if (value == 0) return *this;
  out_.append(".").append(1, static_cast<char>('0' + value / 10));
  if (value % 10 != 0) out_ += static_cast<char>('0' + value % 10);
  return *this;
}

Writer& Writer::null() {
  separate();
  out_ += "null";
  return *this;
}

Writer& Writer::raw(std::string_view json) {
  separate();
  out_ += json;
  return *this;
}

Writer& Writer::open(char bracket) {
  separate();
  out_ += bracket;
  follows_value_ = false;
  return *this;
}

Writer& Writer::close(char bracket) {
  out_ += bracket;
  follows_value_ = true;
  return *this;
}

void Writer::separate() {
  if (follows_value_) out_ += ',';
  follows_value_ = true;
}

}  // namespace galley::json
