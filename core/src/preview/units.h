#pragma once

#include <cstdint>
#include <string_view>

/// Lengths of UTF-8 as others count. An article is passed at every key, so eight bytes are taken at a time.
namespace galley::preview {

/// Byte offset of the UTF-16 unit `units`: behind a character that it would part, at most the end of the
/// text.
std::uint32_t bytes_of_units(std::string_view text, std::uint32_t units);
/// UTF-16 units of the first `bytes` of a text.
std::uint32_t units_of_bytes(std::string_view text, std::uint32_t bytes);

/// A place in a text as problems tell it: from 1, columns in characters.
struct Position {
  std::uint32_t line = 1;
  std::uint32_t column = 1;

  void pass(std::string_view text);
  bool is_before(std::uint32_t other_line, std::uint32_t other_column) const {
    return line < other_line || (line == other_line && column < other_column);
  }
};

}  // namespace galley::preview
