#include "import/html/tree.h"

namespace galley::import {

namespace {

bool is_special(const Node& node) {
  if (node.is_html()) return has(node.tag, traits::special);
  return is_text_integration_point(node) || is_html_integration_point(node) ||
         node.tag == Tag::annotation_xml;
}

}  // namespace

// HTML §13.2.6.4.7, the adoption agency algorithm: an end tag of a mark that is cut by blocks.
void TreeBuilder::adopt(const Token& token) {
  const auto& current = open_.current();
  if (current.is(token.tag) && marks_.find(current) == marks_.size()) return open_.pop();
  for (int round = 0; round < 8; ++round) {
    if (!adopt_once(token)) return;
  }
}

// One round of it; false at its end.
bool TreeBuilder::adopt_once(const Token& token) {
  auto* mark = marks_.last(token.tag);
  if (mark == nullptr) {
    any_other_end(token);
    return false;
  }
  const auto mark_at = open_.find(*mark);
  if (mark_at == open_.size()) {
    marks_.remove(*mark);
    return false;
  }
  if (!open_.has_in_scope(*mark)) return false;
  auto block_at = mark_at + 1;
  while (block_at < open_.size() && !is_special(open_.at(block_at))) ++block_at;
  if (block_at == open_.size() || !may_clone()) {
    open_.pop_until(*mark);
    marks_.remove(*mark);
    return false;
  }
  auto& block = open_.at(block_at);
  auto& ancestor = open_.at(mark_at - 1);
  auto bookmark = marks_.find(*mark);
  Node* last = &block;
  int counter = 0;
  for (auto at = block_at - 1; at > mark_at; --at) {
    auto* node = &open_.at(at);
    auto listed = marks_.find(*node);
    if (++counter > 3 && listed < marks_.size()) {
      if (listed < bookmark) --bookmark;
      marks_.remove(*node);
      listed = marks_.size();
    }
    if (listed == marks_.size()) {
      open_.remove(*node);
      continue;
    }
    auto& copy = clone(*node);
    marks_.set(listed, copy);
    open_.replace(*node, copy);
    if (last == &block) bookmark = listed + 1;
    insert(copy, *last);
    last = &copy;
  }
  detach(*last);
  put(*last, &ancestor);
  auto& copy = clone(*mark);
  while (block.first != nullptr) insert(copy, *block.first);
  insert(block, copy);
  const auto listed = marks_.find(*mark);
  if (listed < bookmark) --bookmark;
  marks_.remove(*mark);
  marks_.insert(bookmark, copy);
  open_.remove(*mark);
  open_.insert_behind(block, copy);
  return true;
}

// An end tag that no rule names: closes the innermost element of its name, unless a block stands between.
void TreeBuilder::any_other_end(const Token& token) {
  if (!open_.holds(token.tag)) return;
  for (auto at = open_.size(); at > 1; --at) {
    auto& node = open_.at(at - 1);
    if (node.is(token.tag) && (token.tag != Tag::unknown || node.text == token.name)) {
      // Whatever stands in it and may be left open is closed with it.
      return open_.pop_until(node);
    }
    if (is_special(node)) return;
  }
}

}  // namespace galley::import
