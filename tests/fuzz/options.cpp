// Any bytes as options, applied to a small article.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <galley/galley.h>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  galley::Problems problems;
  galley::Options options = galley::read_options({reinterpret_cast<const char*>(data), size}, problems);
  galley::render(R"({"galley": 1, "title": "Fuzz", "url": "https://example.com/a", "body": "One *two*.",
                     "published": "2026-03-01T09:30:00+02:00", "related": [{"title": "B", "url": "/b"}]})",
                 options);
  return 0;
}
