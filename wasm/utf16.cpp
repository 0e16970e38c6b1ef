// What modules for servers have besides what bindings.cpp binds: texts in UTF-16. Node's strings are that,
// and it copies them into memory and out of it many times as fast as it makes UTF-8 of them. Browsers do not.

#include <emscripten/bind.h>

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>

#include "text/lanes.h"

namespace {

namespace lanes = galley::text::lanes;

constexpr std::uint32_t kBeyondPlane = 0x10000;
constexpr std::uint32_t kReplacement = 0xFFFD;
constexpr std::uint16_t kAscii = 0x80;

// So many units of ASCII are narrowed at once, and widened.
constexpr std::ptrdiff_t kWidth = lanes::width;
constexpr std::size_t kHalf = lanes::width / 2;
using Half [[gnu::vector_size(kHalf)]] = std::uint8_t;
using Units [[gnu::vector_size(lanes::width)]] = std::uint16_t;

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
  std::size_t at = 0;
  for (; at + kHalf <= ascii.size(); at += kHalf) {
    Half half;
    std::memcpy(&half, ascii.data() + at, sizeof half);
    const auto units = __builtin_convertvector(half, Units);
    std::memcpy(out + at, &units, sizeof units);
  }
  for (; at < ascii.size(); ++at) out[at] = static_cast<unsigned char>(ascii[at]);
  return out + at;
}

Units load(const char16_t* units) {
  Units loaded;
  std::memcpy(&loaded, units, sizeof loaded);
  return loaded;
}

// The lower bytes of units.
lanes::Bytes narrow(Units first, Units second) {
  return __builtin_shufflevector(reinterpret_cast<lanes::Bytes>(first),
                                 reinterpret_cast<lanes::Bytes>(second), 0, 2, 4, 6, 8, 10, 12, 14, 16, 18,
                                 20, 22, 24, 26, 28, 30);
}

// Writes a character as so many bytes of UTF-8, two at least. Returns where that ends.
template <unsigned Bytes>
[[gnu::always_inline]] char* put(std::uint32_t point, char* out) {
  out[0] = static_cast<char>((0xFF00U >> Bytes) | point >> 6U * (Bytes - 1));
  for (unsigned i = 1; i < Bytes; ++i)
    out[i] = static_cast<char>(0x80U | (point >> 6U * (Bytes - 1 - i) & 0x3FU));
  return out + Bytes;
}

// Writes characters one by one, as far as two units of ASCII in a row or the last unit. What is half of a
// character becomes a replacement character. Returns where that ends.
char* put_some(const char16_t*& units, const char16_t* end, char* out) {
  const auto* next = units;
  do {
    const std::uint32_t unit = *next++;
    if (unit < kAscii) {
      *out++ = static_cast<char>(unit);
    } else if (unit < 0x800) {
      out = put<2>(unit, out);
    } else if (unit >> 11U != 0x1B) {
      out = put<3>(unit, out);
    } else if (unit < 0xDC00 && next != end && *next >> 10U == 0x37) {
      out = put<4>(kBeyondPlane + ((unit & 0x3FFU) << 10U) + (*next++ & 0x3FFU), out);
    } else {
      out = put<3>(kReplacement, out);
    }
  } while (end - next >= 2 && (next[0] | next[1]) >= kAscii);
  units = next;
  return out;
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

/// Makes UTF-8 of `count` units of UTF-16, halves of characters being replaced. Room for three bytes for each
/// begins at `to`, and the units begin no earlier than `count` bytes behind that, so that they may lie within
/// it. Returns how many bytes there are.
std::uint32_t utf8(std::uint32_t from, std::uint32_t count, std::uint32_t to) {
  // NOLINTBEGIN(performance-no-int-to-ptr): an address is what JavaScript has.
  const auto* units = reinterpret_cast<const char16_t*>(static_cast<std::uintptr_t>(from));
  auto* const begin = reinterpret_cast<char*>(static_cast<std::uintptr_t>(to));
  // NOLINTEND(performance-no-int-to-ptr)
  auto* out = begin;
  const auto* const end = units + count;
  while (units != end) {
    if (end - units >= kWidth) {
      const auto first = load(units);
      const auto second = load(units + kHalf);
      const auto bytes = narrow(first, second);
      std::memcpy(out, &bytes, sizeof bytes);
      if (!lanes::any(reinterpret_cast<lanes::Bytes>((first | second) >= kAscii))) {
        out += kWidth;
        units += kWidth;
        continue;
      }
      const auto others = [](Units units) { return reinterpret_cast<Units>(units >= kAscii); };
      const auto ascii = std::countr_zero(lanes::bits(narrow(others(first), others(second))));
      out += ascii;
      units += ascii;
    }
    out = put_some(units, end, out);
  }
  return static_cast<std::uint32_t>(out - begin);
}

}  // namespace

EMSCRIPTEN_BINDINGS(galley_utf16) {
  emscripten::function("utf16", &utf16);
  emscripten::function("utf8", &utf8);
}
