// As memory.cpp, of two more functions: a preview moves what stands behind an edit at every key, in the text
// and in the HTML, and compares parts with what they were. musl does so byte by byte where both lie
// differently.

#include <cstddef>
#include <cstdint>

#include "text/lanes.h"

namespace lanes = galley::text::lanes;

namespace {

constexpr std::size_t kStep = lanes::width;

lanes::Word load_word(const char* from) {
  lanes::Word word;
  __builtin_memcpy(&word, from, kStep);
  return word;
}

// A word is read as a whole before it is written, so that it may go over itself.
void move_word(char* to, const char* from) {
  const auto word = load_word(from);
  __builtin_memcpy(to, &word, kStep);
}

}  // namespace

extern "C" {

void* memmove(void* to, const void* from, std::size_t count) {
  auto* out = static_cast<char*>(to);
  const auto* in = static_cast<const char*>(from);
  // Only what would be written over before it is read has to be begun at its end.
  if (static_cast<std::size_t>(out - in) < count) {
    for (; count >= kStep; count -= kStep) move_word(out + count - kStep, in + count - kStep);
    while (count > 0) {
      --count;
      out[count] = in[count];
    }
    return to;
  }
  for (; count >= kStep; count -= kStep, out += kStep, in += kStep) move_word(out, in);
  for (; count > 0; --count) *out++ = *in++;
  return to;
}

int memcmp(const void* a, const void* b, std::size_t count) {
  const auto* left = static_cast<const unsigned char*>(a);
  const auto* right = static_cast<const unsigned char*>(b);
  const auto word = [](const unsigned char* at) { return load_word(reinterpret_cast<const char*>(at)); };
  while (count >= kStep && word(left) == word(right)) {
    left += kStep;
    right += kStep;
    count -= kStep;
  }
  for (; count > 0; --count, ++left, ++right) {
    if (*left != *right) return *left - *right;
  }
  return 0;
}
}
