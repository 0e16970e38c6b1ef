#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "import/context.h"
#include "import/html/running_text.h"
#include "import/html/tree.h"
#include "text/index.h"

namespace galley::import {

/// Makes blocks and inlines of a tree of HTML, in one walk without recursion.
class TreeReader {
 public:
  /// `html`: the text of the tree, for the places in problems; empty for a tree that knows its lines.
  TreeReader(Context& context, const text::Place* place, std::string_view html, const Tree& tree);

  model::Blocks read_blocks();
  model::Inlines read_inlines();

 private:
  enum class Kind : std::uint8_t {
    body,
    note,
    list,
    item,
    definitions,
    definition,
    quote,
    details,
    aside,
    figure,
    gallery,
    table,
    // From here on: running text alone.
    term,
    heading,
    cell,
    caption,      ///< of the figure or table around it
    summary,      ///< of the details around it
    attribution,  ///< of the quote around it
    media_title,  ///< of the film or recording in the figure around it
    field,        ///< the whole text
  };

  /// A part that is being read and ends with `node`.
  struct Frame {
    Kind kind;
    const Node* node;
    std::string_view language;  ///< that its blocks have without saying so
    model::Blocks body = {};
    model::Inlines words = {};  ///< caption, summary or attribution
    std::uint32_t start = 1;    ///< number of the first item of a list
    bool is_loose = false;      ///< a list whose items hold paragraphs
    bool is_sealed = false;     ///< of the children only captions and titles are read
    text::List<model::ListItem> items = {};
    text::List<model::DefinitionItem> definitions = {};
    model::Table* table = nullptr;
    model::Row row = {};
  };

  // reader.cpp
  void walk();
  bool enter(const Node& node);
  bool enter_element(const Node& node);
  void leave(const Node& node);
  bool enter_block(const Node& node);
  void enter_list_child(const Node& node);
  bool skip(const Node& node);
  void enter_part(const Node& node, Kind kind, bool is_there);
  bool is_running() const { return frames_.back().kind >= Kind::term; }
  Frame& top() { return frames_.back(); }

  // frames.cpp
  bool open(Kind kind, const Node& node);
  void close();
  void close_running(const Frame& frame, const model::Inlines& words);
  void close_heading(const Frame& frame, const model::Inlines& words);
  void close_block(Frame& frame);
  void close_list(Frame& frame);
  std::uint32_t number_of(const Node& node, AttributeName name, std::uint32_t otherwise);
  void close_item(Frame& frame);
  void close_quote(Frame& frame);
  void close_aside(Frame& frame);
  void close_figure(Frame& frame);
  void close_gallery(Frame& frame);
  void append(const model::Block::Content& content);
  void append_paragraph(const model::Inlines& words, bool is_explicit = true);
  void append_all(Frame& frame);
  /// Ends the paragraph at hand; a line in running text.
  void flush(bool is_explicit = false);

  // marks.cpp
  void enter_marks(const Node& node);
  void mark(const Node& node, model::Mark mark, std::string_view value = {});
  void add_mark(const Node& node);
  void link(const Node& node);
  bool note_reference(const Node& node);
  void direction(const Node& node, bool has_language);
  std::string_view language_tag(const Node& node, AttributeName name);

  // media.cpp
  void image(const Node& node);
  void add_sources(const Node& node, model::Image& image);
  void report_words(const Node& node);
  void film(const Node& node, model::MediaKind kind);
  void link_to(const Node& node, text::Url url, std::string_view title);
  void frame_of_provider(const Node& node);
  bool own_embed(const Node& node);

  // table.cpp
  void close_table(Frame& frame);
  void close_row(const Node& node);
  void ready_block(const Node& node);
  void ready_words(const model::Inlines& words);
  model::Cell cell(const Node& node, const model::Inlines& words) const;

  // code.cpp
  void code_block(const Node& node);
  bool inline_code(const Node& node);

  /// Names an element or one of its attributes, once for each name of them. `code` says what becomes of its
  /// words.
  void report(text::Code code, const Node& node, std::string_view attribute = {});
  /// Names the attributes that nothing was made of, and elements that have scripts.
  void report_unused();
  std::string position(std::uint32_t offset);
  /// An attribute that is read by people, white space collapsed.
  std::string_view plain(std::string_view words);
  std::string_view media_type(const Node& source);
  std::string_view language() const;

  Context& context_;
  const text::Place* place_;
  std::string_view html_;
  const Tree& tree_;
  RunningText text_;
  std::vector<Frame> frames_;
  // Stacks in the arena, which weigh less than vectors.
  struct Opened {
    const Node* node;
    Opened* outer;
    std::uint32_t written;  ///< when it opened the first
    std::uint32_t marks;
  };
  Opened* opened_ = nullptr;  ///< the innermost element that opened marks
  struct Language {
    const Node* node;
    const Language* outer;
    std::string_view language;
  };
  const Language* language_ = nullptr;  ///< of the innermost block that names one
  std::uint32_t depth_ = 0;             ///< blocks that are open, for limits::block_depth
  bool depth_reported_ = false;
  const Node* last_image_ = nullptr;  ///< to know it again in a noscript element
  const Node* last_link_ = nullptr;
  text::Index reported_;        ///< codes with names of elements and attributes
  std::uint32_t position_ = 0;  ///< up to where lines are counted
  std::uint32_t position_line_ = 1;
  std::uint32_t position_line_start_ = 0;
};

/// Whether `name` is one of the words of the element's class.
bool has_class(const Node& node, std::string_view name);

/// A whole number from 1 to `largest` at the start of `value`, as HTML reads them (HTML §2.3.4.2); else 0.
std::uint32_t read_number(std::string_view value, std::uint32_t largest);

}  // namespace galley::import
