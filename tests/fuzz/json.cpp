// Any bytes as JSON: the reader and nlohmann/json take and refuse the same texts, and read the same values.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "json_judge.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto verdict = json_judge::compare(std::string{reinterpret_cast<const char*>(data), size});
  if (!verdict.empty()) {
    std::fprintf(stderr, "JSON: %s\n", verdict.c_str());
    std::abort();
  }
  return 0;
}
