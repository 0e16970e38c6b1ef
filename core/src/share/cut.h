#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace galley::share {

/// `text` on one line, white space and control characters joined to single spaces, in at most `limit`
/// characters. A character is what a reader takes for one (a grapheme cluster, UAX #29); with
/// `wide_count_two` it counts two when X counts it so. What is longer ends in "…" in place of the last ones.
/// A text that hides more than ten bytes behind each character on average is cut as well, which is also
/// Bluesky's rule.
std::string cut(std::string_view text, std::uint32_t limit, bool wide_count_two);

}  // namespace galley::share
