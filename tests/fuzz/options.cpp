// Any bytes as options, applied to a small article.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <galley/galley.h>

#include "output.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  galley::Problems problems;
  const galley::Options options = galley::read_options({reinterpret_cast<const char*>(data), size}, problems);
  const auto rendering =
      galley::render(R"({"galley": 1, "title": "Fuzz", "url": "https://kiln.example/a", "language": "en",
                         "body": ["One *two* [three](https://clay.example/).", {"type": "heading", "text": "Four"}],
                         "image": {"url": "/a.jpg", "alt": "A", "sources": [{"url": "/b.avif", "width": 9}]},
                         "published": "2026-03-01T09:30:00+02:00", "related": [{"title": "B", "url": "/b"}]})",
                     options);
  if (options.view != galley::View::text && options.view != galley::View::metadata) {
    fuzz::check_output(rendering.html.view(), options.id_prefix);
  }
  return 0;
}
