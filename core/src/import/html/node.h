#pragma once

#include <cstdint>
#include <string_view>

#include "import/html/attribute.h"
#include "import/html/tag.h"

namespace galley::model {
struct Block;
struct Note;
}  // namespace galley::model

namespace galley::import {

enum class Namespace : std::uint8_t { html, svg, math };

/// What an element is to the footnotes of a text.
enum class Role : std::uint8_t {
  none,
  reference,  ///< the mark in the text; Node::note is its note
  back,       ///< the way from a note to its mark
  note,       ///< holds the words of Node::note
};

/// An element or a run of text while HTML is being read. Nodes live in the arena and never leave the
/// importer: the model is made of them.
struct Node {
  Tag tag = Tag::unknown;
  Namespace space = Namespace::html;
  bool has_handler = false;
  mutable bool is_named = false;  ///< with all that it holds, so that no part of it is named again
  Role role = Role::none;
  std::uint32_t note = 0;        ///< index into Article::notes
  model::Note* noted = nullptr;  ///< that note, of Role::note
  std::string_view text;         ///< of a text; the name of an unknown element
  const Attribute* attributes = nullptr;
  const model::Block* block = nullptr;  ///< of Tag::ready
  std::uint64_t fingerprint = 0;        ///< of the attributes, see Token
  std::uint32_t offset = 0;  ///< byte where it starts in the HTML; in Markdown its line, 0: unknown
  Node* parent = nullptr;
  Node* previous = nullptr;
  Node* next = nullptr;
  Node* first = nullptr;
  Node* last = nullptr;

  bool is(Tag wanted) const { return tag == wanted && space == Namespace::html; }
  bool is_html() const { return space == Namespace::html; }
  std::string_view attribute(AttributeName name) const { return value_of(attributes, name); }
};

/// Takes a node out of its parent, if it has one.
inline void detach(Node& node) {
  if (node.parent == nullptr) return;
  (node.previous != nullptr ? node.previous->next : node.parent->first) = node.next;
  (node.next != nullptr ? node.next->previous : node.parent->last) = node.previous;
  node.parent = node.previous = node.next = nullptr;
}

/// Puts a node before `sibling`, a child of `parent`; at the end when that is null. Before itself it stays.
inline void insert(Node& parent, Node& node, Node* sibling = nullptr) {
  if (sibling == &node) return;
  detach(node);
  node.parent = &parent;
  node.next = sibling;
  node.previous = sibling != nullptr ? sibling->previous : parent.last;
  (node.previous != nullptr ? node.previous->next : parent.first) = &node;
  (sibling != nullptr ? sibling->previous : parent.last) = &node;
}

/// The node behind `node` in the order of the text, below `root`, without its own children; null at the end.
inline Node* behind(const Node* node, const Node* root) {
  while (node != root && node->next == nullptr) node = node->parent;
  return node == root ? nullptr : node->next;
}

/// The next one with its children first.
inline Node* following(const Node* node, const Node* root) {
  return node->first != nullptr ? node->first : behind(node, root);
}

}  // namespace galley::import
