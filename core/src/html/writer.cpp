#include "html/writer.h"

#include <algorithm>
#include <array>

#include "text/lanes.h"
#include "text/utf8.h"

namespace galley::html {

namespace {

namespace lanes = text::lanes;

enum : std::uint8_t { plain = 0, escaped_in_both = 1, escaped_in_attributes = 2, starts_a_suspect = 4 };

constexpr std::array<std::uint8_t, 256> make_classes() {
  std::array<std::uint8_t, 256> classes{};
  for (unsigned c = 0; c < 0x20; ++c) classes.at(c) = escaped_in_both;
  classes['\t'] = plain;
  classes['\n'] = plain;
  classes['\f'] = plain;
  classes[0x7F] = escaped_in_both;
  classes['&'] = escaped_in_both;
  classes['<'] = escaped_in_both;
  classes['>'] = escaped_in_both;
  classes['"'] = escaped_in_attributes;
  // The first bytes of U+0080 to U+00BF, of U+F000 to U+FFFF and of what is above: a few of these are
  // forbidden.
  classes[0xC2] = starts_a_suspect;
  classes[0xEF] = starts_a_suspect;
  for (unsigned c = 0xF0; c <= 0xF4; ++c) classes.at(c) = starts_a_suspect;
  return classes;
}
constexpr auto kClasses = make_classes();

std::string_view replacement(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    // A parser would make it a line feed anyway (HTML §13.2.3.5), and a reference to it is an error.
    case '\r':
      return "\n";
    // What is forbidden in HTML as a character is so as a reference, too.
    default:
      return "\xEF\xBF\xBD";
  }
}

// Where from `at` on the first byte stands that may have to be replaced; the end of the text if there is
// none.
std::size_t next_classed(std::string_view text, std::size_t at, std::uint8_t mask) {
  // Where no quotation mark is escaped, what is looked for twice.
  const std::uint8_t quote = (mask & escaped_in_attributes) != 0 ? '"' : '&';
  return lanes::find(text, at, [quote](lanes::Bytes bytes) {
    return lanes::equal(bytes & lanes::all(0xFD), '<') |  // or ">", one bit away
           lanes::equal(bytes, '&') | lanes::equal(bytes, quote) | lanes::below(bytes, 0x20) |
           lanes::equal(bytes, 0x7F) | lanes::equal(bytes, 0xC2) | ~lanes::below(bytes, 0xEF);
  });
}

}  // namespace

void Writer::make_room(std::size_t bytes) {
  if (bytes > out_.size() - used_) out_.resize(std::max(used_ + bytes, out_.size() * 2));
}

void Writer::append(char byte) {
  make_room(1);
  out_[used_++] = byte;
}

void Writer::append(const char* bytes, std::size_t count) {
  make_room(count);
  std::string_view{bytes, count}.copy(out_.data() + used_, count);
  used_ += count;
}

void Writer::append_escaped(std::string_view text, std::uint8_t mask) {
  std::size_t start = 0;
  for (std::size_t i = next_classed(text, 0, mask); i < text.size(); i = next_classed(text, i, mask)) {
    const auto kind = kClasses[static_cast<unsigned char>(text[i])];
    std::size_t length = 1;
    bool stays = (kind & (mask | starts_a_suspect)) == 0;
    if (kind == starts_a_suspect) {
      const auto point = text::code_point_at(text, i);
      stays = !text::is_forbidden(point.value);
      length = point.length;
    }
    if (!stays) {
      append(text.data() + start, i - start);
      const bool opens_line_end = text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
      if (!opens_line_end) append(replacement(text[i]));
      start = i + length;
    }
    i += length;
  }
  append(text.data() + start, text.size() - start);
}

void Writer::text(std::string_view text) { append_escaped(text, escaped_in_both); }

void Writer::put_attribute(const char* opening, std::size_t opening_bytes, const char* value,
                           std::size_t value_bytes) {
  append(opening, opening_bytes);
  append('"');
  append_escaped({value, value_bytes}, escaped_in_both | escaped_in_attributes);
  append('"');
}

void Writer::attribute(Markup name, std::uint32_t value) {
  append(name.view());
  append('"');
  number(value);
  append('"');
}

void Writer::id(Markup name, std::string_view prefix, Markup stem, std::uint32_t number_behind,
                std::uint32_t part) {
  append(name.view());
  append('"');
  if (name.view().find("href") != std::string_view::npos) append('#');
  append_escaped(prefix, escaped_in_both | escaped_in_attributes);
  append(stem.view());
  if (number_behind > 0) {
    append('-');
    number(number_behind);
  }
  if (part > 1) {
    append('-');
    number(part);
  }
  append('"');
}

void Writer::open_heading(std::uint32_t level) {
  append("<h");
  append(static_cast<char>('0' + std::clamp(level, 1U, 6U)));
}

void Writer::close_heading(std::uint32_t level) {
  append("</h");
  append(static_cast<char>('0' + std::clamp(level, 1U, 6U)));
  append('>');
}

}  // namespace galley::html
