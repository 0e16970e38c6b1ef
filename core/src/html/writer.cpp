#include "html/writer.h"

#include <algorithm>
#include <array>

namespace galley::html {

namespace {

enum : std::uint8_t { plain = 0, escaped_in_both = 1, escaped_in_attributes = 2 };

constexpr std::array<std::uint8_t, 256> make_classes() {
  std::array<std::uint8_t, 256> classes{};
  for (unsigned c = 0; c < 0x20; ++c) classes.at(c) = escaped_in_both;
  classes['\t'] = plain;
  classes['\n'] = plain;
  classes[0x7F] = escaped_in_both;
  classes['&'] = escaped_in_both;
  classes['<'] = escaped_in_both;
  classes['>'] = escaped_in_both;
  classes['"'] = escaped_in_attributes;
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
    // Written bare, a parser would make it a line feed (HTML §13.2.3.5).
    case '\r':
      return "&#13;";
    // Other controls are forbidden in HTML, as characters and as references.
    default:
      return "\xEF\xBF\xBD";
  }
}

void append_escaped(std::string& out, std::string_view text, std::uint8_t mask) {
  std::size_t start = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if ((kClasses[static_cast<unsigned char>(text[i])] & mask) == 0) continue;
    out.append(text, start, i - start);
    out += replacement(text[i]);
    start = i + 1;
  }
  out.append(text, start, text.size() - start);
}

}  // namespace

void Writer::text(std::string_view text) { append_escaped(out_, text, escaped_in_both); }

void Writer::attribute(Markup name, std::string_view value) {
  out_ += name.view();
  out_ += '"';
  append_escaped(out_, value, escaped_in_both | escaped_in_attributes);
  out_ += '"';
}

void Writer::attribute(Markup name, std::uint32_t value) {
  out_ += name.view();
  out_ += '"';
  number(value);
  out_ += '"';
}

void Writer::id(Markup name, std::string_view prefix, Markup stem, std::uint32_t number_behind,
                std::uint32_t part) {
  out_ += name.view();
  out_ += '"';
  if (name.view().find("href") != std::string_view::npos) out_ += '#';
  append_escaped(out_, prefix, escaped_in_both | escaped_in_attributes);
  out_ += stem.view();
  if (number_behind > 0) {
    out_ += '-';
    number(number_behind);
  }
  if (part > 1) {
    out_ += '-';
    number(part);
  }
  out_ += '"';
}

void Writer::open_heading(std::uint32_t level) {
  out_ += "<h";
  out_ += static_cast<char>('0' + std::clamp(level, 1U, 6U));
}

void Writer::close_heading(std::uint32_t level) {
  out_ += "</h";
  out_ += static_cast<char>('0' + std::clamp(level, 1U, 6U));
  out_ += '>';
}

}  // namespace galley::html
