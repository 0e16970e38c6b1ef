#include "json/number.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace galley::json {
namespace {

// The powers of ten that a double holds exactly.
constexpr std::array<double, 23> kPowers = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                            1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                            1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
constexpr int kLargestPower = 22;
constexpr std::uint64_t kRoomForDigit = 100'000'000'000'000'000;
constexpr int kFarOutside = 100'000;  // An exponent that makes any number zero or infinite.

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Reads the digits after "e" with their sign.
int read_exponent(std::string_view text) {
  const bool negative = text.starts_with('-');
  int exponent = 0;
  for (const char c : text) {
    if (is_digit(c) && exponent < kFarOutside) exponent = exponent * 10 + (c - '0');
  }
  return negative ? -exponent : exponent;
}

double scaled(double value, std::int64_t exponent) {
  while (exponent > 0 && value * 2 != value) {  // Until zero or infinity.
    const int step = exponent < kLargestPower ? static_cast<int>(exponent) : kLargestPower;
    value *= kPowers[static_cast<std::size_t>(step)];
    exponent -= step;
  }
  while (exponent < 0 && value != 0) {
    const int step = -exponent < kLargestPower ? static_cast<int>(-exponent) : kLargestPower;
    value /= kPowers[static_cast<std::size_t>(step)];
    exponent += step;
  }
  return value;
}

}  // namespace

NumberToken scan_number(std::string_view text, std::size_t start) {
  std::size_t at = start;
  const auto next_is = [&](char c) { return at < text.size() && text[at] == c; };
  const auto skip_digits = [&] {
    const auto first = at;
    while (at < text.size() && is_digit(text[at])) ++at;
    return at > first;
  };
  if (next_is('-')) ++at;
  if (next_is('0')) {
    ++at;  // No digit may follow.
  } else if (!skip_digits()) {
    return {at, false};
  }
  if (next_is('.')) {
    ++at;
    if (!skip_digits()) return {at, false};
  }
  if (next_is('e') || next_is('E')) {
    ++at;
    if (next_is('+') || next_is('-')) ++at;
    if (!skip_digits()) return {at, false};
  }
  return {at, true};
}

double read_number(std::string_view text) {
  std::uint64_t digits = 0;
  std::int64_t exponent = 0;
  bool fraction = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '.') {
      fraction = true;
    } else if (c == 'e' || c == 'E') {
      exponent += read_exponent(text.substr(i + 1));
      break;
    } else if (is_digit(c) && digits < kRoomForDigit) {
      digits = digits * 10 + static_cast<std::uint64_t>(c - '0');
      if (fraction) --exponent;
    } else if (is_digit(c) && !fraction) {
      ++exponent;
    }
  }
  const double value = scaled(static_cast<double>(digits), exponent);
  return text.starts_with('-') ? -value : value;
}

}  // namespace galley::json
