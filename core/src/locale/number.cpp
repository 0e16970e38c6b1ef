#include "locale/number.h"

#include "locale/formats.h"

namespace galley::locale {
namespace {

struct Digits {
  char values[10];  ///< 0 to 9, the last digit of the number first
  std::uint32_t size = 0;
};

Digits split(std::uint32_t number, std::uint32_t least) {
  Digits digits;
  while (number > 0 || digits.size < least) {
    digits.values[digits.size++] = static_cast<char>(number % 10);
    number /= 10;
  }
  return digits;
}

void append_digit(std::string& out, std::string_view zero, char value) {
  out += zero;
  out.back() = static_cast<char>(out.back() + value);
}

}  // namespace

void append_number(std::string& out, Language language, std::uint32_t number) {
  Digits digits = split(number, 1);
  Grouping groups = grouping(language);
  std::string_view zero = format_text(language, Format::digit_zero);
  std::string_view separator = format_text(language, Format::group);
  bool grouped = digits.size >= 3u + groups.minimum;
  for (std::uint32_t left = digits.size; left > 0; --left) {
    append_digit(out, zero, digits.values[left - 1]);
    std::uint32_t after = left - 1;
    if (grouped && after >= 3 && (after - 3) % groups.secondary == 0) out += separator;
  }
}

void append_digits(std::string& out, Language language, std::uint32_t number, std::uint32_t least) {
  Digits digits = split(number, least);
  std::string_view zero = format_text(language, Format::digit_zero);
  for (std::uint32_t left = digits.size; left > 0; --left) append_digit(out, zero, digits.values[left - 1]);
}

}  // namespace galley::locale
