// Stands in for functions of the C library that an article passes through several times: musl searches four
// bytes at a time, compares one at a time, and Emscripten copies text, which is rarely aligned, byte by byte,
// and long runs by calling JavaScript. WebAssembly loads and stores sixteen bytes wherever they stand.
// (Release builds only; compiled without builtins, so that these loops are not turned into calls of what they
// stand in for.)

#include <bit>
#include <cstddef>
#include <cstdint>

#include "text/lanes.h"

namespace lanes = galley::text::lanes;

namespace {

constexpr std::size_t kStep = lanes::width;

// The compiler makes one load and one store of each, whatever it is told about builtins.
lanes::Bytes load(const char* from) {
  lanes::Bytes bytes;
  __builtin_memcpy(&bytes, from, kStep);
  return bytes;
}
void store(char* to, lanes::Bytes bytes) { __builtin_memcpy(to, &bytes, kStep); }
template <std::size_t Size>
void copy(char* to, const char* from) {
  __builtin_memcpy(to, from, Size);
}

// Fewer than two times `Size` bytes, and at least that many: what is left behind the first is copied by one
// that ends with the last.
template <std::size_t Size>
void copy_both_ends(char* to, const char* from, std::size_t count) {
  copy<Size>(to, from);
  copy<Size>(to + count - Size, from + count - Size);
}

}  // namespace

extern "C" {

void* memcpy(void* __restrict to, const void* __restrict from, std::size_t count) {
  auto* out = static_cast<char*>(to);
  const auto* in = static_cast<const char*>(from);
  if (count < kStep) {
    if (count >= 8) {
      copy_both_ends<8>(out, in, count);
    } else if (count >= 4) {
      copy_both_ends<4>(out, in, count);
    } else {
      for (; count > 0; --count) *out++ = *in++;
    }
    return to;
  }
  copy<kStep>(out + count - kStep, in + count - kStep);
  for (; count >= 2 * kStep; count -= 2 * kStep, out += 2 * kStep, in += 2 * kStep) {
    copy<kStep>(out, in);
    copy<kStep>(out + kStep, in + kStep);
  }
  if (count >= kStep) copy<kStep>(out, in);
  return to;
}

void* memmove(void* to, const void* from, std::size_t count) {
  auto* out = static_cast<char*>(to);
  const auto* in = static_cast<const char*>(from);
  // A vector is read as a whole before it is written, so that it may go over itself. Only what would be
  // written over before it is read has to be begun at its end.
  if (static_cast<std::size_t>(out - in) < count) {
    for (; count >= kStep; count -= kStep) copy<kStep>(out + count - kStep, in + count - kStep);
    while (count > 0) {
      --count;
      out[count] = in[count];
    }
    return to;
  }
  for (; count >= kStep; count -= kStep, out += kStep, in += kStep) copy<kStep>(out, in);
  for (; count > 0; --count) *out++ = *in++;
  return to;
}

void* memset(void* to, int what, std::size_t count) {
  auto* out = static_cast<char*>(to);
  const auto byte = static_cast<std::uint8_t>(what);
  const auto bytes = lanes::all(byte);
  if (count >= kStep) store(out + count - kStep, bytes);
  for (; count >= kStep; count -= kStep, out += kStep) store(out, bytes);
  // Of more than a vector the rest is written.
  if (out != to) return to;
  for (; count > 0; --count) *out++ = static_cast<char>(byte);
  return to;
}

int memcmp(const void* one, const void* other, std::size_t count) {
  const auto* a = static_cast<const char*>(one);
  const auto* b = static_cast<const char*>(other);
  for (; count >= kStep && !lanes::any(lanes::different(load(a), load(b))); count -= kStep) {
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
    const auto found = lanes::bits(lanes::equal(load(at), byte));
    if (found != 0) return const_cast<char*>(at + std::countr_zero(found));
  }
  for (; count > 0; --count, ++at) {
    if (static_cast<std::uint8_t>(*at) == byte) return const_cast<char*>(at);
  }
  return nullptr;
}
}
