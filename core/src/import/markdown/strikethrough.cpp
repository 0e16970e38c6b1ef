#include "import/markdown/strikethrough.h"

#include <algorithm>
#include <array>
#include <vector>

#include "text/utf8.h"

namespace galley::import {

namespace {

constexpr int32_t kLineEnd = '\n';
constexpr int32_t kPunctuation = '*';

int32_t first_character(std::string_view text) {
  int32_t value = kLineEnd;
  cmark_utf8proc_iterate(reinterpret_cast<const uint8_t*>(text.data()), static_cast<bufsize_t>(text.size()),
                         &value);
  return value;
}

int32_t last_character(std::string_view text) {
  std::size_t start = text.size() - 1;
  while (start > 0 && text::continues(text[start])) --start;
  return first_character(text.substr(start));
}

// The character next to a run at the start or end of a text node: that of the neighbour `node` or, where
// there is none, the mark of the parent. An empty text was white space before a line end.
int32_t neighbour(const cmark_node* node, const cmark_node* parent, bool before) {
  if (node == nullptr) return parent->parent == nullptr ? kLineEnd : kPunctuation;
  if (node->type == CMARK_NODE_SOFTBREAK || node->type == CMARK_NODE_LINEBREAK) return kLineEnd;
  if (node->type != CMARK_NODE_TEXT) return kPunctuation;
  if (node->len == 0) return kLineEnd;
  return before ? last_character(literal(*node)) : first_character(literal(*node));
}

// One run of tildes that may open or close (CommonMark §6.2, flanking).
struct Run {
  cmark_node* node;
  bool opens;
  bool closes;
};

Run run_between(cmark_node* node, int32_t before, int32_t after) {
  const bool space_before = cmark_utf8proc_is_space(before) != 0;
  const bool space_after = cmark_utf8proc_is_space(after) != 0;
  const bool punctuation_before = cmark_utf8proc_is_punctuation(before) != 0;
  const bool punctuation_after = cmark_utf8proc_is_punctuation(after) != 0;
  return {node, !space_after && (!punctuation_after || space_before || punctuation_before),
          !space_before && (!punctuation_before || space_after || punctuation_after)};
}

// A tilde that was escaped or written as a reference is a node of its own that stands for more bytes than it
// has. So does one before a space at the end of a line, because cmark drops the space.
bool is_escaped(const cmark_node& node, bool escapes_at_line_end) {
  if (node.len != 1 || node.end_column == node.start_column) return false;
  const bool ends_line = node.next != nullptr &&
                         (node.next->type == CMARK_NODE_SOFTBREAK || node.next->type == CMARK_NODE_LINEBREAK);
  return !ends_line || node.end_column - node.start_column > 1 || escapes_at_line_end;
}

// The text of an autolink is its address.
bool is_autolink(const cmark_node& node) {
  const auto* child = node.first_child;
  return node.type == CMARK_NODE_LINK && child != nullptr && child->next == nullptr &&
         child->type == CMARK_NODE_TEXT && view(node.as.link.url) == literal(*child);
}

// Cuts `node` at `at`; the rest becomes a node behind it.
cmark_node* cut(cmark_node* node, std::size_t at) {
  auto* rest = static_cast<cmark_node*>(node->mem->calloc(1, sizeof(cmark_node)));
  rest->mem = node->mem;
  rest->type = CMARK_NODE_TEXT;
  rest->data = node->data + at;
  rest->len = node->len - static_cast<bufsize_t>(at);
  node->len = static_cast<bufsize_t>(at);
  rest->parent = node->parent;
  rest->prev = node;
  rest->next = node->next;
  (rest->next != nullptr ? rest->next->prev : rest->parent->last_child) = rest;
  node->next = rest;
  return rest;
}

void remove(cmark_node* node) {
  (node->prev != nullptr ? node->prev->next : node->parent->first_child) = node->next;
  (node->next != nullptr ? node->next->prev : node->parent->last_child) = node->prev;
}

// Puts what stands between two runs, which is never nothing, into the opener's node; the closer goes.
void wrap(cmark_node* opener, cmark_node* closer) {
  remove(closer);
  opener->type = CMARK_NODE_CUSTOM_INLINE;
  opener->first_child = opener->next;
  opener->last_child = closer->prev;
  opener->next = closer->next;
  (opener->next != nullptr ? opener->next->prev : opener->parent->last_child) = opener;
  opener->first_child->prev = nullptr;
  opener->last_child->next = nullptr;
  for (auto* child = opener->first_child; child != nullptr; child = child->next) child->parent = opener;
}

class Finder {
 public:
  explicit Finder(std::string_view source)
      : escapes_at_line_end_(source.find("\\~\n") != std::string_view::npos) {}

  void read_children(cmark_node* parent) {
    runs_.clear();
    for (auto* node = parent->first_child; node != nullptr; node = node->next) {
      if (node->type == CMARK_NODE_TEXT && !is_escaped(*node, escapes_at_line_end_)) node = read_text(node);
    }
    if (runs_.size() > 1) match();
  }

 private:
  // Gives each run of one or two tildes a node of its own. Returns the last node made from the text.
  cmark_node* read_text(cmark_node* node) {
    for (std::size_t at = 0;;) {
      const auto text = literal(*node);
      const auto start = text.find('~', at);
      if (start == std::string_view::npos) return node;
      const auto end = std::min(text.find_first_not_of('~', start), text.size());
      at = end;
      if (end - start > 2) continue;
      const auto before =
          start > 0 ? last_character(text.substr(0, start)) : neighbour(node->prev, node->parent, true);
      const auto after =
          end < text.size() ? first_character(text.substr(end)) : neighbour(node->next, node->parent, false);
      auto* run = start > 0 ? cut(node, start) : node;
      runs_.push_back(run_between(run, before, after));
      if (end == text.size()) return run;
      node = cut(run, end - start);
      at = 0;
    }
  }

  // Pairs each closer with the nearest opener of its length; what is open between them can't be closed any
  // more.
  void match() {
    std::array<std::vector<std::size_t>, 2> open;
    for (std::size_t i = 0; i < runs_.size(); ++i) {
      const auto& run = runs_[i];
      auto& same = open.at(static_cast<std::size_t>(run.node->len) - 1);
      if (run.closes && !same.empty()) {
        const auto opener = same.back();
        for (auto& stack : open) {
          while (!stack.empty() && stack.back() >= opener) stack.pop_back();
        }
        wrap(runs_[opener].node, run.node);
      } else if (run.opens) {
        same.push_back(i);
      }
    }
  }

  bool escapes_at_line_end_;  ///< where cmark's columns cannot tell
  std::vector<Run> runs_;
};

}  // namespace

void strike_through(cmark_node* root, std::string_view source) {
  Finder finder{source};
  for (auto* node = root;;) {
    if (node->first_child != nullptr && !is_autolink(*node)) {
      if (node->type != CMARK_NODE_CUSTOM_INLINE) finder.read_children(node);
      node = node->first_child;
      continue;
    }
    while (node != root && node->next == nullptr) node = node->parent;
    if (node == root) return;
    node = node->next;
  }
}

}  // namespace galley::import
