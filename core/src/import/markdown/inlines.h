#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include <galley/limits.h>

#include "import/context.h"
#include "import/html/tree.h"
#include "import/markdown/cmark.h"
#include "import/markdown/footnotes.h"

namespace galley::import {

/// The text of an image's description: what is inside without its marks (CommonMark §6.4).
std::string description_of(const cmark_node& image);

/// Reads running text: the part of Markdown inside paragraphs, headings and table cells. One reader serves
/// all texts of one Markdown field and uses the same memory for each.
class InlineReader {
 public:
  /// `references` may be null: then only inline links are links.
  InlineReader(Context& context, const text::Place* place, cmark_reference_map* references);

  /// The inlines of `text`, which must be followed by a byte that may be written to, and must live as long as
  /// the article: plain text stays where it is. `line` is where it starts in the Markdown text, for problems;
  /// 0: unknown.
  model::Inlines read(cmark_chunk text, int line);

  /// The same for a text that only has to live as long as the article.
  model::Inlines read(std::string_view text, int line);

  /// The same into a tree of HTML that the text stands among.
  void read_into(cmark_chunk text, int line, TreeBuilder& tree);

  /// Text without marks. Line ends become breaks, two spaces before one make it hard (CommonMark §6.7).
  model::Inlines read_plain(std::string_view text);

 private:
  bool is_plain(std::string_view text, std::uint8_t starts);
  model::Inlines read_marked(cmark_chunk text, std::uint8_t starts);
  void parse(cmark_chunk text, std::uint8_t starts, cmark_node& root);
  void read_tree(cmark_node* root, model::Inlines& out);
  cmark_node* read_text(cmark_node* first, model::Inlines& out);
  model::Inlines* open(const cmark_node& node, model::Inlines& out);
  text::Url read_address(const cmark_node& node, text::UrlUse use);
  void read_image(cmark_node* node, model::Inlines& out);
  void append_text(std::string_view text, model::Inlines& out);

  // inlines_html.cpp
  model::Inlines read_with_html(const cmark_node& root);
  void write_tree(const cmark_node& root, TreeBuilder& tree) const;
  bool write(const cmark_node& node, TreeBuilder& tree) const;

  Context& context_;
  const text::Place* place_;
  cmark_reference_map* references_;
  text::Arena nodes_;  ///< of one text at a time
  int line_ = 0;
  const cmark_node* link_ = nullptr;    ///< the one that is being read
  const cmark_node* struck_ = nullptr;  ///< the same of struck text
  bool depth_reported_ = false;
};

}  // namespace galley::import
