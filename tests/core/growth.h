#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <ctime>
#include <functional>
#include <string>
#include <string_view>
#ifdef __GLIBC__
#include <malloc.h>
#endif

/// How the time of reading a text grows with its length: families of texts that once made parsers slow, each
/// at two sizes. Four times the text may take ten times the processor time at most, where quadratic work
/// would take sixteen times.
namespace growth {

inline std::string repeat(std::string_view part, std::size_t times) {
  std::string out;
  out.reserve(part.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += part;
  return out;
}

struct Family {
  std::string name;
  std::function<std::string(std::size_t)> make;
};

inline Family repeated(const char* part) {
  return {part, [part](std::size_t n) { return repeat(part, n); }};
}
inline Family enclosed(const char* open, const char* inside, const char* close) {
  return {open, [=](std::size_t n) { return repeat(open, n) + inside + repeat(close, n); }};
}

/// Memory that goes back to the system between two runs is taken from it again page by page, which on a
/// virtual machine costs more than the reading, and only at the larger size: what is measured is the reading.
inline void keep_freed_memory() {
#ifdef __GLIBC__
  // Sanitizers have an allocator of their own, which refuses; it keeps its memory anyway.
  mallopt(M_MMAP_THRESHOLD, 32 * 1024 * 1024);  // The most that it takes.
  mallopt(M_TRIM_THRESHOLD, 1024 * 1024 * 1024);
#endif
}

/// Processor time of the fastest of some runs.
template <class Run>
double seconds(int runs, Run run) {
  double best = 1e9;
  for (int i = 0; i < runs; ++i) {
    const auto start = std::clock();
    run();
    best = std::min(best, static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
  }
  return best;
}

/// How many times as long `large` takes as `small`. A machine busy with something else makes one measurement
/// wrong, not several: what is quadratic stays so.
template <class Small, class Large>
double measure(int runs, Small small, Large large) {
  constexpr double kNoise = 0.002;
  constexpr int kAttempts = 8;
  double growth = 1e9;
  for (int attempt = 0; attempt < kAttempts && growth >= 10; ++attempt)
    growth = std::min(growth, seconds(runs, large) / std::max(seconds(runs, small), kNoise));
  return growth;
}

/// Checks that `read` takes time in proportion to the length of each family's text.
template <class Families, class Read>
void check(const Families& families, std::size_t times, int runs, Read read) {
  keep_freed_memory();
  for (const auto& family : families) {
    CAPTURE(family.name);
    const auto short_text = family.make(times);
    const auto long_text = family.make(times * 4);
    CHECK(measure(
              runs, [&] { read(short_text); }, [&] { read(long_text); }) < 10);
  }
}

}  // namespace growth
