#include "locale/language_tag.h"

#include <cstddef>
#include <cstdint>

namespace galley::locale {
namespace {

#include "locale/directions.inc"

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_separator(char c) { return c == '-' || c == '_'; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

template <class Test>
bool all(std::string_view text, Test test) {
  for (char c : text) {
    if (!test(c)) return false;
  }
  return true;
}

bool is_alphabetic(std::string_view subtag, std::size_t least, std::size_t most) {
  return subtag.size() >= least && subtag.size() <= most && all(subtag, is_letter);
}
bool is_region(std::string_view subtag) {
  return is_alphabetic(subtag, 2, 2) || (subtag.size() == 3 && all(subtag, is_digit));
}

/// Takes the first subtag and its separator off the front; what stands after the last separator may be empty.
std::string_view take_subtag(std::string_view& rest) {
  std::size_t size = 0;
  while (size < rest.size() && !is_separator(rest[size])) ++size;
  std::string_view subtag = rest.substr(0, size);
  rest.remove_prefix(size < rest.size() ? size + 1 : size);
  return subtag;
}

/// The tag after its language and extended language subtags, where script and region may follow.
std::string_view after_language(std::string_view tag) {
  take_subtag(tag);
  for (;;) {
    std::string_view rest = tag;
    if (!is_alphabetic(take_subtag(rest), 3, 3)) return tag;
    tag = rest;
  }
}

/// Whether the lower-case `list` of codes of `code.size()` letters each has `code`.
bool has_code(std::string_view list, std::string_view code) {
  for (std::size_t i = 0; i < list.size(); i += code.size()) {
    if (same_tag(list.substr(i, code.size()), code)) return true;
  }
  return false;
}

/// Whether a code of three letters is in the table of steps.
bool is_rtl_language(std::string_view code) {
  std::uint32_t wanted = 0;
  for (char c : code) {
    if (!is_letter(c)) return false;
    wanted = wanted * 26 + static_cast<std::uint32_t>(lower(c) - 'a');
  }
  std::uint32_t number = 0;
  for (std::uint8_t step : kRtlLanguages3) {
    number += step;
    if (step != 255 && number == wanted) return true;
  }
  return false;
}

/// Whether "language-region " is in `list`.
bool has_pair(std::string_view list, std::string_view language, std::string_view region) {
  while (!list.empty()) {
    std::size_t end = list.find(' ');
    std::string_view pair = list.substr(0, end);
    if (same_tag(take_subtag(pair), language) && same_tag(pair, region)) return true;
    list.remove_prefix(end + 1);
  }
  return false;
}

}  // namespace

std::string_view primary_subtag(std::string_view tag) { return take_subtag(tag); }

std::string_view script_of(std::string_view tag) {
  std::string_view rest = after_language(tag);
  std::string_view subtag = take_subtag(rest);
  return is_alphabetic(subtag, 4, 4) ? subtag : std::string_view{};
}

std::string_view region_of(std::string_view tag) {
  std::string_view rest = after_language(tag);
  std::string_view subtag = take_subtag(rest);
  if (is_alphabetic(subtag, 4, 4)) subtag = take_subtag(rest);
  return is_region(subtag) ? subtag : std::string_view{};
}

bool same_tag(std::string_view left, std::string_view right) {
  if (left.size() != right.size()) return false;
  for (std::size_t i = 0; i < left.size(); ++i) {
    bool both_separate = is_separator(left[i]) && is_separator(right[i]);
    if (!both_separate && lower(left[i]) != lower(right[i])) return false;
  }
  return true;
}

bool is_rtl(std::string_view tag) {
  std::string_view script = script_of(tag);
  if (!script.empty()) return has_code(kRtlScripts, script);
  std::string_view language = primary_subtag(tag);
  std::string_view region = region_of(tag);
  if (!region.empty() && has_pair(kRtlPairs, language, region)) return true;
  if (!region.empty() && has_pair(kLtrPairs, language, region)) return false;
  if (language.size() == 2) return has_code(kRtlLanguages2, language);
  return language.size() == 3 && is_rtl_language(language);
}

}  // namespace galley::locale
