#include "locale/list.h"

#include "locale/formats.h"

namespace galley::locale {
namespace {

bool starts_with(std::string_view text, std::string_view beginning) {
  return text.substr(0, beginning.size()) == beginning;
}

/// "y" is "e" before the sound of i: before i and hi, but not before the diphthongs of "hierba" and "hiato".
bool starts_like_spanish_i(std::string_view text) {
  if (text.empty()) return false;
  if (text[0] == 'i' || text[0] == 'I' || starts_with(text, "í") || starts_with(text, "Í")) return true;
  if (text[0] != 'h' && text[0] != 'H') return false;
  std::string_view rest = text.substr(1);
  if (starts_with(rest, "í") || starts_with(rest, "Í")) return true;
  if (rest.empty() || (rest[0] != 'i' && rest[0] != 'I')) return false;
  return rest.size() < 2 || (rest[1] != 'e' && rest[1] != 'E' && rest[1] != 'a' && rest[1] != 'A');
}

/// U+05D0 to U+05FF and the presentation forms U+FB1D to U+FB4F.
bool starts_hebrew(std::string_view text) {
  if (text.size() < 2) return false;
  auto first = static_cast<unsigned char>(text[0]);
  auto second = static_cast<unsigned char>(text[1]);
  if (first == 0xD7) return second >= 0x90;
  if (first != 0xEF || second != 0xAC || text.size() < 3) return first == 0xEF && second == 0xAD;
  return static_cast<unsigned char>(text[2]) >= 0x9D;
}

}  // namespace

std::string_view list_separator(Language language, std::size_t before, std::size_t count,
                                std::string_view next) {
  if (before + 2 < count) return format_text(language, Format::list_middle);
  std::string_view last = format_text(language, count == 2 ? Format::list_two : Format::list_end);
  if (last == " y " && starts_like_spanish_i(next)) return " e ";
  if (last == " ו" && !starts_hebrew(next)) return " ו-";
  return last;
}

void append_list(std::string& out, Language language, std::span<const std::string_view> items) {
  for (std::size_t i = 0; i < items.size(); ++i) {
    out += items[i];
    if (i + 1 < items.size()) out += list_separator(language, i, items.size(), items[i + 1]);
  }
}

}  // namespace galley::locale
