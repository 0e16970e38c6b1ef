#include "output/flanks.h"

#include "text/utf8.h"

namespace galley::output {

namespace {

bool is_letter(char32_t c) {
  return (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) || (c >= 0x370 && c <= 0x37D) ||
         (c >= 0x391 && c <= 0x3E1) || (c >= 0x400 && c <= 0x481) || (c >= 0x5D0 && c <= 0x5EA) ||
         (c >= 0x620 && c <= 0x64A) || (c >= 0x671 && c <= 0x6D3) || (c >= 0x904 && c <= 0x939) ||
         (c >= 0x3041 && c <= 0x3096) || (c >= 0x30A1 && c <= 0x30FA) || (c >= 0x4E00 && c <= 0x9FFF) ||
         (c >= 0xAC00 && c <= 0xD7A3);
}

// White space beyond ASCII (Unicode category Zs).
bool is_wide_space(char32_t c) {
  return c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F ||
         c == 0x3000;
}

Side side(char32_t c) {
  if (text::is_forbidden(c)) return Side::unsure;  // written as U+FFFD
  if (c < 0x80) {
    const auto ascii = static_cast<char>(c);
    if (text::is_space(ascii)) return Side::space;
    return text::is_alpha(ascii) || text::is_digit(ascii) ? Side::word : Side::punctuation;
  }
  if (is_wide_space(c)) return Side::space;
  return is_letter(c) ? Side::word : Side::unsure;
}

}  // namespace

Side first_side(std::string_view text) {
  return text.empty() ? Side::space : side(text::code_point_at(text, 0).value);
}

Side last_side(std::string_view text) {
  if (text.empty()) return Side::space;
  auto at = text.size() - 1;
  while (at > 0 && text::continues(text[at])) --at;
  return side(text::code_point_at(text, at).value);
}

bool may_flank(Side inner, Side outer) {
  return inner == Side::word ||
         (inner != Side::space && (outer == Side::space || outer == Side::punctuation));
}

bool is_alone(Side side) { return side == Side::space || side == Side::punctuation; }

}  // namespace galley::output
