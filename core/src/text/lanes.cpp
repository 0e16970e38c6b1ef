#include "text/lanes.h"

namespace galley::text::lanes {

namespace {

template <class Number>
std::uint64_t load_as(const char* bytes) {
  Number number;
  std::memcpy(&number, bytes, sizeof number);
  return number;
}

}  // namespace

// Of two numbers in registers: a vector that is loaded from where fewer bytes were just written has to wait
// for them.
Bytes load_some(const char* bytes, std::size_t count) {
  std::array<std::uint64_t, 2> halves{};
  if constexpr (std::endian::native == std::endian::big) {
    std::memcpy(halves.data(), bytes, count);
  } else if (count >= 8) {
    halves[0] = load_as<std::uint64_t>(bytes);
    // What ends with the last byte, without what is in the first half already: eight bytes at most.
    halves[1] = load_as<std::uint64_t>(bytes + count - 8) >> (8 * (15 - count)) >> 8U;
  } else if (count >= 4) {
    halves[0] = load_as<std::uint32_t>(bytes) | load_as<std::uint32_t>(bytes + count - 4)
                                                    << (8 * (count - 4));
  } else if (count > 0) {
    const auto byte = [&](std::size_t at) { return load_as<std::uint8_t>(bytes + at) << (8 * at); };
    halves[0] = byte(0) | byte(count / 2) | byte(count - 1);
  }
  using Pair [[gnu::vector_size(width)]] = std::uint64_t;
  return reinterpret_cast<Bytes>(Pair{halves[0], halves[1]});
}

}  // namespace galley::text::lanes
