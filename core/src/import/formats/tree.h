#pragma once

#include "import/formats/build.h"

namespace galley::import {

/// A document that is a tree of typed nodes with children: Lexical, content-tree and Contentful rich text.
/// What they share is here; each says what its types mean. Blocks and inlines that nest deeper than the model
/// allows keep their words.
class NodeTree {
 public:
  NodeTree(Context& context, std::string_view type_key, std::string_view children_key)
      : context_(context), type_key_(type_key), children_key_(children_key) {}
  NodeTree(const NodeTree&) = delete;
  NodeTree& operator=(const NodeTree&) = delete;
  virtual ~NodeTree() = default;

  /// The nodes of an array; inline ones that stand among blocks become paragraphs.
  model::Blocks blocks(const json::Value* array, const text::Place* place);

 protected:
  virtual bool is_inline(std::string_view type) const = 0;
  /// Reads one node, whose other keys it must account for.
  virtual void block(Fields& node, std::string_view type, const Sink& sink) = 0;
  virtual void inline_node(Fields& node, std::string_view type, model::Inlines& out) = 0;

  model::Inlines inlines(const json::Value* array, const text::Place* place);
  model::Blocks child_blocks(Fields& node) {
    return blocks(node.find(children_key_), node.place(children_key_));
  }
  model::Inlines child_inlines(Fields& node) {
    return inlines(node.find(children_key_), node.place(children_key_));
  }
  /// Each child as an item, whatever its type.
  model::BulletList list(Fields& node, bool ordered, std::uint32_t start);
  /// Rows of cells; a cell is a heading when `is_heading` says so.
  model::Row row(Fields& node, bool (*is_heading)(Fields& cell, std::string_view type));
  void mark(Fields& node, model::Mark mark, model::Inlines& out);

  Context& context_;
  std::string_view type_key_;
  std::string_view children_key_;
  std::uint32_t inline_depth_ = 0;
};

/// Whether the items are one paragraph each at most, so that they are printed without its element.
bool is_tight(const model::BulletList& list);

}  // namespace galley::import
