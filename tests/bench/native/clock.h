#pragma once

#include <malloc.h>
#include <time.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace bench {

/// The inputs of a file, in which a NUL byte ends each.
inline std::vector<std::string> read_inputs(const std::string& path) {
  std::ifstream file{path, std::ios::binary};
  const std::string all{std::istreambuf_iterator<char>{file}, {}};
  std::vector<std::string> inputs;
  for (std::size_t at = 0; at < all.size();) {
    const auto end = all.find('\0', at);
    inputs.push_back(all.substr(at, end - at));
    at = end + 1;
  }
  return inputs;
}

/// Processor time of this process (POSIX): steady when others use the machine.
inline double processor_nanoseconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e9 + static_cast<double>(now.tv_nsec);
}

/// Keeps the heap as large as it has become. glibc would give its end back after some articles and take it
/// again for the next, depending on what else lies there: up to half of the time of a long one. Modules keep
/// theirs, and so do the threads of `galley batch`.
inline void keep_heap() {
  mallopt(M_TRIM_THRESHOLD, 1 << 30);
  mallopt(M_MMAP_THRESHOLD, 32 << 20);  // The most that it takes.
}

/// Answers lines "what file times first" from the program that drives the measurement, which so decides who
/// runs when: nanoseconds of one call of `run(what, input)`, on average over `times` inputs in turn.
template <class Run>
int serve(Run run) {
  keep_heap();
  std::map<std::string, std::vector<std::string>> files;
  std::string what;
  std::string path;
  std::size_t times = 0;
  std::size_t first = 0;
  while (std::cin >> what >> path >> times >> first) {
    auto& inputs = files[path];
    if (inputs.empty()) inputs = read_inputs(path);
    if (inputs.empty()) return EXIT_FAILURE;
    std::size_t bytes = 0;
    const double start = processor_nanoseconds();
    for (std::size_t turn = first; turn < first + times; ++turn) {
      bytes += run(std::string_view{what}, std::string_view{inputs[turn % inputs.size()]});
    }
    const double spent = processor_nanoseconds() - start;
    // The length keeps the compiler from leaving the work out, and the driver from believing in work that was
    // not done.
    std::printf("%.0f %zu\n", spent / static_cast<double>(times), bytes / times);
    std::fflush(stdout);
  }
  return EXIT_SUCCESS;
}

}  // namespace bench
