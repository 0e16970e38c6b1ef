#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace galley {

/// How much a problem matters: an error loses content or breaks the page, a warning harms some readers, a
/// hint is advice.
enum class Severity : std::uint8_t { error, warning, hint };

/// "error", "warning" or "hint".
std::string_view name(Severity severity);

/// One thing that is wrong with the input, with a place and a mend. Owns its text.
struct Problem {
  Severity severity;
  std::string_view code;  ///< stable, e.g. "image-alt-missing"; listed in docs/problems.md
  std::string path;       ///< JSON Pointer (RFC 6901) into the input; "" for the whole document
  std::uint32_t line;     ///< 1-based line of the JSON text; 0 when there is no text to point into
  std::uint32_t column;   ///< 1-based column, counted in UTF-8 code points
  std::string message;    ///< English: what is wrong, then how to mend it
};

using Problems = std::vector<Problem>;

}  // namespace galley
