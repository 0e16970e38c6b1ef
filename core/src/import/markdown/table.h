#pragma once

#include <cstddef>
#include <string_view>

#include "import/context.h"
#include "import/markdown/cmark.h"
#include "import/markdown/inlines.h"
#include "model/block.h"

namespace galley::import {

/// The lines of a pipe table as they were written, without the prefixes of the containers around it.
struct PipeTable {
  std::string_view header;
  std::string_view delimiter;  ///< the row of dashes and colons
  text::List<std::string_view> rows;
};

/// Finds pipe tables (GFM §4.10) while cmark, which knows none, reads line by line. A paragraph whose last
/// two lines are a header and a delimiter row with as many cells becomes a table: in cmark's tree a heading
/// of level 0, because a heading takes no second line, so that cmark decides by itself what ends the table. A
/// following line that starts nothing else comes back as a paragraph of its own and is taken in as a row.
class TableFinder {
 public:
  TableFinder(cmark_parser& parser, text::Arena& arena) : parser_(parser), arena_(arena) {}

  /// To be called after each line.
  void look();

 private:
  void start(std::size_t header_start, std::size_t delimiter_start);
  cmark_node* split_paragraph(std::size_t end);
  void take_row();

  cmark_parser& parser_;
  text::Arena& arena_;
  cmark_node* open_ = nullptr;  ///< the table that the last line belonged to
};

/// The lines of the table that `node` is; null for other nodes.
const PipeTable* pipe_table(const cmark_node& node);

/// Reads the cells. Missing cells are filled, surplus ones dropped, both reported.
const model::Table* read_pipe_table(const PipeTable& lines, int line, InlineReader& inlines,
                                    const text::Place* place, Context& context);

}  // namespace galley::import
