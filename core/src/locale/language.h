#pragma once

#include <cstdint>
#include <string_view>

/// Everything in the core that depends on the language of the interface: words, plurals, numbers, dates and
/// lists. All of it is constant data made from CLDR and from tools/locale/strings; nothing asks the host.
namespace galley::locale {

/// One of the built-in interface languages, or a regional variety of one that writes dates in its own way
/// ("en-GB"). A default-made one is English.
struct Language {
  std::uint8_t index = 0;

  bool operator==(const Language&) const = default;
};

struct LanguageMatch {
  Language language;
  bool fell_back = false;  ///< the language is not built in, and English stands in for it
};

/// The interface language for a BCP 47 tag: RFC 4647 §3.4 lookup, without regard to case and after replacing
/// codes that others have superseded ("iw" is he). English of a region that writes the day before the month
/// is en-GB.
LanguageMatch find_language(std::string_view tag);

/// How many languages there are; their indices count from 0.
std::uint8_t language_count();

/// The BCP 47 tag, for `lang` attributes: "en", "en-GB", "fr", …
std::string_view tag(Language language);

/// The number of the language's strings and plural rules, which regional varieties share.
std::uint8_t strings_of(Language language);

}  // namespace galley::locale
