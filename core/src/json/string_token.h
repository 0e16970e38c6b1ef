#pragma once

#include <cstddef>
#include <string_view>

#include "text/arena.h"

namespace galley::json {

/// A string in a JSON text, from its opening to its closing quotation mark.
struct StringToken {
  std::size_t start = 0;  ///< of the opening mark
  std::size_t end = 0;    ///< behind the closing mark
  bool has_escapes = false;
  bool has_code_escapes = false;  ///< "\\u…", "\\b" or "\\f" among them: it may hold control characters
  bool is_sound = false;          ///< closed, UTF-8, without bare controls, wrong escapes and lone surrogates
};

/// The first byte from `at` on that is not plain ASCII text: a mark, a backslash, a control, a longer
/// character; the end of `text` where there is none.
std::size_t skip_plain(std::string_view text, std::size_t at);

/// Finds the end of the string whose opening mark stands at `start`. Of a string that is not sound nothing
/// else is known.
StringToken scan_string(std::string_view text, std::size_t start);

/// What a sound string says: a view of `text` where nothing is escaped, else a copy in the arena.
std::string_view contents(std::string_view text, const StringToken& token, text::Arena& arena);

}  // namespace galley::json
