#include "import/markdown/blocks.h"

#include <algorithm>
#include <string>

#include <galley/limits.h>

#include "import/markdown/html.h"
#include "import/markdown/table.h"
#include "text/utf8.h"

namespace galley::import {

using model::Blocks;
using text::Code;

BlockReader::BlockReader(Context& context, const text::Place* place, const MarkdownTree& tree)
    : context_(context),
      place_(place),
      tree_(tree),
      map_(context.map),
      inlines_(context, place, tree.references) {}

Blocks BlockReader::read() {
  Blocks out;
  add_notes();
  if (map_ != nullptr) {
    map_->form = BodyMap::Form::markdown;
    map_->place = place_;
    map_->references = tree_.references;
  }
  enter(tree_.root, &out, nullptr, false);
  while (!levels_.empty()) {
    auto& level = levels_.back();
    if (auto* node = level.next; node != nullptr) {
      level.next = node->next;
      if (map_ != nullptr && levels_.size() == 1)
        map_->starts.push_back({static_cast<std::uint32_t>(node->start_line), out.size()});
      read_node(node);
    } else {
      depth_ -= level.counted ? 1 : 0;
      levels_.pop_back();
    }
  }
  if (!tree_.rest.empty()) {
    context_.problems.add(Code::markdown_limit, place_, "nested too deeply");
    read_plain(tree_.rest, out);
  }
  return out;
}

void BlockReader::read_node(cmark_node* node) {
  switch (node->type) {
    case CMARK_NODE_BLOCK_QUOTE:
      return read_quote(node);
    case CMARK_NODE_LIST:
      return read_list(node);
    case CMARK_NODE_ITEM:
      return read_item(node);
    case CMARK_NODE_CODE_BLOCK:
      return read_code(*node);
    case CMARK_NODE_HTML_BLOCK:
      return read_html(*node);
    case CMARK_NODE_PARAGRAPH:
      return read_paragraph(*node);
    case CMARK_NODE_HEADING:
      return read_heading(*node);
    case CMARK_NODE_THEMATIC_BREAK:
      append(model::Divider{});
      return;
    default:
      return;
  }
}

model::Block& BlockReader::append(const model::Block::Content& content) {
  return levels_.back().blocks->append(context_.arena, {place_, {}, content});
}

void BlockReader::enter(cmark_node* node, Blocks* blocks, model::BulletList* list, bool counted) {
  depth_ += counted ? 1 : 0;
  levels_.push_back({node->first_child, blocks, list, counted});
}

bool BlockReader::may_nest() {
  if (context_.depth + depth_ + 1 < limits::block_depth) return true;
  if (!depth_reported_) {
    depth_reported_ = true;
    context_.problems.add(Code::block_depth, place_, limits::block_depth);
  }
  return false;
}

void BlockReader::read_quote(cmark_node* node) {
  if (!may_nest()) return enter(node, levels_.back().blocks, nullptr, false);
  auto& block = append(model::Quote{});
  enter(node, &std::get<model::Quote>(block.content).body, nullptr, true);
}

// All footnotes are known before the first text that refers to one is read.
void BlockReader::add_notes() {
  for (auto* definition : tree_.footnotes) {
    if (context_.notes.find(definition->label) >= 0) {
      context_.problems.add(Code::footnote_duplicate, place_, definition->label);
    } else {
      definition->note = &context_.notes.append(context_.arena, definition->label, place_);
    }
  }
}

void BlockReader::read_list(cmark_node* node) {
  if (const auto* definition = footnote_definition(*node); definition != nullptr) {
    if (definition->note != nullptr) enter(node->first_child, &definition->note->body, nullptr, false);
    return;
  }
  if (!may_nest()) return enter(node, levels_.back().blocks, nullptr, false);
  const auto& list = node->as.list;
  auto& block = append(model::BulletList{
      list.list_type == CMARK_ORDERED_LIST, list.tight, static_cast<std::uint32_t>(list.start), {}});
  enter(node, levels_.back().blocks, &std::get<model::BulletList>(block.content), true);
}

void BlockReader::read_item(cmark_node* node) {
  auto* list = levels_.back().list;
  if (list == nullptr) return enter(node, levels_.back().blocks, nullptr, false);
  enter(node, &list->items.append(context_.arena, {place_, {}}).body, nullptr, false);
}

// A paragraph that is one picture is that picture.
void BlockReader::read_paragraph(const cmark_node& node) {
  const auto text = inlines_.read(leaf_text(node), node.start_line);
  if (text.empty()) return;
  const auto* image = std::get_if<model::InlineImage>(&text.front().content);
  if (image != nullptr && text.size() == 1) {
    append(image->image);
  } else {
    append(model::Paragraph{text});
  }
}

void BlockReader::read_heading(const cmark_node& node) {
  if (const auto* lines = pipe_table(node); lines != nullptr) {
    append(read_pipe_table(*lines, node.start_line, inlines_, place_, context_));
    return;
  }
  append(model::Heading{static_cast<std::uint8_t>(node.as.heading.level), context_.article.headings++,
                        inlines_.read(leaf_text(node), node.start_line)});
}

void BlockReader::read_code(const cmark_node& node) {
  auto text = literal(node);
  if (!text.empty() && text.back() == '\n') text.remove_suffix(1);
  const auto info = view(node.as.code.info);
  append(model::CodeBlock{text, info.substr(0, info.find_first_of(" \t")), {}});
}

// With the blocks behind it that stand in its elements.
void BlockReader::read_html(const cmark_node& first) {
  auto& level = levels_.back();
  HtmlPart part{context_, place_, inlines_};
  part.add(first);
  for (; level.next != nullptr && !part.is_closed(); level.next = level.next->next) part.add(*level.next);
  if (!part.is_closed() && levels_.size() == 1) ends_open_ = true;
  context_.depth += depth_;
  const auto blocks = part.read();
  context_.depth -= depth_;
  level.blocks->splice(blocks);
  for (const auto* list : part.notes()) {
    const auto* definition = footnote_definition(*list);
    if (definition->note != nullptr) enter(list->first_child, &definition->note->body, nullptr, false);
  }
}

// Text as it was written, one paragraph per run of lines that are not blank.
void BlockReader::read_plain(std::string_view text, Blocks& out) {
  std::size_t start = 0;
  for (std::size_t at = 0; at <= text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    const bool blank = text::trim(text.substr(at, end - at)).empty();
    if (blank || end == text.size()) {
      const auto words = inlines_.read_plain(text.substr(start, (blank ? at : end) - start));
      if (!words.empty()) out.append(context_.arena, {place_, {}, model::Paragraph{words}});
      start = end;
    }
    at = end + 1;
  }
}

}  // namespace galley::import
