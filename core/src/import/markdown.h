#pragma once

#include <string_view>

#include "import/context.h"

namespace galley::import {

/// The blocks of a Markdown text: CommonMark, pipe tables, footnotes and strikethrough (as GFM has them).
/// Footnotes go to `context.article.notes`. Raw HTML is not read: its text stays as text, with a problem.
/// `place` is where the text stands; every block gets it.
model::Blocks read_markdown(std::string_view markdown, const text::Place* place, Context& context);

/// The inlines of one text field: no block constructs, line ends are soft breaks.
model::Inlines read_inline_markdown(std::string_view markdown, const text::Place* place, Context& context);

}  // namespace galley::import
