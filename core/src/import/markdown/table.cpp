#include "import/markdown/table.h"

#include <array>
#include <string>

#include <galley/limits.h>

#include "import/markdown/table_cells.h"

namespace galley::import {

using model::Align;

namespace {

// Rows much shorter than their header would make a small text a large table: what is filled in stays in
// proportion.
constexpr std::size_t kFreeFilledCells = 10000;

class TableReader {
 public:
  TableReader(int line, InlineReader& inlines, const text::Place* place, Context& context)
      : line_(line), inlines_(inlines), place_(place), context_(context) {}

  void read_alignments(std::string_view delimiter) {
    TableCells cells{delimiter};
    for (std::string_view cell; cells.next(cell) && columns_ < aligns_.size();) {
      const bool left = cell.front() == ':';
      const bool right = cell.back() == ':';
      aligns_[columns_++] = left && right ? Align::centre
                            : left        ? Align::start
                            : right       ? Align::end
                                          : Align::none;
    }
  }

  model::Row read_row(std::string_view line, bool heading) {
    model::Row row;
    TableCells cells{line};
    std::size_t count = 0;
    for (std::string_view cell; cells.next(cell); ++count) {
      if (count < columns_) append(row, inlines_.read(without_escapes(cell), line_), heading, count);
    }
    cells_ += count;
    if (count != columns_) {
      context_.problems.add(text::Code::table_ragged, place_, count);
    }
    for (; count < columns_ && filled_ < cells_ + kFreeFilledCells; ++count, ++filled_)
      append(row, {}, heading, count);
    ++line_;
    return row;
  }

 private:
  void append(model::Row& row, model::Inlines text, bool heading, std::size_t column) {
    row.cells.append(context_.arena, {text, heading, aligns_[column], 1, 1});
  }

  // Pipes are unescaped before anything else is read, in code too (GFM §4.10, example 200).
  std::string_view without_escapes(std::string_view cell) {
    if (cell.find("\\|") == std::string_view::npos) return cell;
    auto* out = static_cast<char*>(context_.arena.allocate(cell.size(), 1));
    std::size_t size = 0;
    for (std::size_t i = 0; i < cell.size(); ++i) {
      if (cell[i] != '\\' || i + 1 == cell.size() || cell[i + 1] != '|') out[size++] = cell[i];
    }
    return {out, size};
  }

  std::array<Align, limits::table_columns> aligns_{};
  std::size_t columns_ = 0;
  std::size_t cells_ = 0;
  std::size_t filled_ = 0;
  int line_;
  InlineReader& inlines_;
  const text::Place* place_;
  Context& context_;
};

bool is_empty(const model::Row& row) {
  for (const auto& cell : row.cells) {
    if (!cell.text.empty()) return false;
  }
  return true;
}

}  // namespace

const model::Table* read_pipe_table(const PipeTable& lines, int line, InlineReader& inlines,
                                    const text::Place* place, Context& context) {
  auto* table = context.arena.make<model::Table>();
  TableReader reader{line, inlines, place, context};
  reader.read_alignments(lines.delimiter);
  // A header without words would be announced as empty headings: the table has none then.
  const auto header = reader.read_row(lines.header, true);
  if (!is_empty(header)) table->header.append(context.arena, header);
  for (const auto row : lines.rows) table->rows.append(context.arena, reader.read_row(row, false));
  return table;
}

}  // namespace galley::import
