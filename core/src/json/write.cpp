#include "json/write.h"

#include "text/utf8.h"

namespace galley::json {

namespace {

constexpr std::string_view kHex = "0123456789abcdef";

void append_unit(std::string& out, std::uint32_t unit) {
  out += "\\u";
  for (int shift = 12; shift >= 0; shift -= 4) out += kHex[(unit >> static_cast<unsigned>(shift)) & 15U];
}

bool is_markup(char c) { return c == '<' || c == '>' || c == '&'; }

// Whether the byte can stand in a JSON string as it is, whatever follows.
bool is_plain(char c, Target target) {
  const auto byte = static_cast<unsigned char>(c);
  if (byte < 0x20 || byte >= 0x80 || c == '"' || c == '\\') return false;
  return target == Target::text || !is_markup(c);
}

void append_ascii(std::string& out, char c) {
  switch (c) {
    case '"':
      out += "\\\"";
      break;
    case '\\':
      out += "\\\\";
      break;
    case '\n':
      out += "\\n";
      break;
    case '\r':
      out += "\\r";
      break;
    case '\t':
      out += "\\t";
      break;
    default:
      append_unit(out, static_cast<unsigned char>(c));
  }
}

// Appends the character at `at` that `is_plain` refused and gives its length.
std::size_t append_special(std::string& out, std::string_view text, std::size_t at, Target target) {
  if (static_cast<unsigned char>(text[at]) < 0x80) {
    append_ascii(out, text[at]);
    return 1;
  }
  const auto point = text::code_point_at(text, at);
  if (target == Target::script && (point.value == 0x2028 || point.value == 0x2029)) {
    append_unit(out, point.value);
  } else if (point.length == 1) {
    text::append_utf8(out, text::kReplacement);
  } else {
    out.append(text.substr(at, point.length));
  }
  return point.length;
}

}  // namespace

void append_string(std::string& out, std::string_view text, Target target) {
  out += '"';
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_plain(text[end], target)) ++end;
    out.append(text.substr(at, end - at));
    at = end;
    if (at < text.size()) at += append_special(out, text, at, target);
  }
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
