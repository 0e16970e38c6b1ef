// Stands in for functions of the C library that an article passes through several times: musl searches four
// bytes at a time, compares one at a time, and Emscripten copies text, which is rarely aligned, byte by byte,
// and long runs by calling JavaScript. WebAssembly loads and stores eight bytes wherever they stand. (Release
// builds only; compiled without builtins, so that these loops are not turned into calls of what they stand in
// for.)

#include <cstddef>
#include <cstdint>

#include "text/lanes.h"

namespace lanes = galley::text::lanes;

namespace {

constexpr std::size_t kStep = lanes::width;

// Of eight bytes the compiler makes one load and one store, whatever it is told about builtins.
lanes::Word load_word(const char* from) {
  lanes::Word word;
  __builtin_memcpy(&word, from, kStep);
  return word;
}
void copy_word(char* to, const char* from) {
  const auto word = load_word(from);
  __builtin_memcpy(to, &word, kStep);
}
void copy_half(char* to, const char* from) { __builtin_memcpy(to, from, kStep / 2); }

}  // namespace

extern "C" {

void* memcpy(void* __restrict to, const void* __restrict from, std::size_t count) {
  auto* out = static_cast<char*>(to);
  const auto* in = static_cast<const char*>(from);
  // What is left behind the last whole step is copied by one that ends with it: most texts are short.
  if (count < kStep) {
    if (count >= kStep / 2) {
      copy_half(out, in);
      copy_half(out + count - kStep / 2, in + count - kStep / 2);
      return to;
    }
    for (; count > 0; --count) *out++ = *in++;
    return to;
  }
  copy_word(out + count - kStep, in + count - kStep);
  for (; count >= 4 * kStep; count -= 4 * kStep, out += 4 * kStep, in += 4 * kStep) {
    copy_word(out, in);
    copy_word(out + kStep, in + kStep);
    copy_word(out + 2 * kStep, in + 2 * kStep);
    copy_word(out + 3 * kStep, in + 3 * kStep);
  }
  for (; count >= kStep; count -= kStep, out += kStep, in += kStep) copy_word(out, in);
  return to;
}

void* memmove(void* to, const void* from, std::size_t count) {
  auto* out = static_cast<char*>(to);
  const auto* in = static_cast<const char*>(from);
  // A word is read as a whole before it is written, so that it may go over itself. Only what would be written
  // over before it is read has to be begun at its end.
  if (static_cast<std::size_t>(out - in) < count) {
    for (; count >= kStep; count -= kStep) copy_word(out + count - kStep, in + count - kStep);
    while (count > 0) {
      --count;
      out[count] = in[count];
    }
    return to;
  }
  for (; count >= kStep; count -= kStep, out += kStep, in += kStep) copy_word(out, in);
  for (; count > 0; --count) *out++ = *in++;
  return to;
}

void* memset(void* to, int what, std::size_t count) {
  auto* out = static_cast<char*>(to);
  const auto byte = static_cast<std::uint8_t>(what);
  const auto word = lanes::all(byte);
  for (; count >= kStep; count -= kStep, out += kStep) __builtin_memcpy(out, &word, kStep);
  for (; count > 0; --count) *out++ = static_cast<char>(byte);
  return to;
}

int memcmp(const void* one, const void* other, std::size_t count) {
  const auto* a = static_cast<const char*>(one);
  const auto* b = static_cast<const char*>(other);
  for (; count >= kStep && load_word(a) == load_word(b); count -= kStep) {
    a += kStep;
    b += kStep;
  }
  for (; count > 0; --count, ++a, ++b) {
    const int difference = static_cast<std::uint8_t>(*a) - static_cast<std::uint8_t>(*b);
    if (difference != 0) return difference;
  }
  return 0;
}

void* memchr(const void* where, int what, std::size_t count) {
  const auto* at = static_cast<const char*>(where);
  const auto byte = static_cast<std::uint8_t>(what);
  for (; count >= kStep; count -= kStep, at += kStep) {
    const auto found = lanes::equal(load_word(at), byte);
    if (found != 0) return const_cast<char*>(at + lanes::first_of(found));
  }
  for (; count > 0; --count, ++at) {
    if (static_cast<std::uint8_t>(*at) == byte) return const_cast<char*>(at);
  }
  return nullptr;
}
}
