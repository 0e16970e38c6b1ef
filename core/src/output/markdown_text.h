#pragma once

#include <string>
#include <vector>

#include "model/article.h"
#include "output/losses.h"

namespace galley::output {

/// What running text stands in, which decides what has to be escaped.
enum class Within : std::uint8_t {
  field,  ///< a field of inline Markdown alone
  block,  ///< a paragraph among other blocks: nothing may look like the beginning of one
  line,   ///< one line, such as a heading: breaks are elements
  cell,   ///< a cell of a pipe table: the same, and pipes are escaped
};

/// Running text as Markdown that reads as the same again. What Markdown has no sign for, and signs that would
/// be ambiguous where they stand, are elements of HTML.
class MarkdownText {
 public:
  MarkdownText(const std::vector<std::string>& labels, Losses& losses) : labels_(labels), losses_(losses) {}

  std::string write(const model::Inlines& list, Within within);

 private:
  struct Around;
  void inlines(std::string& out, const model::Inlines& list, const Around& around);
  void line_break(std::string& out, const model::LineBreak& line, const Around& around, bool is_last,
                  bool is_first);
  void text(std::string& out, std::string_view words, const Around& around, bool ends_line, char before_next);
  void marked(std::string& out, const model::Marked& marked, const Around& around, std::string_view next);
  void link(std::string& out, const model::Link& link, const Around& around);
  static void link_around(std::string& out, const model::Link& link, const std::string& inner);
  void image(std::string& out, const model::Image& image, const Around& around);
  void code(std::string& out, std::string_view content, const Around& around);

  const std::vector<std::string>& labels_;
  Losses& losses_;
  bool has_tags_ = false;   ///< what is being written holds HTML
  bool collapses_ = false;  ///< white space is one space
  std::size_t doubtful_ =
      0;  ///< "_" so far that start a mark and might end one, which hides others from cmark
};

/// Escapes what would make a line of a paragraph the beginning of another block.
std::string protected_line(std::string_view line);

}  // namespace galley::output
