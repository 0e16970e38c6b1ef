#include "import/html.h"

#include "import/html/reader.h"
#include "import/html/tree.h"

namespace galley::import {

namespace {

Tree build(std::string_view html, text::Arena& arena) {
  TreeBuilder builder{arena};
  builder.markup(html);
  return builder.finish();
}

}  // namespace

model::Blocks read_html(std::string_view html, const text::Place* place, Context& context) {
  const auto tree = build(html, context.arena);
  return TreeReader{context, place, html, tree}.read_blocks();
}

model::Inlines read_inline_html(std::string_view html, const text::Place* place, Context& context) {
  const auto tree = build(html, context.arena);
  return TreeReader{context, place, html, tree}.read_inlines();
}

}  // namespace galley::import
