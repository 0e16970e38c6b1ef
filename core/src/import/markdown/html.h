#pragma once

#include <vector>

#include "import/html/tree.h"
#include "import/markdown/inlines.h"
#include "model/block.h"

namespace galley::import {

/// Reads the blocks of Markdown that raw HTML begins: what stands behind its start tags belongs to it until
/// they are closed, as in `<details>`, a blank line, Markdown, a blank line, `</details>`. Markdown's own
/// blocks take part in the tree of HTML as the elements that they are.
class HtmlPart {
 public:
  HtmlPart(Context& context, const text::Place* place, InlineReader& inlines);

  /// Takes in a block of cmark's tree with what stands in it.
  void add(const cmark_node& block);

  /// Whether nothing is open, so that the next block stands on its own.
  bool is_closed() const { return tree_.is_closed(); }

  model::Blocks read();

  /// Definitions of footnotes on the way, which belong to their notes.
  const std::vector<const cmark_node*>& notes() const { return notes_; }

 private:
  bool enter(const cmark_node& node);
  void leave(const cmark_node& node);
  void code(const cmark_node& node);

  Context& context_;
  const text::Place* place_;
  InlineReader& inlines_;
  TreeBuilder tree_;
  std::vector<const cmark_node*> notes_;
};

}  // namespace galley::import
