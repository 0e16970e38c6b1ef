#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "json/cursor.h"

namespace galley::json {

/// A text made readable, and what had to be done for it.
struct Repair {
  std::string text;
  std::vector<Edit> edits;
  std::size_t invalid_bytes = 0;       ///< not UTF-8
  std::size_t control_characters = 0;  ///< bare in a string (RFC 8259 §7), NUL among them
  std::size_t lone_surrogates = 0;     ///< \uD800 without its partner
  std::size_t huge_numbers = 0;        ///< too large for a double, now `stand_in_number`
  bool closed_string = false;          ///< the text ended inside a string
  std::size_t first_offset = 0;        ///< of the first fault, in the original

  bool changed() const {
    return invalid_bytes + control_characters + lone_surrogates + huge_numbers > 0 || closed_string;
  }
};

/// What stands in for a number that the reader would refuse: it takes what JSON allows for an error.
inline constexpr std::string_view stand_in_number = "1e308";

/// The number, as it is written, that starts at `at`.
std::string_view number_at(std::string_view text, std::size_t at);

/// Mends what has one clear reading: bytes that are not UTF-8 and lone surrogates become U+FFFD, bare control
/// characters in strings become escapes, a number too large for a double becomes `stand_in_number`, a string
/// that the end cut off is closed. Everything else stays.
Repair repair(std::string_view text);

}  // namespace galley::json
