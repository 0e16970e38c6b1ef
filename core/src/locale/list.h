#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "locale/language.h"

namespace galley::locale {

/// What stands between item `before` (counted from 0, at most count - 2) and the next one in a list joined by
/// "and":
/// ", " or " and " or 、. `next` is the text of that next item, by whose beginning Spanish and Hebrew choose.
std::string_view list_separator(Language language, std::size_t before, std::size_t count,
                                std::string_view next);

/// Appends "A", "A and B", "A, B and C".
void append_list(std::string& out, Language language, std::span<const std::string_view> items);

}  // namespace galley::locale
