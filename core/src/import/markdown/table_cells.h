#pragma once

#include <cstddef>
#include <string_view>

namespace galley::import {

/// Cuts one line of a pipe table into cells at pipes that no backslash escapes (GFM §4.10). Pipes at both
/// ends are optional.
class TableCells {
 public:
  explicit TableCells(std::string_view line);

  /// The next cell without the spaces around it; false behind the last one.
  bool next(std::string_view& cell);

 private:
  std::string_view line_;
  std::size_t at_ = 0;
  bool done_;
};

std::size_t count_cells(std::string_view line);

/// Whether `line` consists of cells like `---`, `:--`, `:-:` or `--:`.
bool is_delimiter_row(std::string_view line);

}  // namespace galley::import
