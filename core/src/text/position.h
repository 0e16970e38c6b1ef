#pragma once

#include <cstdint>
#include <string_view>

namespace galley::text {

/// A place in a text as problems tell it: from 1, columns in characters, which are what does not go on with
/// another. Only line feeds end lines.
struct Position {
  std::uint32_t line = 1;
  std::uint32_t column = 1;

  /// Goes over `text`, which may begin and end within a character.
  void pass(std::string_view text);
  bool is_before(std::uint32_t other_line, std::uint32_t other_column) const {
    return line < other_line || (line == other_line && column < other_column);
  }
};

}  // namespace galley::text
