#pragma once

#include <cstddef>
#include <string_view>

#include "text/arena.h"

namespace galley::json {

/// What had to be mended in the strings of a text, and where the first fault stands.
struct Faults {
  std::size_t invalid_bytes = 0;       ///< not UTF-8
  std::size_t control_characters = 0;  ///< bare (RFC 8259 §7), NUL among them
  std::size_t lone_surrogates = 0;     ///< \uD800 without its partner
  std::size_t first_offset = 0;

  std::size_t count() const { return invalid_bytes + control_characters + lone_surrogates; }
};

/// A string read in spite of its faults.
struct Mended {
  std::string_view contents;  ///< in the arena
  std::size_t end = 0;        ///< behind the closing mark; at the fault when there is no reading
  bool has_reading = true;    ///< false for an escape that JSON does not have
  bool was_cut = false;       ///< the text ended inside of the string
};

/// Reads the string whose opening mark stands at `start`, which scan_string did not find sound, where it has
/// one clear reading: bytes that are not UTF-8, lone surrogates and bare control characters become U+FFFD,
/// bare tabs and line ends are meant as such, a string that the end cut off ends there. Counts in `faults`.
Mended mend_string(std::string_view text, std::size_t start, text::Arena& arena, Faults& faults);

}  // namespace galley::json
