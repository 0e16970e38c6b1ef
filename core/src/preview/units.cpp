#include "preview/units.h"

#include <algorithm>

#include "text/lanes.h"
#include "text/utf8.h"

namespace galley::preview {

namespace lanes = text::lanes;

namespace {

// Bytes that go on with a character: 10xxxxxx. What a shift brings from the next lane is masked away.
constexpr lanes::Word continuations(lanes::Word word) { return word & (~word << 1U) & lanes::high_bits; }

// First bytes of characters beyond the basic plane: 1111xxxx, two units each.
constexpr lanes::Word pairs(lanes::Word word) {
  return word & (word << 1U) & (word << 2U) & (word << 3U) & lanes::high_bits;
}

std::uint32_t characters_in(lanes::Word word) {
  return static_cast<std::uint32_t>(lanes::width) - lanes::count(continuations(word));
}

std::uint32_t units_in(lanes::Word word) { return characters_in(word) + lanes::count(pairs(word)); }

std::uint32_t units_of(char c) {
  if (text::continues(c)) return 0;
  return static_cast<unsigned char>(c) >= 0xF0 ? 2 : 1;
}

}  // namespace

std::uint32_t bytes_of_units(std::string_view text, std::uint32_t units) {
  std::size_t at = 0;
  std::uint32_t passed = 0;
  for (; at + lanes::width <= text.size(); at += lanes::width) {
    const auto more = units_in(lanes::load(text.data() + at));
    if (more > units - passed) break;
    passed += more;
  }
  for (; at < text.size() && (passed < units || text::continues(text[at])); ++at)
    passed += units_of(text[at]);
  return static_cast<std::uint32_t>(at);
}

std::uint32_t units_of_bytes(std::string_view text, std::uint32_t bytes) {
  const auto end = std::min<std::size_t>(text.size(), bytes);
  std::size_t at = 0;
  std::uint32_t units = 0;
  for (; at + lanes::width <= end; at += lanes::width) units += units_in(lanes::load(text.data() + at));
  for (; at < end; ++at) units += units_of(text[at]);
  return units;
}

void Position::pass(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (at + lanes::width <= text.size()) {
      const auto word = lanes::load(text.data() + at);
      if (lanes::equal(word, '\n') == 0) {
        column += characters_in(word);
        at += lanes::width;
        continue;
      }
    }
    const char c = text[at++];
    if (c == '\n') {
      ++line;
      column = 1;
    } else if (!text::continues(c)) {
      ++column;
    }
  }
}

}  // namespace galley::preview
