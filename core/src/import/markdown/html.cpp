#include "import/markdown/html.h"

#include <string>

#include "import/html/reader.h"
#include "import/markdown/footnotes.h"
#include "import/markdown/parser.h"
#include "import/markdown/table.h"

namespace galley::import {

namespace {

bool is_in_tight_list(const cmark_node& paragraph) {
  const auto& item = *paragraph.parent;
  return item.type == CMARK_NODE_ITEM && item.parent->as.list.tight;
}

Tag heading_of(const cmark_node& heading) {
  return static_cast<Tag>(static_cast<int>(Tag::h1) + heading.as.heading.level - 1);
}

Tag list_of(const cmark_node& list) {
  return list.as.list.list_type == CMARK_ORDERED_LIST ? Tag::ol : Tag::ul;
}

}  // namespace

HtmlPart::HtmlPart(Context& context, const text::Place* place, InlineReader& inlines)
    : context_(context), place_(place), inlines_(inlines), tree_(context.arena) {}

model::Blocks HtmlPart::read() { return TreeReader{context_, place_, {}, tree_.finish()}.read_blocks(); }

void HtmlPart::add(const cmark_node& block) {
  const auto* node = &block;
  while (true) {
    if (enter(*node) && node->first_child != nullptr) {
      node = node->first_child;
      continue;
    }
    leave(*node);
    while (node != &block && node->next == nullptr) {
      node = node->parent;
      leave(*node);
    }
    if (node == &block) return;
    node = node->next;
  }
}

// False: what stands in it is not looked at.
bool HtmlPart::enter(const cmark_node& node) {
  auto& arena = context_.arena;
  switch (node.type) {
    case CMARK_NODE_HTML_BLOCK:
      tree_.markup(literal(node), static_cast<std::uint32_t>(node.start_line));
      return false;
    case CMARK_NODE_PARAGRAPH:
      if (!is_in_tight_list(node)) tree_.start(Tag::p);
      inlines_.read_into(leaf_text(node), node.start_line, tree_);
      return false;
    case CMARK_NODE_HEADING:
      if (const auto* lines = pipe_table(node); lines != nullptr) {
        const auto* table = read_pipe_table(*lines, node.start_line, inlines_, place_, context_);
        tree_.block(*arena.make<model::Block>(place_, std::string_view{}, table));
        return false;
      }
      tree_.start(heading_of(node));
      inlines_.read_into(leaf_text(node), node.start_line, tree_);
      return false;
    case CMARK_NODE_CODE_BLOCK:
      code(node);
      return false;
    case CMARK_NODE_THEMATIC_BREAK:
      tree_.start(Tag::hr);
      return false;
    case CMARK_NODE_BLOCK_QUOTE:
      tree_.start(Tag::blockquote);
      return true;
    case CMARK_NODE_ITEM:
      tree_.start(Tag::li);
      return true;
    case CMARK_NODE_LIST:
      if (footnote_definition(node) != nullptr) {
        notes_.push_back(&node);
        return false;
      }
      tree_.start(list_of(node),
                  list_of(node) == Tag::ol
                      ? arena.make<Attribute>(AttributeName::start,
                                              arena.copy(std::to_string(node.as.list.start)), nullptr)
                      : nullptr);
      return true;
    default:
      return true;
  }
}

void HtmlPart::leave(const cmark_node& node) {
  switch (node.type) {
    case CMARK_NODE_PARAGRAPH:
      if (!is_in_tight_list(node)) tree_.end(Tag::p);
      return;
    case CMARK_NODE_HEADING:
      if (pipe_table(node) == nullptr) tree_.end(heading_of(node));
      return;
    case CMARK_NODE_BLOCK_QUOTE:
      return tree_.end(Tag::blockquote);
    case CMARK_NODE_ITEM:
      return tree_.end(Tag::li);
    case CMARK_NODE_LIST:
      if (footnote_definition(node) == nullptr) tree_.end(list_of(node));
      return;
    default:
      return;
  }
}

void HtmlPart::code(const cmark_node& node) {
  const auto info = view(node.as.code.info);
  const auto language = info.substr(0, info.find_first_of(" \t"));
  tree_.start(Tag::pre, language.empty() ? nullptr
                                         : context_.arena.make<Attribute>(AttributeName::data_galley_language,
                                                                          language, nullptr));
  tree_.text(literal(node));
  tree_.end(Tag::pre);
}

}  // namespace galley::import
