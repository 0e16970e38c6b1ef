#pragma once

#include <string>
#include <vector>

#include "model/article.h"
#include "output/losses.h"
#include "output/markdown_text.h"

namespace galley::output {

/// Writes blocks as Markdown: what Markdown has, and HTML for the rest.
class MarkdownBlocks {
 public:
  MarkdownBlocks(std::string& out, MarkdownText& text, const model::Article& article,
                 const std::vector<std::string>& labels, Losses& losses)
      : out_(out), text_(text), article_(article), labels_(labels), losses_(losses) {}

  void blocks(const model::Blocks& blocks) { blocks_with(blocks, true); }
  void footnotes();

 private:
  void blocks_with(const model::Blocks& list, bool is_loose);
  void block(const model::Block& block);
  void paragraph(const model::Inlines& words);
  void list(const model::BulletList& list);
  void quote(const model::Quote& quote, const text::Place* place);
  void image(const model::Image& image);
  bool pipe_table(const model::Table& table);
  void code(const model::CodeBlock& code);
  void html(const model::Block& block);

  /// Writes `first` before the next line and as many spaces, or `rest`, before all lines until `leave`.
  void enter(std::string_view first, std::string_view rest);
  void leave(std::size_t depth);
  void line(std::string_view text);
  void lines(std::string_view text);

  std::string& out_;
  MarkdownText& text_;
  const model::Article& article_;
  const std::vector<std::string>& labels_;
  Losses& losses_;
  std::string prefix_;
  std::string pending_;  ///< what the next line begins with in the place of the end of `prefix_`
  bool has_pending_ = false;
  char bullet_ = '*';  ///< of the list before, which the next one must not continue
};

}  // namespace galley::output
