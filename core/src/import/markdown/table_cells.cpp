#include "import/markdown/table_cells.h"

#include "text/utf8.h"

namespace galley::import {

TableCells::TableCells(std::string_view line) : line_(text::trim(line)), done_(line_.empty()) {
  if (!done_ && line_.front() == '|') at_ = 1;
}

bool TableCells::next(std::string_view& cell) {
  if (done_) return false;
  const auto start = at_;
  // A backslash protects the next character, so that in "\\|" it is the backslash and not the pipe that is
  // escaped.
  while (at_ < line_.size() && line_[at_] != '|') at_ += line_[at_] == '\\' ? 2 : 1;
  if (at_ > line_.size()) at_ = line_.size();
  cell = text::trim(line_.substr(start, at_ - start));
  done_ = ++at_ >= line_.size();
  return true;
}

std::size_t count_cells(std::string_view line) {
  TableCells cells{line};
  std::size_t count = 0;
  for (std::string_view cell; cells.next(cell);) ++count;
  return count;
}

bool is_delimiter_row(std::string_view line) {
  TableCells cells{line};
  bool any = false;
  for (std::string_view cell; cells.next(cell); any = true) {
    if (!cell.empty() && cell.front() == ':') cell.remove_prefix(1);
    if (!cell.empty() && cell.back() == ':') cell.remove_suffix(1);
    if (cell.empty() || cell.find_first_not_of('-') != std::string_view::npos) return false;
  }
  return any;
}

}  // namespace galley::import
