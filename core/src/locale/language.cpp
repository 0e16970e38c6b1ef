#include "locale/language.h"

#include <algorithm>
#include <iterator>

#include "locale/language_tag.h"

namespace galley::locale {
namespace {

#include "locale/languages.inc"

struct Alias {
  std::string_view code;
  std::string_view current;
};

/// From the IANA registry (Preferred-Value, Macrolanguage) and ISO 639-2: codes under which content in one of
/// the built-in languages is found.
constexpr Alias kAliases[] = {
    {"iw", "he"},  {"cmn", "zh"}, {"arb", "ar"}, {"pes", "fa"}, {"prs", "fa"}, {"eng", "en"}, {"fra", "fr"},
    {"fre", "fr"}, {"deu", "de"}, {"ger", "de"}, {"spa", "es"}, {"por", "pt"}, {"ita", "it"}, {"nld", "nl"},
    {"dut", "nl"}, {"pol", "pl"}, {"rus", "ru"}, {"ukr", "uk"}, {"tur", "tr"}, {"ara", "ar"}, {"heb", "he"},
    {"fas", "fa"}, {"per", "fa"}, {"hin", "hi"}, {"zho", "zh"}, {"chi", "zh"}, {"jpn", "ja"}, {"kor", "ko"},
};

/// Regions whose English writes the month first: their long date is "MMMM d, y" in CLDR 48.
constexpr std::string_view kMonthFirst[] = {"us", "as", "bi", "ca", "gu", "jp",
                                            "mh", "mp", "ph", "pr", "um", "vi"};

bool writes_day_first(std::string_view english) {
  std::string_view region = region_of(english);
  return !region.empty() && std::none_of(std::begin(kMonthFirst), std::end(kMonthFirst),
                                         [&](std::string_view first) { return same_tag(region, first); });
}

Language by_tag(std::string_view wanted, bool& found) {
  for (std::size_t i = 0; i < std::size(kTags); ++i) {
    if (same_tag(kTags[i], wanted)) {
      found = true;
      return {static_cast<std::uint8_t>(i)};
    }
  }
  return {};
}

}  // namespace

LanguageMatch find_language(std::string_view tag) {
  bool found = false;
  // A tag has few subtags; what is longer than any real one is not looked at subtag by subtag.
  for (std::string_view range = tag.substr(0, 64); !range.empty();) {
    Language language = by_tag(range, found);
    if (found && range.size() == 2 && same_tag(range, "en") && writes_day_first(tag)) {
      language = by_tag("en-GB", found);
    }
    if (found) return {language, false};
    std::size_t cut = range.find_last_of("-_");
    if (cut == std::string_view::npos) break;
    range = range.substr(0, cut);
  }
  std::string_view primary = primary_subtag(tag);
  for (const Alias& alias : kAliases) {
    if (!same_tag(primary, alias.code)) continue;
    Language language = by_tag(alias.current, found);
    if (same_tag(alias.current, "en") && writes_day_first(tag)) language = by_tag("en-GB", found);
    return {language, false};
  }
  return {Language{}, true};
}

std::uint8_t language_count() { return std::size(kTags); }

std::string_view tag(Language language) { return kTags[language.index]; }

std::uint8_t strings_of(Language language) { return kStringsOf[language.index]; }

}  // namespace galley::locale
