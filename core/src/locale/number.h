#pragma once

#include <cstdint>
#include <string>

#include "locale/language.h"

namespace galley::locale {

/// Appends a whole number in the digits of the language, with its separators: "12,345", "12 345", "۱۲٬۳۴۵".
void append_number(std::string& out, Language language, std::uint32_t number);

/// Appends a number without separators, as in dates, with zeros in front up to `least` digits (at most 10).
void append_digits(std::string& out, Language language, std::uint32_t number, std::uint32_t least = 1);

}  // namespace galley::locale
