#include "import/formats/tree_parts.h"

#include <string>

#include "import/html/reader.h"
#include "text/utf8.h"

namespace galley::import {

using std::string_view;

bool TreeParts::holds_blocks(const Node& node) {
  switch (node.is_html() ? node.tag : Tag::unknown) {
    case Tag::div:
    case Tag::section:
    case Tag::article:
    case Tag::main:
    case Tag::aside:
    case Tag::blockquote:
    case Tag::details:
    case Tag::ul:
    case Tag::ol:
    case Tag::li:
      return true;
    default:
      return false;
  }
}

Node* TreeParts::find_part(const Node& whole, string_view name) {
  for (auto* node = following(&whole, &whole); node != nullptr; node = following(node, &whole)) {
    if (node->is_html() && has_class(*node, name)) return node;
  }
  return nullptr;
}

Node* TreeParts::find_element(const Node& whole, Tag tag) {
  for (auto* node = following(&whole, &whole); node != nullptr; node = following(node, &whole)) {
    if (node->is(tag)) return node;
  }
  return nullptr;
}

void TreeParts::remove(Node* node) {
  if (node != nullptr) detach(*node);
}

void TreeParts::remove_children(Node& node) {
  while (node.first != nullptr) detach(*node.first);
}

void TreeParts::become(Node& node, const model::Block::Content& content) {
  remove_children(node);
  node.tag = Tag::div;
  auto& ready = make(Tag::ready, node);
  ready.block = context_.arena.make<model::Block>(place_, string_view{}, content);
  insert(node, ready);
}

string_view TreeParts::words(const Node* part) const {
  std::string out;
  if (part != nullptr) {
    for (const auto* node = following(part, part); node != nullptr; node = following(node, part)) {
      if (node->tag == Tag::text) out += node->text;
    }
  }
  return context_.arena.copy(text::trim(out));
}

Node& TreeParts::make(Tag tag, const Node& like) {
  auto* node = context_.arena.make<Node>();
  node->tag = tag;
  node->offset = like.offset;
  return *node;
}

Node& TreeParts::make_text(string_view written, const Node& like) {
  auto& node = make(Tag::text, like);
  node.text = context_.arena.copy(written);
  return node;
}

const Attribute* TreeParts::with(const Attribute* list, AttributeName name, string_view value) {
  const Attribute* first = nullptr;
  const Attribute** end = &first;
  for (; list != nullptr; list = list->next) {
    if (list->name == name && value.empty()) continue;
    auto* copy = context_.arena.make<Attribute>(*list);
    if (list->name == name) copy->value = value;
    copy->next = nullptr;
    *end = copy;
    end = &copy->next;
  }
  return first;
}

}  // namespace galley::import
