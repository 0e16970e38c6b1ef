#pragma once

#include <cstdint>
#include <string_view>

/// Lengths of UTF-8 as others count. An article is passed at every key, so sixteen bytes are taken at a time.
namespace galley::preview {

/// Byte offset of the UTF-16 unit `units`: behind a character that it would part, at most the end of the
/// text.
std::uint32_t bytes_of_units(std::string_view text, std::uint32_t units);
/// UTF-16 units of the first `bytes` of a text.
std::uint32_t units_of_bytes(std::string_view text, std::uint32_t bytes);

}  // namespace galley::preview
