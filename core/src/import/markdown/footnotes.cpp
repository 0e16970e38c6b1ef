#include "import/markdown/footnotes.h"

#include <vector>

#include "text/utf8.h"

namespace galley::import {

using std::string_view;

namespace {

// No parsed item has this bullet, so none continues the list.
constexpr unsigned char kFootnoteBullet = '^';
constexpr unsigned char kHiddenBullet = 0;
// Content starts where GitHub wants the lines below a definition: four columns in.
constexpr string_view kItem = "+   ";

struct Start {
  string_view indent;
  string_view label;
  string_view words;
};

// `[^label]:` behind at most three spaces. The label has no space and no bracket.
bool read_start(string_view line, Start& out) {
  std::size_t at = 0;
  while (at < line.size() && at < 4 && line[at] == ' ') ++at;
  if (at == 4 || line.substr(at, 2) != "[^") return false;
  const auto end = line.find_first_of("[] \t\r\n", at + 2);
  if (end == string_view::npos || end == at + 2 || line.substr(end, 2) != "]:") return false;
  out = {line.substr(0, at), line.substr(at + 2, end - at - 2), text::trim(line.substr(end + 2))};
  return out.label.size() <= MAX_LINK_LABEL_LENGTH;
}

bool is_in_list(const cmark_node* node) {
  while (node != nullptr && node->type != CMARK_NODE_LIST) node = node->parent;
  return node != nullptr;
}

}  // namespace

bool FootnoteFinder::feed(string_view line) {
  Start start;
  if (!read_start(line, start) || !may_start(start.words)) return false;
  feed_item(is_in_list(parser_.current) ? start.indent : string_view{}, start.words);
  // The item is the outermost container that this line opened.
  cmark_node* list = nullptr;
  for (auto* node = parser_.current; node->parent != nullptr; node = node->parent) {
    if (node->type == CMARK_NODE_ITEM && node->start_line == parser_.line_number) list = node->parent;
  }
  if (list == nullptr) return true;
  auto* definition = arena_.make<FootnoteDefinition>(start.label);
  found_.append(arena_, definition);
  list->as.list.bullet_char = kFootnoteBullet;
  list->user_data = definition;
  return true;
}

// In code and HTML nothing starts, and an empty item can't interrupt a paragraph.
bool FootnoteFinder::may_start(string_view words) const {
  const auto& open = *parser_.current;
  if (open.type == CMARK_NODE_HTML_BLOCK) return false;
  if (open.type == CMARK_NODE_CODE_BLOCK) return open.as.code.fenced == 0;
  return open.type != CMARK_NODE_PARAGRAPH || !words.empty();
}

// Lists of the same bullet that are open must not take the item in.
void FootnoteFinder::feed_item(string_view indent, string_view words) {
  std::vector<cmark_node*> hidden;
  for (auto* node = parser_.root->last_child; node != nullptr && (node->flags & CMARK_NODE__OPEN) != 0;
       node = node->last_child) {
    if (node->type != CMARK_NODE_LIST || node->as.list.bullet_char != kItem[0]) continue;
    node->as.list.bullet_char = kHiddenBullet;
    hidden.push_back(node);
  }
  std::string line{indent};
  line.append(kItem).append(words);
  galley_process_line(&parser_, line.data(), line.size());
  for (auto* list : hidden) list->as.list.bullet_char = static_cast<unsigned char>(kItem[0]);
}

namespace {

bool is_bracket(const cmark_node* node, char bracket) {
  return node != nullptr && node->type == CMARK_NODE_TEXT && node->len == 1 &&
         static_cast<char>(node->data[0]) == bracket && node->start_column == node->end_column;
}

// The bracket that closes `[^label`, with the label; null when `open` starts no reference. An escaped "^" is
// a node of one byte that stands for two.
cmark_node* read_label(const cmark_node* open, std::string& label) {
  auto* node = open->next;
  if (!is_bracket(open, '[') || node == nullptr || node->type != CMARK_NODE_TEXT || node->len == 0)
    return nullptr;
  if (node->data[0] != '^' || (node->len == 1 && node->start_column != node->end_column)) return nullptr;
  label.clear();
  for (; node != nullptr && node->type == CMARK_NODE_TEXT; node = node->next) {
    if (is_bracket(node, '[')) return nullptr;
    if (is_bracket(node, ']')) break;
    label += literal(*node);
  }
  if (node == nullptr || node->type != CMARK_NODE_TEXT) return nullptr;
  label.erase(0, 1);
  return label.empty() || label.find_first_of(" \t") != std::string::npos ? nullptr : node;
}

}  // namespace

void mark_note_references(cmark_node* root, const text::Place* place, Context& context) {
  std::string label;
  for (auto* node = root->first_child; node != nullptr;) {
    if (auto* close = read_label(node, label); close != nullptr) {
      const auto note = context.notes.find(label);
      if (note >= 0) {
        node->type = CMARK_NODE_CUSTOM_INLINE;
        node->user_data = context.arena.make<model::NoteReference>(static_cast<std::uint32_t>(note));
        node->next = close->next;
        (close->next != nullptr ? close->next->prev : node->parent->last_child) = node;
      } else {
        context.problems.add(text::Code::footnote_undefined, place, label);
      }
    }
    if (node->first_child != nullptr && node->type != CMARK_NODE_LINK) {
      node = node->first_child;
      continue;
    }
    while (node->next == nullptr && node->parent != root) node = node->parent;
    node = node->next;
  }
}

}  // namespace galley::import
