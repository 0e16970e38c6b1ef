#pragma once

#include <string_view>

namespace galley::json {

/// The value of a JSON number (RFC 8259 §6), which `text` must be: the same on every machine, and exact where
/// 18 digits and a power of ten up to 22 write it, as every number in an article does. The C library's strtod
/// is exact always, but differs in size: in WebAssembly it brings 128-bit arithmetic, a twentieth of the
/// module.
double read_number(std::string_view text);

}  // namespace galley::json
