#pragma once

#include <vector>

#include "import/html/node.h"

namespace galley::import {

/// The list of active formatting elements (HTML §13.2.4.3): marks that go on in the next block when their end
/// tags are missing.
class OpenMarks {
 public:
  /// Of three equal ones the first is forgotten.
  void push(Node& node);
  /// Nothing before a marker goes on behind it: around cells, captions and objects.
  void push_marker() { nodes_.push_back(nullptr); }
  void clear_to_marker();
  void clear() { nodes_.clear(); }

  /// The innermost one of a tag behind the last marker, or null.
  Node* last(Tag tag) const;
  /// Position of a node behind the last marker; size() when it is not there.
  std::size_t find(const Node& node) const;
  void remove(const Node& node);
  void replace(const Node& old, Node& node) { nodes_[find(old)] = &node; }
  void insert(std::size_t position, Node& node);

  std::size_t size() const { return nodes_.size(); }
  /// Null for a marker.
  Node* at(std::size_t position) const { return nodes_[position]; }
  void set(std::size_t position, Node& node) { nodes_[position] = &node; }

 private:
  std::vector<Node*> nodes_;
};

}  // namespace galley::import
