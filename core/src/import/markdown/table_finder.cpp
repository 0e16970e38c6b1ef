#include <galley/limits.h>

#include "import/markdown/table.h"
#include "import/markdown/table_cells.h"

namespace galley::import {

namespace {

constexpr int kTableLevel = 0;

bool may_delimit(unsigned char c) { return c == '-' || c == '|' || c == ':' || c == ' ' || c == '\t'; }

bool is_blank(const cmark_chunk& text) {
  for (bufsize_t i = 0; i < text.len; ++i) {
    if (!cmark_isspace(static_cast<char>(text.data[i]))) return false;
  }
  return true;
}

}  // namespace

void TableFinder::look() {
  auto* leaf = parser_.current;
  auto* table = open_;
  open_ = nullptr;
  if (leaf->type != CMARK_NODE_PARAGRAPH) return;
  if (table != nullptr && leaf->prev == table && leaf->start_line == parser_.line_number) {
    open_ = table;
    return take_row();
  }
  // The last line first, backwards, because few lines look like a delimiter row. An indented line is text.
  const auto& content = parser_.content;
  auto start = static_cast<std::size_t>(content.size);
  if (parser_.indent >= 4 || start < 2) return;
  for (--start; start > 0 && may_delimit(content.ptr[start - 1]);) --start;
  if (start == 0 || content.ptr[start - 1] != '\n') return;
  const auto text = view(content.ptr, content.size);
  const auto delimiter = text.substr(start);
  if (!is_delimiter_row(delimiter)) return;
  auto header_start = text.rfind('\n', start - 2);
  header_start = header_start == std::string_view::npos || start < 2 ? 0 : header_start + 1;
  const auto cells = count_cells(delimiter);
  if (cells > limits::table_columns || count_cells(text.substr(header_start, start - header_start)) != cells)
    return;
  this->start(header_start, start);
}

void TableFinder::start(std::size_t header_start, std::size_t delimiter_start) {
  const auto text = arena_.copy(view(parser_.content.ptr, parser_.content.size));
  auto* lines = arena_.make<PipeTable>();
  lines->header = text.substr(header_start, delimiter_start - header_start);
  lines->delimiter = text.substr(delimiter_start);
  open_ = split_paragraph(header_start);
  open_->type = CMARK_NODE_HEADING;
  open_->as.heading.level = kTableLevel;
  open_->as.heading.setext = false;
  open_->user_data = lines;
  cmark_strbuf_clear(&parser_.content);
  parser_.current = open_;
}

// Closes the open paragraph before `end`, where the table's header starts. Returns the node for the table: a
// new one, or the paragraph's own when nothing stands before the header but definitions of references.
cmark_node* TableFinder::split_paragraph(std::size_t end) {
  auto* paragraph = parser_.current;
  cmark_chunk before = {parser_.content.ptr, static_cast<bufsize_t>(end)};
  while (before.len > 0 && before.data[0] == '[') {
    const auto length = galley_read_definition(parser_.mem, &before, parser_.refmap);
    if (length == 0) break;
    before.data += length;
    before.len -= length;
  }
  if (is_blank(before)) return paragraph;
  paragraph->data =
      static_cast<unsigned char*>(parser_.mem->calloc(1, static_cast<std::size_t>(before.len) + 1));
  std::memcpy(paragraph->data, before.data, static_cast<std::size_t>(before.len));
  paragraph->len = before.len;
  paragraph->flags &= static_cast<uint16_t>(~CMARK_NODE__OPEN);

  auto* table = static_cast<cmark_node*>(parser_.mem->calloc(1, sizeof(cmark_node)));
  table->mem = parser_.mem;
  table->flags = CMARK_NODE__OPEN;
  table->start_line = parser_.line_number - 1;
  table->start_column = paragraph->start_column;
  table->parent = paragraph->parent;
  table->prev = paragraph;
  paragraph->next = table;
  table->parent->last_child = table;
  return table;
}

// The line just read has closed the table and opened a paragraph: undo both.
void TableFinder::take_row() {
  auto* lines = static_cast<PipeTable*>(open_->user_data);
  lines->rows.append(arena_, arena_.copy(view(parser_.content.ptr, parser_.content.size)));
  cmark_strbuf_clear(&parser_.content);
  open_->next = nullptr;
  open_->parent->last_child = open_;
  open_->flags |= CMARK_NODE__OPEN;
  parser_.current = open_;
}

const PipeTable* pipe_table(const cmark_node& node) {
  if (node.type != CMARK_NODE_HEADING || node.as.heading.level != kTableLevel) return nullptr;
  return static_cast<const PipeTable*>(node.user_data);
}

}  // namespace galley::import
