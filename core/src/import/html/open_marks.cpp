#include "import/html/open_marks.h"

#include <algorithm>

#include <galley/limits.h>

#include "import/html/open_elements.h"

namespace galley::import {

void OpenMarks::push(Node& node) {
  std::size_t equal = 0;
  std::size_t first = 0;
  std::size_t start = nodes_.size();
  for (; start > 0 && nodes_[start - 1] != nullptr; --start) {
    const auto& other = *nodes_[start - 1];
    if (other.tag != node.tag || other.fingerprint != node.fingerprint) continue;
    ++equal;
    first = start - 1;
  }
  if (equal >= 3) {
    nodes_.erase(nodes_.begin() + static_cast<std::ptrdiff_t>(first));
  } else if (nodes_.size() - start >= limits::html_open_marks) {
    nodes_.erase(nodes_.begin() + static_cast<std::ptrdiff_t>(start));
  }
  nodes_.push_back(&node);
}

void OpenMarks::clear_to_marker() {
  while (!nodes_.empty()) {
    const bool is_marker = nodes_.back() == nullptr;
    nodes_.pop_back();
    if (is_marker) return;
  }
}

Node* OpenMarks::last(Tag tag) const {
  for (auto at = nodes_.size(); at > 0 && nodes_[at - 1] != nullptr; --at) {
    if (nodes_[at - 1]->tag == tag) return nodes_[at - 1];
  }
  return nullptr;
}

std::size_t OpenMarks::find(const Node& node) const {
  for (auto at = nodes_.size(); at > 0 && nodes_[at - 1] != nullptr; --at) {
    if (nodes_[at - 1] == &node) return at - 1;
  }
  return nodes_.size();
}

void OpenMarks::remove(const Node& node) {
  const auto position = find(node);
  if (position < nodes_.size()) nodes_.erase(nodes_.begin() + static_cast<std::ptrdiff_t>(position));
}

void OpenMarks::insert(std::size_t position, Node& node) { insert_at(nodes_, position, node); }

}  // namespace galley::import
