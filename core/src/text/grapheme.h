#pragma once

#include <cstddef>
#include <string_view>

/// Extended grapheme clusters of Unicode 17 (UAX #29): what a reader takes for one character, such as a
/// letter with its marks, a flag, or a family of emoji. Texts are UTF-8; an ill-formed byte is a character of
/// its own.
namespace galley::text {

/// Where the cluster ends that begins at `position`, which must be a boundary inside of `text`. Looks at no
/// byte before it and at one code point after the cluster.
std::size_t next_grapheme(std::string_view text, std::size_t position);

std::size_t count_graphemes(std::string_view text);

/// The longest beginning of `text` that has at most `most` clusters.
std::string_view truncate_graphemes(std::string_view text, std::size_t most);

}  // namespace galley::text
