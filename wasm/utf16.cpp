// What modules for servers have besides what bindings.cpp binds: texts in UTF-16, of which Node makes its
// strings several times as fast as of UTF-8. Browsers do not.

#include <emscripten/bind.h>

#include <array>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>

#include "text/lanes.h"

namespace {

namespace lanes = galley::text::lanes;

constexpr std::uint32_t kBeyondPlane = 0x10000;

// The next character, which is not ASCII: as many ones as it has bytes lead the first of them, and six bits
// are in each of the others.
std::uint32_t take(std::string_view text, std::size_t& at) {
  const auto first = static_cast<unsigned char>(text[at++]);
  const auto others = first >= 0xF0 ? 3U : first >= 0xE0 ? 2U : 1U;
  std::uint32_t point = first & (0x3FU >> others);
  for (unsigned i = 0; i < others; ++i) point = point << 6U | (text[at++] & 0x3F);
  return point;
}

// Writes ASCII as UTF-16. Returns where that ends.
char16_t* widen(std::string_view ascii, char16_t* out) {
  using Half [[gnu::vector_size(lanes::width / 2)]] = std::uint8_t;
  using Units [[gnu::vector_size(lanes::width)]] = std::uint16_t;
  std::size_t at = 0;
  for (; at + sizeof(Half) <= ascii.size(); at += sizeof(Half)) {
    Half half;
    std::memcpy(&half, ascii.data() + at, sizeof half);
    const auto units = __builtin_convertvector(half, Units);
    std::memcpy(out + at, &units, sizeof units);
  }
  for (; at < ascii.size(); ++at) out[at] = static_cast<unsigned char>(ascii[at]);
  return out + at;
}

struct Utf16 {
  std::unique_ptr<char16_t[]> units;
  std::uint32_t count = 0;
};

// `text`: well-formed UTF-8, as all output is.
Utf16 utf16_of(std::string_view text) {
  const auto ascii_end = [text](std::size_t at) {
    return lanes::find(text, at, [](lanes::Bytes bytes) { return ~lanes::below(bytes, 0x80); });
  };
  auto run = ascii_end(0);
  if (run == text.size()) return {};
  // A character has at most as many units as bytes.
  Utf16 made{std::unique_ptr<char16_t[]>(new char16_t[text.size()])};
  auto* out = made.units.get();
  for (std::size_t at = 0;; run = ascii_end(at)) {
    out = widen(text.substr(at, run - at), out);
    if (run == text.size()) break;
    at = run;
    auto point = take(text, at);
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

/// Some UTF-8 of the module's memory, of which a call before gave address and length, in UTF-16. Address of
/// two uint32: address and count of its units, both 0 if it is ASCII alone: of that, UTF-8 makes strings as
/// fast. Valid until the next call of this function; one for no bytes gives the buffer back.
std::uint32_t utf16(std::uint32_t at, std::uint32_t bytes) {
  static Utf16 last;
  static std::array<std::uint32_t, 2> result;
  last = {};
  // NOLINTNEXTLINE(performance-no-int-to-ptr): an address is what JavaScript has.
  last = utf16_of({reinterpret_cast<const char*>(static_cast<std::uintptr_t>(at)), bytes});
  result = {static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(last.units.get())), last.count};
  return static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(result.data()));
}

}  // namespace

EMSCRIPTEN_BINDINGS(galley_utf16) { emscripten::function("utf16", &utf16); }
