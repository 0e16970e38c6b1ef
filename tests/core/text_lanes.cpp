#include "text/lanes.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace lanes = galley::text::lanes;

namespace {

// The bits that a predicate on bytes stands for.
template <class Predicate>
std::uint32_t bits_of(const std::string& bytes, Predicate fits) {
  std::uint32_t bits = 0;
  for (std::size_t lane = 0; lane < lanes::width; ++lane) {
    if (fits(static_cast<unsigned char>(bytes[lane]))) bits |= 1U << lane;
  }
  return bits;
}

// A vector's bytes, in which `byte` stands at `lane` among others.
std::string around(unsigned byte, std::size_t lane, char others) {
  std::string bytes(lanes::width, others);
  bytes[lane] = static_cast<char>(byte);
  return bytes;
}

}  // namespace

TEST_CASE("masks tell what single bytes tell") {
  for (unsigned byte = 0; byte < 256; ++byte) {
    for (std::size_t lane = 0; lane < lanes::width; ++lane) {
      for (const char others : {'\0', 'a', '"', '#', '\x1F', ' ', '\x7F', '\x80', '\xBF', '\xC0', '\xFF'}) {
        const auto text = around(byte, lane, others);
        CAPTURE(byte);
        CAPTURE(lane);
        CAPTURE(static_cast<int>(others));
        const auto bytes = lanes::load(text.data());
        const auto agree = [&text](lanes::Bytes mask, auto fits) {
          const auto expected = bits_of(text, fits);
          return lanes::bits(mask) == expected && lanes::gathered_bits(mask) == expected &&
                 lanes::any(mask) == (expected != 0);
        };
        REQUIRE(agree(lanes::equal(bytes, '"'), [](unsigned char c) { return c == '"'; }));
        REQUIRE(agree(lanes::equal(bytes, 0xFF), [](unsigned char c) { return c == 0xFF; }));
        REQUIRE(agree(lanes::below(bytes, 0x20), [](unsigned char c) { return c < 0x20; }));
        REQUIRE(agree(~lanes::below(bytes, 0xF0), [](unsigned char c) { return c >= 0xF0; }));
        REQUIRE(agree(lanes::between(bytes, '0', '9'), [](unsigned char c) { return c >= '0' && c <= '9'; }));
        REQUIRE(agree(lanes::between(bytes, 0, ' '), [](unsigned char c) { return c <= ' '; }));
        REQUIRE(agree(lanes::beyond_ascii_or_below(bytes, 0x20),
                      [](unsigned char c) { return c < 0x20 || c >= 0x80; }));
        REQUIRE(agree(lanes::continuations(bytes), [](unsigned char c) { return c >= 0x80 && c < 0xC0; }));
      }
    }
  }
}

TEST_CASE("a part of a vector is what stands there, and zeroes") {
  const std::string text = "0123456789abcdefgh";
  for (std::size_t start = 0; start < 2; ++start) {
    for (std::size_t count = 0; count < lanes::width; ++count) {
      auto expected = text.substr(start, count);
      expected.resize(lanes::width, '\0');
      CAPTURE(count);
      const auto part = lanes::load_some(text.data() + start, count);
      REQUIRE(!lanes::any(lanes::different(part, lanes::load(expected.data()))));
    }
  }
}

TEST_CASE("the first byte that fits is found at any place, and none behind the end") {
  const auto find = [](std::string_view text, std::size_t from, std::uint8_t wanted) {
    return lanes::find(text, from, [wanted](lanes::Bytes bytes) { return lanes::equal(bytes, wanted); });
  };
  for (std::size_t size = 0; size <= 3 * lanes::width + 1; ++size) {
    const std::string none(size, 'a');
    // What stands behind the text is not looked at, and no zero is taken for a byte of it.
    for (std::size_t from = 0; from <= size; ++from) {
      CAPTURE(size);
      CAPTURE(from);
      REQUIRE(find(none, from, 'b') == size);
      REQUIRE(find(none, from, 0) == size);
    }
    for (std::size_t place = 0; place < size; ++place) {
      auto text = none;
      text[place] = 'b';
      for (std::size_t from = 0; from <= size; ++from) {
        CAPTURE(place);
        REQUIRE(find(text, from, 'b') == (from <= place ? place : size));
      }
    }
  }
}
