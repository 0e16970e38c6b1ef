#include "layout/ids.h"

#include <array>
#include <string>

#include "text/utf8.h"

namespace galley::layout {

namespace {

constexpr std::size_t kSlugBytes = 60;

// Ids that the page itself uses, alone or with a number behind them.
constexpr std::array<std::string_view, 14> kReserved = {
    "title", "main", "footnotes",   "related", "corrections", "share-title", "share-about",
    "note",  "ref",  "after-embed", "table",   "card",        "tags",        "update"};

// Spaces and punctuation outside ASCII, roughly: what must not stand in a readable anchor.
bool is_wide_punctuation(char32_t c) {
  return (c >= 0x80 && c <= 0xBF) || c == 0xD7 || c == 0xF7 || c == 0x60C || c == 0x61B || c == 0x61C ||
         c == 0x61F || c == 0x6D4 || c == 0x964 || c == 0x1680 || c == 0x180E ||
         (c >= 0x2000 && c <= 0x206F) || (c >= 0x2190 && c <= 0x2BFF) || (c >= 0x3000 && c <= 0x3020) ||
         (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xFE30 && c <= 0xFE4F) || (c >= 0xFF01 && c <= 0xFF0F) ||
         (c >= 0xFF1A && c <= 0xFF20) || c == 0xFEFF || c >= 0xE000;
}

std::string slug(std::string_view words) {
  std::string out;
  bool gap = false;
  for (std::size_t i = 0; i < words.size() && out.size() < kSlugBytes;) {
    const auto point = text::code_point_at(words, i);
    const bool ascii = point.value < 0x80;
    const char c = static_cast<char>(point.value);
    const bool is_apostrophe = c == '\'' || point.value == 0x2019;
    const bool kept = ascii ? text::is_alpha(c) || text::is_digit(c) : !is_wide_punctuation(point.value);
    if (kept) {
      if (gap && !out.empty()) out += '-';
      gap = false;
      if (ascii) {
        out += text::lower(c);
      } else {
        out += words.substr(i, point.length);
      }
    } else {
      gap = gap || !is_apostrophe;
    }
    i += point.length;
  }
  return out;
}

bool is_reserved(std::string_view word) {
  for (const auto name : kReserved) {
    if (word == name) return true;
    if (word.size() > name.size() && word.substr(0, name.size()) == name && word[name.size()] == '-')
      return true;
  }
  return false;
}

}  // namespace

std::string_view Ids::make(std::string_view words) {
  std::string name = slug(words);
  if (name.empty()) name = "section";
  if (is_reserved(name)) name.insert(0, "section-");
  return unique(name);
}

std::string_view Ids::for_update(const text::Timestamp& published) {
  std::string time;
  text::append_rfc3339(time, text::at_offset(published, 0));
  std::string name{"update"};
  if (!time.empty()) name.append("-").append(slug(time));
  return unique(name);
}

std::string_view Ids::unique(const std::string& name) {
  const auto stem = arena_.copy(name);
  std::string_view found = stem;
  // A number is put behind until the whole is new, because "a-2" may be somebody's words as well.
  while (!used_.emplace(found, 1).second) {
    found = arena_.copy(name + '-' + std::to_string(++used_[stem]));
  }
  return arena_.copy(std::string{prefix_}.append(found));
}

}  // namespace galley::layout
