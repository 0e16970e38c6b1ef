#include "import/markdown.h"

#include "import/markdown/blocks.h"
#include "import/markdown/inlines.h"
#include "import/markdown/parser.h"

namespace galley::import {

model::Blocks read_markdown(std::string_view markdown, const text::Place* place, Context& context) {
  const auto tree = parse_blocks(markdown, context.arena);
  return BlockReader{context, place, tree}.read();
}

bool read_markdown_part(std::string_view markdown, cmark_reference_map* references, const text::Place* place,
                        Context& context, model::Blocks& out) {
  auto tree = parse_blocks(markdown, context.arena);
  if (tree.references->size > 0 || !tree.footnotes.empty() || !tree.rest.empty()) return false;
  tree.references = references;
  BlockReader reader{context, place, tree};
  out = reader.read();
  return !reader.ends_open();
}

model::Inlines read_inline_markdown(std::string_view markdown, const text::Place* place, Context& context) {
  return InlineReader{context, place, nullptr}.read(markdown, 0);
}

}  // namespace galley::import
