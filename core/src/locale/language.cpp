#include "locale/language.h"

#include <cstddef>
#include <iterator>

#include "locale/language_tag.h"

namespace galley::locale {
namespace {

#include "locale/languages.inc"

/// From the IANA registry (Preferred-Value, Macrolanguage) and ISO 639-2: codes under which content in one of
/// the built-in languages is found, each with the language that is meant.
constexpr std::string_view kAliases =
    "iw=he cmn=zh arb=ar pes=fa prs=fa eng=en fra=fr fre=fr deu=de ger=de spa=es por=pt ita=it nld=nl dut=nl "
    "pol=pl "
    "rus=ru ukr=uk tur=tr ara=ar heb=he fas=fa per=fa hin=hi zho=zh chi=zh jpn=ja kor=ko ";

/// Regions whose English writes the month first: their long date is "MMMM d, y" in CLDR 48.
constexpr std::string_view kMonthFirst = "usasbicagujpmhmpphprumvi";

bool writes_day_first(std::string_view english) {
  std::string_view region = region_of(english);
  if (region.empty()) return false;
  for (std::size_t i = 0; i < kMonthFirst.size(); i += 2) {
    if (same_tag(region, kMonthFirst.substr(i, 2))) return false;
  }
  return true;
}

/// The language that a superseded code stands for, else the code itself.
std::string_view current_code(std::string_view code) {
  for (std::string_view rest = kAliases; !rest.empty();) {
    const std::size_t equals = rest.find('=');
    if (same_tag(code, rest.substr(0, equals))) return rest.substr(equals + 1, 2);
    rest.remove_prefix(equals + 4);
  }
  return code;
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
  Language language;
  // A tag has few subtags; what is longer than any real one is not looked at subtag by subtag.
  for (std::string_view range = tag.substr(0, 64); !found && !range.empty();) {
    language = by_tag(range, found);
    const std::size_t cut = range.find_last_of("-_");
    range = range.substr(0, cut == std::string_view::npos ? 0 : cut);
  }
  if (!found) language = by_tag(current_code(primary_subtag(tag)), found);
  if (found && language == Language{} && writes_day_first(tag)) language = by_tag("en-GB", found);
  return {language, !found};
}

std::uint8_t language_count() { return std::size(kTags); }

std::string_view tag(Language language) { return kTags[language.index]; }

std::uint8_t strings_of(Language language) { return kStringsOf[language.index]; }

}  // namespace galley::locale
