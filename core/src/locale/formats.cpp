#include "locale/formats.h"

#include <cstring>

namespace galley::locale {
namespace {

#include "locale/formats.inc"

}  // namespace

std::string_view format_text(Language language, Format format, std::uint8_t months_after) {
  const char* at = kFormatTexts + kFormatStarts[language.index];
  for (unsigned skip = static_cast<unsigned>(format) + months_after; skip > 0; --skip)
    at += std::strlen(at) + 1;
  return {at, std::strlen(at)};
}

Grouping grouping(Language language) { return kGroupings[language.index]; }

}  // namespace galley::locale
