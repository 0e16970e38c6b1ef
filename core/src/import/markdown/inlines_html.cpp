#include "import/html/reader.h"
#include "import/markdown/inlines.h"

namespace galley::import {

using Name = AttributeName;

std::string description_of(const cmark_node& image) {
  std::string out;
  for (const auto* node = image.first_child; node != nullptr;) {
    if (node->type == CMARK_NODE_TEXT || node->type == CMARK_NODE_CODE) out += literal(*node);
    if (node->type == CMARK_NODE_SOFTBREAK || node->type == CMARK_NODE_LINEBREAK) out += ' ';
    if (node->first_child != nullptr) {
      node = node->first_child;
      continue;
    }
    while (node != &image && node->next == nullptr) node = node->parent;
    if (node == &image) break;
    node = node->next;
  }
  return out;
}

namespace {

Tag tag_of(const cmark_node& node) {
  switch (node.type) {
    case CMARK_NODE_LINK:
      return Tag::a;
    case CMARK_NODE_STRONG:
      return Tag::strong;
    case CMARK_NODE_EMPH:
      return Tag::em;
    default:
      return Tag::del;
  }
}

const Attribute* attribute(text::Arena& arena, Name name, std::string_view value, const Attribute* next) {
  return value.empty() ? next : arena.make<Attribute>(name, arena.copy(value), next);
}

}  // namespace

// Running text with raw HTML in it is HTML whose marks Markdown has written: tags may stand across its own.
model::Inlines InlineReader::read_with_html(const cmark_node& root) {
  TreeBuilder tree{context_.arena};
  write_tree(root, tree);
  return TreeReader{context_, place_, {}, tree.finish()}.read_inlines();
}

void InlineReader::write_tree(const cmark_node& root, TreeBuilder& tree) const {
  for (const auto* node = root.first_child; node != nullptr;) {
    if (write(*node, tree)) {
      node = node->first_child;
      continue;
    }
    while (node->next == nullptr && node->parent != &root) {
      node = node->parent;
      tree.end(tag_of(*node));
    }
    node = node->next;
  }
}

// True: its children come next, then its end.
bool InlineReader::write(const cmark_node& node, TreeBuilder& tree) const {
  auto& arena = context_.arena;
  switch (node.type) {
    case CMARK_NODE_TEXT:
      tree.text(arena.copy(literal(node)));
      return false;
    case CMARK_NODE_HTML_INLINE:
      tree.markup(arena.copy(literal(node)), static_cast<std::uint32_t>(line_));
      return false;
    case CMARK_NODE_CODE:
      tree.start(Tag::code);
      tree.text(arena.copy(literal(node)));
      tree.end(Tag::code);
      return false;
    case CMARK_NODE_SOFTBREAK:
      tree.text("\n");
      return false;
    case CMARK_NODE_LINEBREAK:
      tree.start(Tag::br);
      return false;
    case CMARK_NODE_IMAGE:
      tree.start(Tag::img,
                 attribute(arena, Name::src, view(node.as.link.url),
                           attribute(arena, Name::alt, description_of(node),
                                     attribute(arena, Name::title, view(node.as.link.title), nullptr))));
      return false;
    case CMARK_NODE_LINK:
      tree.start(Tag::a, attribute(arena, Name::href, view(node.as.link.url),
                                   attribute(arena, Name::title, view(node.as.link.title), nullptr)));
      break;
    default:
      if (node.type == CMARK_NODE_CUSTOM_INLINE && node.user_data != nullptr) {
        tree.note_reference(static_cast<const model::NoteReference*>(node.user_data)->note);
        return false;
      }
      tree.start(tag_of(node));
  }
  if (node.first_child != nullptr) return true;
  tree.end(tag_of(node));
  return false;
}

}  // namespace galley::import
