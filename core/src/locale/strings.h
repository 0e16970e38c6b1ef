#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "locale/language.h"
#include "locale/plural.h"

namespace galley::locale {

// enum class String and enum class PluralString: the keys of tools/locale/strings/*.json.
#include "locale/string_keys.inc"

/// The words of the interface in one language, some perhaps replaced by the caller's. Made once per render,
/// by one pass over the language's texts. Copies no text: replacements must outlive it. Strings hold
/// placeholders such as
/// "{title}", see locale/pattern.h, and are plain text: whoever prints them escapes them.
class Strings {
 public:
  explicit Strings(Language language);

  Language language() const { return language_; }

  std::string_view text(String key) const { return texts_[static_cast<std::size_t>(key)]; }

  /// The form for `count` things. Its "{count}" is still to be filled, see append_count.
  std::string_view text(PluralString key, std::uint32_t count) const {
    return texts_[slot(key, plural(language_, count))];
  }

  /// Puts `text` in the place of the string that is called `key` in tools/locale/strings/en.json: for a
  /// plural string, in the place of every form, or of one by "reading_time.few". False when there is no such
  /// string.
  bool replace(std::string_view key, std::string_view text);

 private:
  static std::size_t slot(PluralString key, Plural form) {
    return kStrings + static_cast<std::size_t>(key) * kPlurals + static_cast<std::size_t>(form);
  }

  Language language_;
  std::array<std::string_view, kStrings + kPluralStrings * kPlurals> texts_;
};

}  // namespace galley::locale
