#pragma once

#include <cstdint>
#include <string_view>

#include "text/arena.h"

namespace galley::import {

/// Where a run of characters stands, which decides what its references and NULs mean (HTML §13.2.5).
enum class TextKind : std::uint8_t {
  data,       ///< between tags: NUL is left out
  escapable,  ///< in title and textarea: NUL becomes U+FFFD
  raw,        ///< no references; NUL becomes U+FFFD
  attribute,  ///< as escapable, but "&copy=" is no reference
};

/// The characters that `text` stands for: references decoded, line ends made LF. A view of `text` when
/// nothing changes, else in the arena.
std::string_view decode(text::Arena& arena, std::string_view text, TextKind kind);

}  // namespace galley::import
