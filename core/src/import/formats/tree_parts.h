#pragma once

#include <string_view>

#include "import/context.h"
#include "import/html/tree.h"

namespace galley::import {

/// Changes a tree of HTML before it is read: for formats whose HTML has elements of their own, by class.
class TreeParts {
 public:
  TreeParts(Node& root, const text::Place* place, Context& context)
      : root_(root), place_(place), context_(context) {}

 protected:
  /// Whether a block of the model may stand in it: not where the reader makes running text of all it holds.
  static bool holds_blocks(const Node& node);
  /// The first element below of a class, or of a tag; null when there is none.
  static Node* find_part(const Node& whole, std::string_view name);
  static Node* find_element(const Node& whole, Tag tag);
  static void remove(Node* node);
  static void remove_children(Node& node);
  /// Puts a block of the model in the place of all that `node` holds.
  void become(Node& node, const model::Block::Content& content);

  /// The words of a part, white space around them taken away; empty for null.
  std::string_view words(const Node* part) const;
  Node& make(Tag tag, const Node& like);
  Node& make_text(std::string_view written, const Node& like);
  /// The attributes with another value of one of them; without it when the value is empty.
  const Attribute* with(const Attribute* list, AttributeName name, std::string_view value);

  Node& root_;
  const text::Place* place_;
  Context& context_;
};

}  // namespace galley::import
