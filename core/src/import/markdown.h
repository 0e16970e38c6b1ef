#pragma once

#include <string_view>

#include "import/context.h"

namespace galley::import {

/// The blocks of a Markdown text: CommonMark, pipe tables, footnotes and strikethrough (as GFM has them).
/// Footnotes go to `context.article.notes`. Raw HTML is read as HTML.
/// `place` is where the text stands; every block gets it.
model::Blocks read_markdown(std::string_view markdown, const text::Place* place, Context& context);

/// A part of such a text alone, read with the references that the whole defines. False when it defines
/// references or footnotes itself or is nested too deeply: then it cannot be read without the rest.
bool read_markdown_part(std::string_view markdown, cmark_reference_map* references, const text::Place* place,
                        Context& context, model::Blocks& out);

/// The inlines of one text field: no block constructs, line ends are soft breaks.
model::Inlines read_inline_markdown(std::string_view markdown, const text::Place* place, Context& context);

}  // namespace galley::import
