// cmark as its authors ship it: its own allocator and its own HTML renderer. The peer of Galley's Markdown
// importer.
#include <cmark.h>

#include <memory>

#include "clock.h"

namespace {

std::size_t run(std::string_view what, std::string_view input) {
  if (what == "parse") {
    const std::unique_ptr<cmark_node, void (*)(cmark_node*)> tree{
        cmark_parse_document(input.data(), input.size(), CMARK_OPT_DEFAULT), cmark_node_free};
    return tree ? input.size() : 0;
  }
  const std::unique_ptr<char, void (*)(void*)> html{
      cmark_markdown_to_html(input.data(), input.size(), CMARK_OPT_DEFAULT), std::free};
  return std::string_view{html.get()}.size();
}

}  // namespace

int main() { return bench::serve(run); }
