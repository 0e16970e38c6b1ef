#pragma once

#include <cstddef>
#include <string_view>

namespace galley::json {

/// The end of the number that starts at `start` (RFC 8259 §6); where it stops being one, `is_sound` is false.
struct NumberToken {
  std::size_t end = 0;
  bool is_sound = false;
};
NumberToken scan_number(std::string_view text, std::size_t start);

/// The value of a JSON number, which `text` must be: the same on every machine, and exact where
/// 18 digits and a power of ten up to 22 write it, as every number in an article does. The C library's strtod
/// is exact always, but differs in size: in WebAssembly it brings 128-bit arithmetic, a twentieth of the
/// module. Infinite where a double has no such number.
double read_number(std::string_view text);

}  // namespace galley::json
