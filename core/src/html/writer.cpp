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

// Whether eight bytes are ASCII that stands in text and attributes as it is. May deny it without need.
bool are_plain(lanes::Word word) {
  const auto pairs = lanes::equal(word & lanes::all(0xFB), '"') |  // or "&", one bit away
                     lanes::equal(word & lanes::all(0xFD), '<');   // or ">"
  const auto controls = lanes::below(word, 0x20) | lanes::beyond_ascii(word + lanes::all(1));
  return (lanes::beyond_ascii(word) | pairs | controls) == 0;
}

// The lanes whose class must be looked at, exact up to the lowest one: in prose that is not plain ASCII most
// words of eight bytes have none.
lanes::Word classed(lanes::Word word, std::uint8_t mask) {
  const auto quotes = (mask & escaped_in_attributes) != 0 ? lanes::equal(word, '"') : 0;
  const auto marks = lanes::equal(word & lanes::all(0xFD), '<') | lanes::equal(word, '&') | quotes;
  const auto controls = lanes::below(word, 0x20) | lanes::equal(word, 0x7F);
  const auto from_f0 = word & (word << 1U) & (word << 2U) & (word << 3U) & lanes::high_bits;
  return marks | controls | lanes::equal(word, 0xC2) | lanes::equal(word, 0xEF) | from_f0;
}

// Where from `at` on the first byte stands that may have to be replaced; the end of the text if there is
// none.
std::size_t next_classed(std::string_view text, std::size_t at, std::uint8_t mask) {
  for (; at + lanes::width <= text.size(); at += lanes::width) {
    const auto word = lanes::load(text.data() + at);
    if (are_plain(word)) continue;
    const auto found = classed(word, mask);
    if (found != 0) return at + lanes::first_of(found);
  }
  while (at < text.size() && kClasses[static_cast<unsigned char>(text[at])] == plain) ++at;
  return at;
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
