#pragma once

#include <cstdint>
#include <string_view>

/// What Markdown makes of a sign such as "*" by the characters beside it (CommonMark §6.2).
namespace galley::output {

/// How a character counts beside a sign. Of many beyond ASCII we do not say: such count as the worse of two.
enum class Side : std::uint8_t { space, punctuation, word, unsure };

/// Of the first character of a text, and of the last; the ends of a line are space.
Side first_side(std::string_view text);
Side last_side(std::string_view text);

/// Whether a sign between `inner` and `outer` counts for the side of `inner`.
bool may_flank(Side inner, Side outer);

/// Whether a "_" may stand on this side of a mark.
bool is_alone(Side side);

}  // namespace galley::output
