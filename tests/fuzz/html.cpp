// Any bytes as an HTML body and, through Markdown, as raw HTML between and within paragraphs.
#include "body.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto text = fuzz::quoted(data, size);
  fuzz::check_article(
      R"({"title": "Fuzz", "url": "https://kiln.example/a", "body": {"format": "html", "content": )" + text +
      R"(}, "standfirst": )" + text + "}");
  return 0;
}
