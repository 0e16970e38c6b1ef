#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "import/html/node.h"

namespace galley::import {

/// Which elements an end tag does not reach beyond (HTML §13.2.4.2).
enum class Scope : std::uint8_t { usual, list_item, button, table };

/// The elements that are open, the innermost last. Counts them by tag, so that most questions are answered
/// without a look at them.
class OpenElements {
 public:
  explicit OpenElements(Node& root) { push(root); }

  void push(Node& node);
  void pop();
  void pop_until(const Node& node);  ///< with it
  void pop_until(Tag tag);           ///< with the innermost one of that tag
  void pop_headings();               ///< up to a heading of any level
  /// Up to one of a table's parts or the root, which stay.
  void clear_to(Tag a, Tag b, Tag c);
  void remove(const Node& node);
  void replace(const Node& old, Node& node);
  void insert_behind(const Node& above, Node& node);

  Node& current() const { return *nodes_.back(); }
  Node& at(std::size_t position) const { return *nodes_[position]; }
  std::size_t size() const { return nodes_.size(); }
  /// Position of a node; size() when it is not open.
  std::size_t find(const Node& node) const;

  bool holds(Tag tag) const { return counts_[static_cast<std::size_t>(tag)] > 0; }
  bool has_in_scope(Tag tag, Scope scope = Scope::usual) const;
  bool has_heading_in_scope() const;
  bool has_in_scope(const Node& node) const;
  /// Position of the innermost element of that tag; size() when there is none.
  std::size_t last(Tag tag) const;

  /// Closes elements whose end tags may be left out, but for `except`.
  void close_implied(Tag except = Tag::unknown);
  void close_all_implied();

 private:
  std::uint32_t& count(const Node& node) { return counts_[static_cast<std::size_t>(node.tag)]; }

  std::vector<Node*> nodes_;
  std::array<std::uint32_t, kTags> counts_{};
};

/// Puts a node at a position of a list, at its end when that is beyond it. Weighs less than the library's
/// own.
void insert_at(std::vector<Node*>& nodes, std::size_t position, Node& node);

/// HTML inside of SVG or MathML begins in these (HTML §13.2.6).
bool is_html_integration_point(const Node& node);
bool is_text_integration_point(const Node& node);

}  // namespace galley::import
