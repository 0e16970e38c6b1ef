#include "text/lanes.h"

#include <doctest/doctest.h>

#include <string>

namespace lanes = galley::text::lanes;

namespace {

// The mask that a predicate on bytes stands for.
template <class Predicate>
lanes::Word mask_of(const std::string& bytes, Predicate fits) {
  lanes::Word mask = 0;
  for (std::size_t lane = 0; lane < lanes::width; ++lane) {
    if (fits(static_cast<unsigned char>(bytes[lane]))) mask |= lanes::Word{0x80} << (8 * lane);
  }
  return mask;
}

// Eight bytes in which `byte` stands at `lane` among others.
std::string around(unsigned byte, std::size_t lane, char others) {
  std::string bytes(lanes::width, others);
  bytes[lane] = static_cast<char>(byte);
  return bytes;
}

// Only the lowest lane of these masks is promised.
bool agree_on_first(lanes::Word mask, lanes::Word expected) {
  return expected == 0 ? mask == 0 : mask != 0 && lanes::first_of(mask) == lanes::first_of(expected);
}

}  // namespace

TEST_CASE("masks tell what single bytes tell") {
  for (unsigned byte = 0; byte < 256; ++byte) {
    for (std::size_t lane = 0; lane < lanes::width; ++lane) {
      for (const char others : {'\0', 'a', '"', '#', '\x1F', ' ', '\x7F', '\x80', '\xFF'}) {
        const auto bytes = around(byte, lane, others);
        CAPTURE(byte);
        CAPTURE(lane);
        CAPTURE(static_cast<int>(others));
        const auto word = lanes::load(bytes.data());
        const auto is_quote = mask_of(bytes, [](unsigned char c) { return c == '"'; });
        const auto is_control = mask_of(bytes, [](unsigned char c) { return c < 0x20; });
        const auto is_wide = mask_of(bytes, [](unsigned char c) { return c >= 0x80; });
        REQUIRE(agree_on_first(lanes::equal(word, '"'), is_quote));
        REQUIRE(agree_on_first(lanes::below(word, 0x20), is_control));
        REQUIRE(lanes::beyond_ascii(word) == is_wide);
        if (is_wide != 0) continue;
        const auto is_digit = mask_of(bytes, [](unsigned char c) { return c >= '0' && c <= '9'; });
        const auto is_low = mask_of(bytes, [](unsigned char c) { return c <= ' '; });
        REQUIRE(lanes::between(word, '0', '9') == is_digit);
        REQUIRE(lanes::between(word, 0, ' ') == is_low);
        REQUIRE(lanes::count(is_low) == static_cast<std::uint32_t>(__builtin_popcountll(is_low)));
      }
    }
  }
}
