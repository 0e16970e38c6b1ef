#include "import/html/references.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>

#include "text/lanes.h"
#include "text/utf8.h"

/// The one table of names in the core (core/cmark/entities.c); `length` bytes without the semicolon.
extern "C" int galley_named_reference(const std::uint8_t* name, std::size_t length, std::int32_t points[2]);

namespace galley::import {

using std::string_view;

namespace {

constexpr std::size_t kLongestName = 31;
constexpr std::size_t kLongestLegacyName = 6;

// The names that need no semicolon (HTML §13.5), those of U+00A0 to U+00FF in the order of their characters.
constexpr string_view kLatin1Names =
    "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 "
    "acute "
    "micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml "
    "Aring "
    "AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde "
    "Ouml "
    "times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig "
    "ccedil "
    "egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide "
    "oslash "
    "ugrave uacute ucirc uuml yacute thorn yuml ";

struct Name {
  string_view name;
  char32_t value;
};
constexpr std::array kAsciiNames = {Name{"amp", '&'},   Name{"lt", '<'},  Name{"gt", '>'}, Name{"quot", '"'},
                                    Name{"AMP", '&'},   Name{"LT", '<'},  Name{"GT", '>'}, Name{"QUOT", '"'},
                                    Name{"COPY", 0xA9}, Name{"REG", 0xAE}};

// What the numbers of C1 controls stand for (HTML §13.2.5.80): windows-1252.
constexpr std::array<std::uint16_t, 32> kWindows = {
    0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021, 0x2C6,  0x2030, 0x160,
    0x2039, 0x152,  0x8D,   0x17D,  0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};

bool is_name_character(char c) { return text::is_alpha(c) || text::is_digit(c); }

// The longest name at the start of `text` that needs no semicolon; none: an empty one.
Name legacy_name(string_view text) {
  Name best{{}, 0};
  for (const auto& known : kAsciiNames) {
    if (text.substr(0, known.name.size()) == known.name) best = known;
  }
  char32_t value = 0xA0;
  for (std::size_t at = 0; at < kLatin1Names.size(); ++value) {
    const auto end = kLatin1Names.find(' ', at);
    const auto name = kLatin1Names.substr(at, end - at);
    if (name.size() > best.name.size() && text.substr(0, name.size()) == name) best = {name, value};
    at = end + 1;
  }
  return best;
}

int digit_value(char c) {
  if (text::is_digit(c)) return c - '0';
  const char small = text::lower(c);
  return small >= 'a' && small <= 'f' ? small - 'a' + 10 : 16;
}

// Where the next byte stands, from `at` on, that is not taken as it is; the end of `text` if there is none.
std::size_t next_mark(string_view text, std::size_t at) {
  namespace lanes = text::lanes;
  return lanes::find(text, at, [](lanes::Bytes bytes) {
    return lanes::equal(bytes, '&') | lanes::equal(bytes, '\r') | lanes::equal(bytes, 0);
  });
}

class Decoder {
 public:
  Decoder(string_view text, TextKind kind, char* out) : text_(text), kind_(kind), out_(out) {}

  // `mark`: where the first byte stands that is not taken as it is.
  std::size_t run(std::size_t mark) {
    char* const start = out_;
    for (;; mark = next_mark(text_, at_)) {
      out_ = std::copy(text_.begin() + at_, text_.begin() + mark, out_);
      at_ = mark;
      if (at_ == text_.size()) break;
      const char c = text_[at_];
      if (c == '&' && kind_ != TextKind::raw) {
        ++at_;
        reference();
      } else if (c == '\r') {
        *out_++ = '\n';
        at_ += text_.substr(at_, 2) == "\r\n" ? 2 : 1;
      } else if (c == '\0') {
        ++at_;
        if (kind_ != TextKind::data) put(text::kReplacement);
      } else {
        *out_++ = text_[at_++];
      }
    }
    return static_cast<std::size_t>(out_ - start);
  }

 private:
  void put(char32_t value) { out_ = text::write_utf8(out_, value); }

  // Behind "&".
  void reference() {
    const auto rest = text_.substr(at_);
    if (!rest.empty() && rest[0] == '#' && number(rest.substr(1))) return;
    if (!rest.empty() && is_name_character(rest[0]) && name(rest)) return;
    *out_++ = '&';
  }

  bool number(string_view rest) {
    const bool hexadecimal = !rest.empty() && text::lower(rest[0]) == 'x';
    const int base = hexadecimal ? 16 : 10;
    const std::size_t start = hexadecimal ? 1 : 0;
    std::size_t end = start;
    char32_t value = 0;
    for (; end < rest.size() && digit_value(rest[end]) < base; ++end) {
      value = value * static_cast<char32_t>(base) + static_cast<char32_t>(digit_value(rest[end]));
      value = std::min<char32_t>(value, 0x110000);
    }
    if (end == start) return false;
    if (end < rest.size() && rest[end] == ';') ++end;
    at_ += end + 1;
    if (value == 0) value = text::kReplacement;
    if (value >= 0x80 && value <= 0x9F) value = kWindows[value - 0x80];
    put(value);
    return true;
  }

  bool name(string_view rest) {
    std::size_t length = 0;
    while (length < rest.size() && length <= kLongestName && is_name_character(rest[length])) ++length;
    if (length < rest.size() && rest[length] == ';' && length > 1) {
      std::array<std::int32_t, 2> points{};
      if (galley_named_reference(reinterpret_cast<const std::uint8_t*>(rest.data()), length, points.data()) !=
          0) {
        at_ += length + 1;
        put(static_cast<char32_t>(points[0]));
        if (points[1] != 0) put(static_cast<char32_t>(points[1]));
        return true;
      }
    }
    const auto legacy = legacy_name(rest.substr(0, std::min(length, kLongestLegacyName)));
    if (legacy.name.empty()) return false;
    const auto end = legacy.name.size();
    // "?a=1&copy=2" in an address is no reference (HTML §13.2.5.73).
    if (kind_ == TextKind::attribute && end < rest.size() &&
        (rest[end] == '=' || is_name_character(rest[end]))) {
      return false;
    }
    at_ += end;
    put(legacy.value);
    return true;
  }

  string_view text_;
  TextKind kind_;
  std::size_t at_ = 0;
  char* out_;
};

}  // namespace

string_view decode(text::Arena& arena, string_view text, TextKind kind) {
  const auto mark = next_mark(text, 0);
  if (mark == text.size()) return text;
  // Two references (as "&nGt;") are longer than their names by a byte; U+FFFD is by two.
  const auto nulls = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\0'));
  auto* out = static_cast<char*>(arena.allocate(text.size() + text.size() / 5 + 2 * nulls + 1, 1));
  return {out, Decoder{text, kind, out}.run(mark)};
}

}  // namespace galley::import
