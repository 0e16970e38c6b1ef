#include <galley/limits.h>

#include "import/html/tree.h"

namespace galley::import {

Node& TreeBuilder::make(const Token& token, Namespace space) {
  auto& node = *arena_.make<Node>();
  node.tag = token.tag;
  node.space = space;
  node.has_handler = token.has_handler;
  node.text = token.name;
  node.attributes = token.attributes;
  node.fingerprint = token.fingerprint;
  node.offset = static_cast<std::uint32_t>(token.offset);
  node.block = token.block;
  if (token.note > 0) {
    node.role = Role::reference;
    node.note = token.note - 1;
  }
  return node;
}

Node& TreeBuilder::clone(const Node& node) {
  ++clones_;
  auto& copy = *arena_.make<Node>(node);
  copy.parent = copy.previous = copy.next = copy.first = copy.last = nullptr;
  return copy;
}

// Marks opened again and again would make a small text a large tree: their number stays in proportion.
bool TreeBuilder::may_clone() {
  if (clones_ < 1000 + bytes_ / 4) return true;
  is_deep_ = true;
  return false;
}

namespace {

bool takes_no_content(const Node& node) {
  return node.is(Tag::table) || node.is(Tag::tbody) || node.is(Tag::tfoot) || node.is(Tag::thead) ||
         node.is(Tag::tr);
}

}  // namespace

// Into `target`, or the current node; what cannot stand in a table goes before it.
void TreeBuilder::put(Node& node, Node* target) {
  if (target == nullptr) {
    target = &open_.current();
    if (fostering_ && takes_no_content(*target)) return put_fostered(node);
  } else if (takes_no_content(*target)) {
    return put_fostered(node);
  }
  insert(*target, node);
}

void TreeBuilder::put_fostered(Node& node) {
  const auto table = open_.last(Tag::table);
  const auto hidden = open_.last(Tag::template_);
  if (hidden < open_.size() && (table == open_.size() || hidden > table))
    return insert(open_.at(hidden), node);
  if (table == open_.size()) return insert(root_, node);
  auto& sibling = open_.at(table);
  if (sibling.parent != nullptr) return insert(*sibling.parent, node, &sibling);
  insert(open_.at(table - 1), node);
}

Node& TreeBuilder::insert_element(const Token& token, Namespace space) {
  auto& node = make(token, space);
  put(node);
  open_.push(node);
  return node;
}

// An element whose start tag was left out.
void TreeBuilder::insert_implied(Tag tag) {
  Token token;
  token.tag = tag;
  token.name = name_of(tag);
  token.offset = open_.current().offset;
  insert_element(token);
}

void TreeBuilder::insert_empty(const Token& token) { put(make(token)); }

// An element whose content is text.
void TreeBuilder::insert_raw(const Token& token) {
  auto& node = make(token);
  put(node);
  auto content = tokens_.raw_content(token.tag);
  if (token.tag == Tag::textarea && content.substr(0, 1) == "\n") content.remove_prefix(1);
  if (content.empty()) return;
  auto& text = *arena_.make<Node>();
  text.tag = Tag::text;
  text.text = content;
  text.offset = node.offset;
  insert(node, text);
}

void TreeBuilder::insert_text(std::string_view characters) {
  if (characters.empty()) return;
  auto& node = *arena_.make<Node>();
  node.tag = Tag::text;
  node.text = characters;
  node.offset = open_.current().offset;
  put(node);
}

// HTML §13.2.4.3, "reconstruct the active formatting elements".
void TreeBuilder::reopen_marks() {
  auto at = marks_.size();
  const auto is_open = [this](const Node& mark) { return open_.find(mark) < open_.size(); };
  if (at == 0 || marks_.at(at - 1) == nullptr || is_open(*marks_.at(at - 1))) return;
  if (open_.size() >= limits::html_depth || !may_clone()) {
    is_deep_ = true;
    return;
  }
  while (at > 0 && marks_.at(at - 1) != nullptr && !is_open(*marks_.at(at - 1))) --at;
  for (; at < marks_.size(); ++at) {
    if (open_.size() >= limits::html_depth || !may_clone()) {
      is_deep_ = true;
      return;
    }
    auto& node = clone(*marks_.at(at));
    put(node);
    open_.push(node);
    marks_.set(at, node);
  }
}

void TreeBuilder::close_p() {
  open_.close_implied(Tag::p);
  open_.pop_until(Tag::p);
}

void TreeBuilder::close_p_in_scope() {
  if (open_.has_in_scope(Tag::p, Scope::button)) close_p();
}

// HTML §13.2.4.1, "reset the insertion mode appropriately".
void TreeBuilder::reset_mode() {
  mode_ = Mode::body;
  for (auto at = open_.size(); at > 1; --at) {
    const auto& node = open_.at(at - 1);
    if (!node.is_html()) continue;
    switch (node.tag) {
      case Tag::select:
        mode_ = Mode::select;
        for (auto above = at - 1; above > 0; --above) {
          if (open_.at(above - 1).is(Tag::template_)) return;
          if (!open_.at(above - 1).is(Tag::table)) continue;
          mode_ = Mode::select_in_table;
          return;
        }
        return;
      case Tag::td:
      case Tag::th:
        mode_ = Mode::cell;
        return;
      case Tag::tr:
        mode_ = Mode::row;
        return;
      case Tag::tbody:
      case Tag::thead:
      case Tag::tfoot:
        mode_ = Mode::table_body;
        return;
      case Tag::caption:
        mode_ = Mode::caption;
        return;
      case Tag::colgroup:
        mode_ = Mode::column_group;
        return;
      case Tag::table:
        mode_ = Mode::table;
        return;
      case Tag::template_:
        mode_ = Mode::template_;
        return;
      default:
        break;
    }
  }
}

}  // namespace galley::import
