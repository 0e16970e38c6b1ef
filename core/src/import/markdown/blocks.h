#pragma once

#include <cstddef>
#include <vector>

#include "import/context.h"
#include "import/markdown/inlines.h"
#include "import/markdown/parser.h"

namespace galley::import {

/// Turns cmark's tree of blocks into the model, without recursion.
class BlockReader {
 public:
  BlockReader(Context& context, const text::Place* place, const MarkdownTree& tree);

  model::Blocks read();

  /// Whether the text ended inside of an element of raw HTML, to which what follows would belong.
  bool ends_open() const { return ends_open_; }

 private:
  /// A node whose children are being read. A list beyond the depth limit has no `list`: its items' blocks go
  /// to `blocks` directly.
  struct Level {
    cmark_node* next;
    model::Blocks* blocks;
    model::BulletList* list;
    bool counted;
  };

  void add_notes();
  void read_node(cmark_node* node);
  void enter(cmark_node* node, model::Blocks* blocks, model::BulletList* list, bool counted);
  bool may_nest();
  void read_list(cmark_node* node);
  void read_item(cmark_node* node);
  void read_quote(cmark_node* node);
  void read_paragraph(const cmark_node& node);
  void read_heading(const cmark_node& node);
  void read_code(const cmark_node& node);
  void read_html(const cmark_node& first);
  void read_plain(std::string_view text, model::Blocks& out);
  model::Block& append(const model::Block::Content& content);

  Context& context_;
  const text::Place* place_;
  const MarkdownTree& tree_;
  BodyMap* map_;  ///< of a body that is this Markdown text; may be null
  InlineReader inlines_;
  std::vector<Level> levels_;
  std::size_t depth_ = 0;  ///< quotes and lists that are open
  bool ends_open_ = false;
  bool depth_reported_ = false;
};

}  // namespace galley::import
