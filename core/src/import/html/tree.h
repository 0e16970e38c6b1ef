#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "import/html/node.h"
#include "import/html/open_elements.h"
#include "import/html/open_marks.h"
#include "import/html/tokens.h"
#include "text/arena.h"

namespace galley::import {

/// HTML as browsers understand it, as the content of a body.
struct Tree {
  /// The place of what is not there.
  static constexpr std::uint32_t nowhere = ~std::uint32_t{0};

  Node* root;  ///< holds what stands at the top
  /// As Node::offset, the first tag or comment that has no end itself or in an attribute.
  std::uint32_t cut = nowhere;
  /// As Node::offset, where elements begin to be left out because of limits::html_depth, or marks because
  /// there are too many.
  std::uint32_t deep = nowhere;
};

/// Builds a tree of HTML by the rules that browsers follow (HTML §13.2.6, fragment case in a body), without
/// recursion, in linear time. Left aside is what cannot be seen in a body: documents, frames, quirks, and how
/// the content of a template is nested.
class TreeBuilder {
 public:
  explicit TreeBuilder(text::Arena& arena);

  /// Takes HTML in. `line`: of a larger text, where nodes then say their line; 0: nodes say their byte.
  void markup(std::string_view html, std::uint32_t line = 0);

  /// What other texts have between their HTML. All views must live as long as the tree.
  void start(Tag tag, const Attribute* attributes = nullptr);
  void end(Tag tag);
  void text(std::string_view characters);
  void note_reference(std::uint32_t note);
  void block(const model::Block& ready);

  /// Whether nothing is open.
  bool is_closed() const { return open_.size() == 1; }

  Tree finish();

 private:
  enum class Mode : std::uint8_t {
    body,
    table,
    caption,
    column_group,
    table_body,
    row,
    cell,
    select,
    select_in_table,
    template_,
  };

  void add(Token& token);

  // tree.cpp: each takes a token and tells whether it is done with it; else it is looked at again.
  void process(Token& token);
  bool dispatch(Token& token);
  bool in_mode(Token& token);
  bool is_foreign(const Token& token) const;

  // tree_insert.cpp
  Node& make(const Token& token, Namespace space = Namespace::html);
  Node& clone(const Node& node);
  void put(Node& node, Node* target = nullptr);
  void put_fostered(Node& node);
  Node& insert_element(const Token& token, Namespace space = Namespace::html);
  void insert_implied(Tag tag);
  void insert_empty(const Token& token);
  void insert_raw(const Token& token);
  void insert_text(std::string_view characters);
  void reopen_marks();
  bool may_clone();
  void close_p();
  void close_p_in_scope();
  void reset_mode();

  // adoption.cpp
  void adopt(const Token& token);
  bool adopt_once(const Token& token);
  void any_other_end(const Token& token);

  // tree_body.cpp
  bool in_body(Token& token);
  void body_text(const Token& token);
  void body_start(Token& token);
  void start_item(const Token& token);
  void start_formatting(const Token& token);
  void start_foreign(const Token& token, Namespace space);
  void start_in_ruby(const Token& token);
  void start_template(const Token& token);
  void body_end(Token& token);
  void end_block(const Token& token);
  void end_item(const Token& token);
  void end_template();

  // tree_table.cpp
  bool in_table(Token& token);
  bool table_start(Token& token);
  bool in_caption(Token& token);
  bool in_column_group(Token& token);
  bool in_table_body(Token& token);
  bool in_row(Token& token);
  bool in_cell(Token& token);
  bool in_select(Token& token);
  void in_body_fostered(Token& token);
  void flush_table_text();
  bool end_row();
  bool end_caption();
  void close_cell();

  // tree_foreign.cpp
  bool in_foreign(Token& token);
  bool foreign_end(Token& token);

  text::Arena& arena_;
  Tokenizer tokens_;
  Node& root_;
  OpenElements open_;
  OpenMarks marks_;
  Mode mode_ = Mode::body;
  const Node* form_ = nullptr;
  bool fostering_ = false;
  bool skips_line_end_ = false;  ///< behind the start tag of a pre element
  bool is_deep_ = false;
  std::uint32_t cut_at_ = Tree::nowhere;
  std::uint32_t deep_at_ = Tree::nowhere;
  std::vector<Token> table_text_;  ///< characters in a table, until it is known where they go
  std::size_t clones_ = 0;
  std::size_t bytes_ = 0;
};

}  // namespace galley::import
