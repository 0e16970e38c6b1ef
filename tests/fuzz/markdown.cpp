// Any bytes as a Markdown body and as inline Markdown.
#include "body.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto text = fuzz::quoted(data, size);
  fuzz::check_article(R"({"title": "Fuzz", "url": "https://kiln.example/a", "standfirst": )" + text +
                      R"(, "body": )" + text + "}");
  return 0;
}
