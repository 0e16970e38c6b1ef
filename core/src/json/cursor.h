#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "json/string_token.h"

namespace galley::json {

/// What some editors put before UTF-8. The reader passes over it (RFC 8259 §8.1).
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// One place where the repaired text differs in length from the original.
struct Edit {
  std::uint32_t at;     ///< offset in the repaired text, just behind the change
  std::int32_t longer;  ///< how many bytes the repaired text is ahead from there on
};

/// Follows the reader through the text, token by token, to tell where each stands. The text up to the token
/// has been accepted by the reader, so nothing is checked again.
class Cursor {
 public:
  Cursor(std::string_view text, const std::vector<Edit>& edits)
      : text_(text), edits_(edits), at_(text.substr(0, byte_order_mark.size()) == byte_order_mark ? 3 : 0) {}

  /// A number, true, false or null, as it is written.
  struct Word {
    std::string_view written;
    std::uint32_t offset;  ///< in the original text
  };

  /// The next token of each kind. What is given as a number is its offset in the original text.
  Word word();
  std::uint32_t bracket();
  std::uint32_t string(const StringToken& token);

 private:
  std::size_t next_token();
  std::uint32_t offset_of(std::size_t start);

  std::string_view text_;
  const std::vector<Edit>& edits_;
  std::size_t at_;
  std::size_t edit_ = 0;
  std::int32_t longer_ = 0;
};

}  // namespace galley::json
