// Any bytes as a Markdown body. The fuzzer need not learn JSON's escapes to reach the Markdown importer.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <string>

#include <galley/galley.h>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string json = R"({"galley": 1, "title": "Fuzz", "body": ")";
  for (std::size_t i = 0; i < size; ++i) {
    if (data[i] < 0x20 || data[i] == '"' || data[i] == '\\') {
      char escape[7];
      std::snprintf(escape, sizeof escape, "\\u%04x", data[i]);
      json += escape;
    } else {
      json += static_cast<char>(data[i]);
    }
  }
  json += "\"}";
  galley::render(json, galley::Options{});
  return 0;
}
