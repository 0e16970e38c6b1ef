// Stands in for the importer of HTML while `node tools/sizes.mjs --parts` weighs it: HTML is a format that is
// not known.
#include "import/html.h"
#include "import/markdown/html.h"
#include "import/plain.h"

namespace galley::import {

namespace {

void report(const text::Place* place, Context& context) {
  context.problems.add(text::Code::body_format, place, "html");
}

}  // namespace

model::Blocks read_html(std::string_view html, const text::Place* place, Context& context) {
  report(place, context);
  return read_plain(html, place, context);
}

// HTML in Markdown: blocks, and running text.
HtmlPart::HtmlPart(Context& context, const text::Place* place, InlineReader& inlines)
    : context_(context), place_(place), inlines_(inlines), tree_(context.arena) {
  report(place, context);
}

void HtmlPart::add(const cmark_node&) {}

model::Blocks HtmlPart::read() { return {}; }

model::Inlines InlineReader::read_with_html(const cmark_node&) {
  report(place_, context_);
  return {};
}

void InlineReader::write_tree(const cmark_node&, TreeBuilder&) const {}

}  // namespace galley::import
