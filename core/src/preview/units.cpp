#include "preview/units.h"

#include <algorithm>
#include <bit>

#include "text/lanes.h"
#include "text/utf8.h"

namespace galley::preview {

namespace lanes = text::lanes;

namespace {

std::uint32_t count(lanes::Bytes mask) {
  return static_cast<std::uint32_t>(std::popcount(lanes::bits(mask)));
}

std::uint32_t characters_in(lanes::Bytes bytes) {
  return static_cast<std::uint32_t>(lanes::width) - count(lanes::continuations(bytes));
}

// The first byte of a character beyond the basic plane is 1111xxxx; it has two units.
std::uint32_t units_in(lanes::Bytes bytes) {
  return characters_in(bytes) + count(~lanes::below(bytes, 0xF0));
}

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

}  // namespace galley::preview
