#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

/// Sixteen bytes looked at together, one per lane of a vector. A mask has every bit of a lane set where its
/// byte fits, and none elsewhere. Of GCC's and Clang's vectors processors' own ones are made, in WebAssembly
/// as well: Chromium 91, Firefox 89, Safari 16.4 and Node 16.4 are the first that have them.
namespace galley::text::lanes {

using Bytes [[gnu::vector_size(16)]] = std::uint8_t;
using Signed [[gnu::vector_size(16)]] = std::int8_t;

inline constexpr std::size_t width = sizeof(Bytes);

/// `byte` in every lane.
[[gnu::always_inline]] constexpr Bytes all(std::uint8_t byte) { return Bytes{} + byte; }

/// The sixteen bytes at `bytes`, wherever they stand.
[[gnu::always_inline]] inline Bytes load(const char* bytes) {
  Bytes loaded;
  std::memcpy(&loaded, bytes, width);
  return loaded;
}

[[gnu::always_inline]] inline Bytes equal(Bytes bytes, std::uint8_t byte) {
  return reinterpret_cast<Bytes>(bytes == all(byte));
}

/// Lanes in which two vectors are not the same.
[[gnu::always_inline]] inline Bytes different(Bytes a, Bytes b) { return reinterpret_cast<Bytes>(a != b); }

/// Lanes below `limit`.
[[gnu::always_inline]] inline Bytes below(Bytes bytes, std::uint8_t limit) {
  return reinterpret_cast<Bytes>(bytes < all(limit));
}

/// Lanes from `first` to `last`.
[[gnu::always_inline]] inline Bytes between(Bytes bytes, std::uint8_t first, std::uint8_t last) {
  return reinterpret_cast<Bytes>(bytes - all(first) <= all(static_cast<std::uint8_t>(last - first)));
}

/// Lanes that are not ASCII, or below `limit`, which is: one comparison in place of two.
[[gnu::always_inline]] inline Bytes beyond_ascii_or_below(Bytes bytes, std::int8_t limit) {
  return reinterpret_cast<Bytes>(reinterpret_cast<Signed>(bytes) < Signed{} + limit);
}

/// Lanes that go on with a character of UTF-8 that began before them: 10xxxxxx.
[[gnu::always_inline]] inline Bytes continuations(Bytes bytes) {
  return reinterpret_cast<Bytes>(reinterpret_cast<Signed>(bytes) < Signed{} - 64);
}

/// The first eight bytes and the last.
[[gnu::always_inline]] inline std::array<std::uint64_t, 2> halves(Bytes bytes) {
  std::array<std::uint64_t, 2> both;
  std::memcpy(both.data(), &bytes, width);
  return both;
}

/// What `bits` gives, for processors without an instruction for it.
inline std::uint32_t gathered_bits(Bytes mask) {
  // The product gathers the lowest bit of each byte in the highest byte.
  constexpr std::uint64_t kOnes = 0x0101010101010101U;
  constexpr std::uint64_t kGather =
      std::endian::native == std::endian::little ? 0x0102040810204080U : 0x8040201008040201U;
  const auto [first, last] = halves(mask);
  return static_cast<std::uint32_t>((((first & kOnes) * kGather) >> 56U) |
                                    ((((last & kOnes) * kGather) >> 56U) << 8U));
}

/// A bit for each lane of a mask, the first one lowest.
[[gnu::always_inline]] inline std::uint32_t bits(Bytes mask) {
#if defined(__wasm_simd128__)
  return static_cast<std::uint32_t>(__builtin_wasm_bitmask_i8x16(reinterpret_cast<Signed>(mask)));
#elif defined(__SSE2__)
  using Chars [[gnu::vector_size(16)]] = char;
  return static_cast<std::uint32_t>(__builtin_ia32_pmovmskb128(reinterpret_cast<Chars>(mask)));
#else
  return gathered_bits(mask);
#endif
}

/// Whether a mask has a lane.
[[gnu::always_inline]] inline bool any(Bytes mask) {
#if defined(__wasm_simd128__)
  return __builtin_wasm_any_true_v128(reinterpret_cast<Signed>(mask)) != 0;
#else
  return bits(mask) != 0;
#endif
}

/// As many bytes at `bytes` as `count` says, fewer than a vector has lanes, and zeroes behind them.
[[gnu::noinline]] Bytes load_some(const char* bytes, std::size_t count);

/// The bytes of `text` from `at` on, as far as they go, and zeroes behind its end.
[[gnu::always_inline]] inline Bytes load_from(std::string_view text, std::size_t at) {
  const auto* const here = text.data() + at;
  return text.size() - at >= width ? load(here) : load_some(here, text.size() - at);
}

/// Where, from `at` on, the first byte stands that `fits`, which makes a mask of bytes; the end of `text` if
/// none does.
template <typename Fits>
[[gnu::always_inline]] inline std::size_t find(std::string_view text, std::size_t at, Fits fits) {
  for (; at + width <= text.size(); at += width) {
    const auto found = bits(fits(load(text.data() + at)));
    if (found != 0) return at + static_cast<std::size_t>(std::countr_zero(found));
  }
  // A bit behind the end stands for none.
  const auto rest = text.size() - at;
  return at + static_cast<std::size_t>(
                  std::countr_zero(bits(fits(load_some(text.data() + at, rest))) | 1U << rest));
}

}  // namespace galley::text::lanes
