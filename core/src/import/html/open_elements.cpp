#include "import/html/open_elements.h"

#include <algorithm>
#include <utility>

#include "text/utf8.h"

namespace galley::import {

bool is_text_integration_point(const Node& node) {
  return node.space == Namespace::math &&
         (node.tag == Tag::mi || node.tag == Tag::mo || node.tag == Tag::mn || node.tag == Tag::ms ||
          node.tag == Tag::mtext);
}

bool is_html_integration_point(const Node& node) {
  if (node.space == Namespace::svg)
    return node.tag == Tag::foreign_object || node.tag == Tag::desc || node.tag == Tag::title;
  if (node.space != Namespace::math || node.tag != Tag::annotation_xml) return false;
  const auto encoding = node.attribute(AttributeName::encoding);
  return text::equal_ignoring_case(encoding, "text/html") ||
         text::equal_ignoring_case(encoding, "application/xhtml+xml");
}

namespace {

bool ends_scope(const Node& node, Scope scope) {
  if (scope == Scope::table) return node.is(Tag::html) || node.is(Tag::table) || node.is(Tag::template_);
  if (!node.is_html()) {
    return is_text_integration_point(node) ||
           (node.space == Namespace::math ? node.tag == Tag::annotation_xml
                                          : is_html_integration_point(node));
  }
  if (has(node.tag, traits::scope)) return true;
  if (scope == Scope::list_item) return node.tag == Tag::ol || node.tag == Tag::ul;
  return scope == Scope::button && node.tag == Tag::button;
}

}  // namespace

void insert_at(std::vector<Node*>& nodes, std::size_t position, Node& node) {
  nodes.push_back(&node);
  for (auto at = nodes.size() - 1; at > position; --at) std::swap(nodes[at], nodes[at - 1]);
}

void OpenElements::push(Node& node) {
  nodes_.push_back(&node);
  ++count(node);
}

void OpenElements::pop() {
  --count(*nodes_.back());
  nodes_.pop_back();
}

void OpenElements::pop_until(const Node& node) {
  while (nodes_.back() != &node) pop();
  pop();
}

void OpenElements::pop_until(Tag tag) {
  while (!nodes_.back()->is(tag)) pop();
  pop();
}

void OpenElements::pop_headings() {
  while (!nodes_.back()->is_html() || !is_heading(nodes_.back()->tag)) pop();
  pop();
}

void OpenElements::clear_to(Tag a, Tag b, Tag c) {
  while (nodes_.size() > 1) {
    const auto& node = *nodes_.back();
    if (node.is(a) || node.is(b) || node.is(c) || node.is(Tag::template_)) return;
    pop();
  }
}

void OpenElements::remove(const Node& node) {
  const auto found = std::find(nodes_.rbegin(), nodes_.rend(), &node);
  if (found == nodes_.rend()) return;
  --count(node);
  nodes_.erase(found.base() - 1);
}

void OpenElements::replace(const Node& old, Node& node) { nodes_[find(old)] = &node; }

void OpenElements::insert_behind(const Node& above, Node& node) {
  insert_at(nodes_, find(above) + 1, node);
  ++count(node);
}

std::size_t OpenElements::find(const Node& node) const {
  const auto found = std::find(nodes_.rbegin(), nodes_.rend(), &node);
  return found == nodes_.rend() ? nodes_.size() : static_cast<std::size_t>(nodes_.rend() - found) - 1;
}

bool OpenElements::has_in_scope(Tag tag, Scope scope) const {
  if (!holds(tag)) return false;
  for (auto at = nodes_.size(); at > 0; --at) {
    const auto& node = *nodes_[at - 1];
    if (node.is(tag)) return true;
    if (ends_scope(node, scope)) return false;
  }
  return false;
}

bool OpenElements::has_heading_in_scope() const {
  for (auto at = nodes_.size(); at > 0; --at) {
    const auto& node = *nodes_[at - 1];
    if (node.is_html() && is_heading(node.tag)) return true;
    if (ends_scope(node, Scope::usual)) return false;
  }
  return false;
}

bool OpenElements::has_in_scope(const Node& node) const {
  for (auto at = nodes_.size(); at > 0; --at) {
    if (nodes_[at - 1] == &node) return true;
    if (ends_scope(*nodes_[at - 1], Scope::usual)) return false;
  }
  return false;
}

std::size_t OpenElements::last(Tag tag) const {
  if (holds(tag)) {
    for (auto at = nodes_.size(); at > 0; --at) {
      if (nodes_[at - 1]->is(tag)) return at - 1;
    }
  }
  return nodes_.size();
}

void OpenElements::close_implied(Tag except) {
  while (current().is_html() && current().tag != except && has(current().tag, traits::implied)) pop();
}

void OpenElements::close_all_implied() {
  while (current().is_html() &&
         (has(current().tag, traits::implied) || has(current().tag, traits::table_part))) {
    pop();
  }
}

}  // namespace galley::import
