#include "import/markdown/parser.h"

#include <galley/limits.h>

#include "import/markdown/footnotes.h"
#include "import/markdown/memory.h"
#include "import/markdown/table.h"
#include "text/utf8.h"

namespace galley::import {

namespace {

bool is_blank_or_tab(char c) { return c == ' ' || c == '\t'; }

// Cuts a text into lines, each with its end: LF, CR LF or CR (CommonMark §2.1).
class Lines {
 public:
  explicit Lines(std::string_view text) : text_(text) {}

  /// The line that starts at `start`, which is inside the text.
  std::string_view at(std::size_t start) const {
    auto end = text::find_line_end(text_, start);
    if (text_.substr(end, 2) == "\r\n") ++end;
    return text_.substr(start, end + 1 - start);
  }

 private:
  std::string_view text_;
};

// How many characters of `text` are a container's marker: ">", a bullet, or a number with its delimiter. 0:
// none.
std::size_t marker_length(std::string_view text) {
  if (text.empty()) return 0;
  if (text[0] == '>') return 1;
  std::size_t length = 1;
  if (text::is_digit(text[0])) {
    while (length < text.size() && text::is_digit(text[length])) ++length;
    if (length == text.size() || (text[length] != '.' && text[length] != ')')) return 0;
    ++length;
  } else if (text[0] != '-' && text[0] != '+' && text[0] != '*') {
    return 0;
  }
  return length == text.size() || text::is_space(text[length]) ? length : 0;
}

bool is_thematic_break(std::string_view line) {
  line = text::trim(line);
  for (const char c : line) {
    if (c != line.front() && !is_blank_or_tab(c)) return false;
  }
  return true;
}

// Whether one line opens more containers than may be open at all.
bool opens_too_many(std::string_view line) {
  if (line.size() < limits::markdown_depth) return false;
  std::uint32_t markers = 0;
  for (std::size_t at = 0; at < line.size();) {
    if (is_blank_or_tab(line[at])) {
      ++at;
      continue;
    }
    const auto length = marker_length(line.substr(at));
    if (length == 0) return false;
    at += length;
    if (++markers >= limits::markdown_depth) return !is_thematic_break(line);
  }
  return false;
}

// In code and HTML at the top level nothing can open a container.
bool is_literal(const cmark_node& leaf) {
  return leaf.parent != nullptr && leaf.parent->type == CMARK_NODE_DOCUMENT &&
         (leaf.type == CMARK_NODE_HTML_BLOCK ||
          (leaf.type == CMARK_NODE_CODE_BLOCK && leaf.as.code.fenced != 0));
}

bool is_too_deep(const cmark_node* container) {
  std::uint32_t depth = 0;
  for (; container != nullptr; container = container->parent) ++depth;
  return depth > limits::markdown_depth;
}

// The map sorts itself at the first look-up, with memory that must outlive the inline phase of one paragraph.
void sort_references(cmark_reference_map& references) {
  cmark_chunk none = cmark_chunk_literal("]");
  cmark_reference_lookup(&references, &none);
}

}  // namespace

MarkdownTree parse_blocks(std::string_view markdown, text::Arena& arena) {
  const CmarkMemory memory{arena};
  auto* parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, CmarkMemory::functions());
  const Lines lines{markdown};
  FootnoteFinder footnotes{*parser, arena};
  TableFinder tables{*parser, arena};
  std::size_t at = markdown.starts_with(text::byte_order_mark) ? text::byte_order_mark.size() : 0;
  while (at < markdown.size()) {
    const auto line = lines.at(at);
    if (opens_too_many(line) && !is_literal(*parser->current)) break;
    const bool is_footnote = footnotes.feed(line);
    if (!is_footnote) galley_process_line(parser, line.data(), line.size());
    at += line.size();
    tables.look();
    if (is_too_deep(parser->current)) break;
  }
  auto* root = cmark_parser_finish(parser);
  sort_references(*parser->refmap);
  return {root, parser->refmap, footnotes.found(), markdown.substr(at)};
}

}  // namespace galley::import
