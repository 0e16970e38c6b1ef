#include "utf16.h"

#include <cstring>

namespace galley::wasm {

namespace {

constexpr std::uint32_t kBeyondPlane = 0x10000;

// Of what `text` begins with.
std::size_t ascii_length(std::string_view text) {
  std::size_t at = 0;
  for (std::uint64_t word = 0; at + sizeof word <= text.size(); at += sizeof word) {
    std::memcpy(&word, text.data() + at, sizeof word);
    if ((word & 0x8080808080808080U) != 0) break;
  }
  while (at < text.size() && (text[at] & 0x80) == 0) ++at;
  return at;
}

// The next character, which is not ASCII: as many ones as it has bytes lead the first of them, and six bits
// are in each of the others.
std::uint32_t take(const char*& at) {
  const auto first = static_cast<unsigned char>(*at++);
  const auto others = first >= 0xF0 ? 3U : first >= 0xE0 ? 2U : 1U;
  std::uint32_t point = first & (0x3FU >> others);
  for (unsigned i = 0; i < others; ++i) point = point << 6U | (*at++ & 0x3F);
  return point;
}

}  // namespace

Utf16 utf16_of(std::string_view text) {
  auto run = ascii_length(text);
  if (run == text.size()) return {};
  // A character has at most as many units as bytes.
  Utf16 made{std::unique_ptr<char16_t[]>(new char16_t[text.size()])};
  auto* out = made.units.get();
  const auto* at = text.data();
  for (const auto* const end = at + text.size();;
       run = ascii_length({at, static_cast<std::size_t>(end - at)})) {
    for (; run > 0; --run) *out++ = *at++;
    if (at == end) break;
    auto point = take(at);
    if (point >= kBeyondPlane) {
      point -= kBeyondPlane;
      *out++ = static_cast<char16_t>(0xD800 + (point >> 10U));
      point = 0xDC00 + (point & 0x3FFU);
    }
    *out++ = static_cast<char16_t>(point);
  }
  made.count = static_cast<std::uint32_t>(out - made.units.get());
  return made;
}

}  // namespace galley::wasm
