// Stands in for three functions of the C library whose full versions, with 128-bit arithmetic and formatted
// printing, would be a twentieth of the module (release builds only).
//
// nlohmann's lexer calls strtod and snprintf, and nobody reads what they give: the core takes a number from
// its text (core/src/json/number.h) and words its own problems. Of strtod's result one thing counts: an
// infinite number is refused. A pure virtual call cannot happen; the library's handler for it would print.

#include <cmath>
#include <cstddef>
#include <cstdint>

namespace {

// What rounds to infinity is larger than 1.797693134862315807…e308, the largest double and half a step.
constexpr std::uint64_t kLargest = 1'797'693'134'862'315'807;
constexpr std::uint64_t kRoomForDigit = 1'000'000'000'000'000'000;
constexpr int kLargestExponent = 308;
constexpr int kFarOutside = 100'000'000;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

int read_exponent(const char*& at) {
  const bool negative = *at == '-';
  if (*at == '-' || *at == '+') ++at;
  int exponent = 0;
  for (; is_digit(*at); ++at) {
    if (exponent < kFarOutside) exponent = exponent * 10 + (*at - '0');
  }
  return negative ? -exponent : exponent;
}

}  // namespace

extern "C" {

// Zero, or infinity for a JSON number that has no finite double.
double strtod(const char* text, char** end) {
  const char* at = text;
  if (*at == '-') ++at;
  std::uint64_t digits = 0;  // The first 19 that count.
  int magnitude = -1;        // The exponent of the first of them.
  bool fraction = false;
  for (; is_digit(*at) || *at == '.'; ++at) {
    if (*at == '.') {
      fraction = true;
      continue;
    }
    if (!fraction && (digits > 0 || *at != '0')) ++magnitude;
    if (fraction && digits == 0 && *at == '0') --magnitude;
    if (digits < kRoomForDigit) digits = digits * 10 + static_cast<std::uint64_t>(*at - '0');
  }
  if (*at == 'e' || *at == 'E') magnitude += read_exponent(++at);
  if (end != nullptr) *end = const_cast<char*>(at);
  if (digits == 0) return 0;
  while (digits < kRoomForDigit) digits *= 10;
  const bool finite = magnitude < kLargestExponent || (magnitude == kLargestExponent && digits <= kLargest);
  return finite ? 0 : HUGE_VAL;
}

// In the library these are in one file with strtod, which can only be replaced as a whole. Nothing calls
// them.
float strtof(const char*, char**) { __builtin_trap(); }
long double strtold(const char*, char**) { __builtin_trap(); }

int snprintf(char* out, std::size_t size, const char*, ...) {
  if (size > 0) *out = '\0';
  return 0;
}

// The linker looks for this name.
// NOLINTNEXTLINE(bugprone-reserved-identifier,readability-identifier-naming)
void __cxa_pure_virtual() { __builtin_trap(); }
}
