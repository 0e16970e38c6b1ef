#include "import/markdown.h"

#include "import/markdown/blocks.h"
#include "import/markdown/inlines.h"
#include "import/markdown/parser.h"

namespace galley::import {

model::Blocks read_markdown(std::string_view markdown, const text::Place* place, Context& context) {
  const auto tree = parse_blocks(markdown, context.arena);
  return BlockReader{context, place, tree}.read();
}

model::Inlines read_inline_markdown(std::string_view markdown, const text::Place* place, Context& context) {
  return InlineReader{context, place, nullptr}.read(markdown, 0);
}

}  // namespace galley::import
