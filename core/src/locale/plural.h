#pragma once

#include <cstdint>

#include "locale/language.h"

namespace galley::locale {

/// The plural categories of CLDR. A language uses some of them, always `other`.
enum class Plural : std::uint8_t { zero, one, two, few, many, other };

inline constexpr std::uint8_t kPlurals = 6;

/// The cardinal category of a whole number, by the rules of CLDR.
Plural plural(Language language, std::uint32_t number);

/// Whether the language tells `category` from the others.
bool has_plural(Language language, Plural category);

}  // namespace galley::locale
