#include "locale/strings.h"

#include "text/entries.h"

namespace galley::locale {

using text::take_entry;

namespace {

#include "locale/strings.inc"

constexpr std::string_view kForms[] = {"zero", "one", "two", "few", "many", "other"};

}  // namespace

Strings::Strings(Language language) : language_(language) {
  const char* at = kTexts + kTextStarts[strings_of(language)];
  for (std::size_t i = 0; i < kStrings; ++i) texts_[i] = take_entry(at);
  for (std::size_t i = 0; i < kPluralStrings; ++i) {
    std::string_view* forms = &texts_[kStrings + i * kPlurals];
    for (std::size_t form = 0; form < kPlurals; ++form) {
      if (has_plural(language, static_cast<Plural>(form))) forms[form] = take_entry(at);
    }
    // Forms that are equal to `other` are stored empty, and those that the language lacks not at all.
    for (std::size_t form = 0; form < kPlurals; ++form) {
      if (forms[form].empty()) forms[form] = forms[static_cast<std::size_t>(Plural::other)];
    }
  }
}

bool Strings::replace(std::string_view key, std::string_view text) {
  std::size_t dot = key.find('.');
  std::string_view name = key.substr(0, dot);
  const char* at = kKeys;
  for (std::size_t i = 0; i < kStrings + kPluralStrings; ++i) {
    if (take_entry(at) != name) continue;
    if (i < kStrings) {
      if (dot != std::string_view::npos) return false;
      texts_[i] = text;
      return true;
    }
    bool replaced = false;
    for (std::size_t form = 0; form < kPlurals; ++form) {
      if (dot != std::string_view::npos && key.substr(dot + 1) != kForms[form]) continue;
      texts_[kStrings + (i - kStrings) * kPlurals + form] = text;
      replaced = true;
    }
    return replaced;
  }
  return false;
}

}  // namespace galley::locale
