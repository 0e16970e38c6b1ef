#pragma once

#include <bit>
#include <cstdint>
#include <cstring>

/// Eight bytes looked at together, one per lane of a 64-bit word. A mask has the high bit of a lane set where
/// its byte fits. WebAssembly's own vectors would be faster and shut out browsers of 2022.
namespace galley::text::lanes {

using Word = std::uint64_t;

inline constexpr std::size_t width = sizeof(Word);
inline constexpr Word high_bits = 0x8080808080808080U;

[[gnu::always_inline]] constexpr Word all(std::uint8_t byte) { return byte * Word{0x0101010101010101U}; }

/// The eight bytes at `bytes`, the first one in the lowest lane on every machine.
[[gnu::always_inline]] inline Word load(const char* bytes) {
  Word word;
  std::memcpy(&word, bytes, width);
  if constexpr (std::endian::native == std::endian::big) {
    Word turned = 0;
    for (std::size_t lane = 0; lane < width; ++lane)
      turned = (turned << 8U) | ((word >> (8U * lane)) & 0xFFU);
    return turned;
  }
  return word;
}

/// Lanes that hold `byte`; exact up to and including the lowest one that fits, and zero when none does.
[[gnu::always_inline]] constexpr Word equal(Word word, std::uint8_t byte) {
  const Word difference = word ^ all(byte);
  return (difference - all(1)) & ~difference & high_bits;
}

/// Lanes below `limit`, which is at most 0x80; exact as above.
[[gnu::always_inline]] constexpr Word below(Word word, std::uint8_t limit) {
  return (word - all(limit)) & ~word & high_bits;
}

/// Lanes from `first` to `last`, for words whose bytes are all below 0x80; exact in every lane.
constexpr Word between(Word ascii, std::uint8_t first, std::uint8_t last) {
  return (ascii + all(static_cast<std::uint8_t>(0x80 - first))) &
         ~(ascii + all(static_cast<std::uint8_t>(0x7F - last))) & high_bits;
}

/// Lanes of bytes outside of ASCII.
constexpr Word beyond_ascii(Word word) { return word & high_bits; }

/// How many bytes stand before the first one of a mask that is not zero.
constexpr std::size_t first_of(Word mask) { return static_cast<std::size_t>(std::countr_zero(mask)) / 8; }

/// How many lanes a mask has. The product adds up all lanes in the highest one: compilers for machines
/// without an instruction for it would call a function.
constexpr std::uint32_t count(Word mask) {
  return static_cast<std::uint32_t>(((mask >> 7U) * all(1)) >> 56U);
}

}  // namespace galley::text::lanes
