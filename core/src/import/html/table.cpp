#include <algorithm>

#include <galley/limits.h>

#include "import/html/reader.h"
#include "import/unlinked.h"
#include "text/utf8.h"

namespace galley::import {

using model::Align;
using Name = AttributeName;

namespace {

Align align_of(const Node& cell) {
  const auto written = cell.attribute(Name::align);
  const auto style = cell.attribute(Name::style);
  const auto is = [&](std::string_view word, std::string_view of_galley, std::string_view of_wordpress) {
    const auto at = style.find("text-align");
    return text::equal_ignoring_case(written, word) ||
           (at != std::string_view::npos && style.find(word, at) != std::string_view::npos) ||
           has_class(cell, of_galley) || has_class(cell, of_wordpress);
  };
  if (is("center", "galley-align-centre", "has-text-align-center")) return Align::centre;
  if (is("right", "galley-align-end", "has-text-align-right")) return Align::end;
  if (is("left", "galley-align-start", "has-text-align-left")) return Align::start;
  return Align::none;
}

bool is_heading_row(const model::Row& row) {
  bool has_words = false;
  for (const auto& cell : row.cells) {
    if (!cell.heading && !cell.text.empty()) return false;
    has_words = has_words || !cell.text.empty();
  }
  return has_words;
}

bool has_words(const text::List<model::Row>& rows) {
  for (const auto& row : rows) {
    for (const auto& cell : row.cells) {
      if (!cell.text.empty()) return true;
    }
  }
  return false;
}

}  // namespace

model::Cell TreeReader::cell(const Node& node, const model::Inlines& words) const {
  const auto span = [&](Name name, std::uint32_t largest) {
    return static_cast<std::uint16_t>(std::max(1U, read_number(node.attribute(name), largest)));
  };
  return {words, node.is(Tag::th), align_of(node), span(Name::colspan, limits::table_columns),
          span(Name::rowspan, 10000)};
}

void TreeReader::close_row(const Node& node) {
  auto& frame = top();
  const auto row = frame.row;
  frame.row = {};
  if (row.cells.empty()) return;
  const bool is_header = node.parent->is(Tag::thead);
  auto& part = is_header                     ? frame.table->header
               : node.parent->is(Tag::tfoot) ? frame.table->footer
                                             : frame.table->rows;
  part.append(context_.arena, row);
}

// A table without a head has the first row as its header, where that is all headings.
void TreeReader::close_table(Frame& frame) {
  auto& table = *frame.table;
  table.caption = frame.words;
  if (table.header.empty() && table.rows.size() > 1 && is_heading_row(table.rows.front())) {
    text::List<model::Row> rows;
    for (const auto& row : table.rows)
      (table.header.empty() ? table.header : rows).append(context_.arena, row);
    table.rows = rows;
  }
  if (!has_words(table.header) && !has_words(table.rows) && !has_words(table.footer)) {
    report(text::Code::html_dropped, *frame.node);
    return append_paragraph(table.caption);
  }
  append(static_cast<const model::Table*>(&table));
}

// Running text that is made already goes into the marks that are open here, not deeper than the limit.
void TreeReader::ready_words(const model::Inlines& words) {
  for (const auto& part : text_.is_in_link() ? unlinked(words, place_, context_) : words) {
    auto mark = part.content;
    model::Inlines children;
    if (auto* link = std::get_if<model::Link>(&mark); link != nullptr) std::swap(children, link->children);
    if (auto* marked = std::get_if<model::Marked>(&mark); marked != nullptr)
      std::swap(children, marked->children);
    if (children.empty()) {
      text_.add(part);
      continue;
    }
    const bool is_open = text_.open({mark});
    ready_words(children);
    if (is_open) text_.close();
  }
}

// A table of Markdown, or what stands for a part of the source, among HTML. Where only running text fits, it
// is its words.
void TreeReader::ready_block(const Node& node) {
  flush();
  const auto& content = node.block->content;
  if (!is_running()) return append(content);
  if (const auto* fallback = std::get_if<model::Fallback>(&content); fallback != nullptr)
    return text_.text(fallback->text);
  if (const auto* words = std::get_if<model::Paragraph>(&content); words != nullptr)
    return ready_words(words->text);
  const auto* table = std::get_if<const model::Table*>(&content);
  if (table == nullptr) return;
  context_.problems.add(text::Code::html_flattened, place_, "<table>");
  for (const auto* rows : {&(*table)->header, &(*table)->rows, &(*table)->footer}) {
    for (const auto& row : *rows) {
      for (const auto& cell : row.cells) {
        ready_words(cell.text);
        text_.space();
      }
      text_.line_end();
    }
  }
}

}  // namespace galley::import
