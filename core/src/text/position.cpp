#include "text/position.h"

#include <bit>

#include "text/lanes.h"
#include "text/utf8.h"

namespace galley::text {

void Position::pass(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (at + lanes::width <= text.size()) {
      const auto bytes = lanes::load(text.data() + at);
      if (!lanes::any(lanes::equal(bytes, '\n'))) {
        const auto inside = lanes::bits(lanes::continuations(bytes));
        column +=
            static_cast<std::uint32_t>(lanes::width) - static_cast<std::uint32_t>(std::popcount(inside));
        at += lanes::width;
        continue;
      }
    }
    const char c = text[at++];
    if (c == '\n') {
      ++line;
      column = 1;
    } else if (!continues(c)) {
      ++column;
    }
  }
}

}  // namespace galley::text
