#pragma once

#include <string_view>

#include "import/markdown/cmark.h"
#include "import/markdown/footnotes.h"
#include "text/arena.h"

namespace galley::import {

/// A Markdown text after cmark's block phase. Everything lies in the arena that it was parsed with.
struct MarkdownTree {
  /// Paragraphs and headings hold their text, not yet parsed, as a cmark_chunk in `user_data`.
  cmark_node* root;
  cmark_reference_map* references;
  text::List<FootnoteDefinition*> footnotes;
  /// What the guard did not give to cmark, because containers were nested too deeply; starts at a line.
  std::string_view rest;
};

/// Feeds `markdown` to cmark line by line. cmark 0.30 takes quadratic time for deeply nested containers, so
/// it gets no line once limits::markdown_depth of them are open, nor a line that would open as many.
MarkdownTree parse_blocks(std::string_view markdown, text::Arena& arena);

/// The text of a paragraph or heading of the tree. Followed by a writable byte, as cmark's scanners need it.
inline cmark_chunk leaf_text(const cmark_node& leaf) {
  return *static_cast<const cmark_chunk*>(leaf.user_data);
}

}  // namespace galley::import
