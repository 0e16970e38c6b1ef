#pragma once

#include <string>
#include <string_view>

#include "import/context.h"
#include "import/markdown/cmark.h"

namespace galley::import {

/// A footnote's definition, `[^label]: text` and the indented lines below it, as GitHub writes them.
struct FootnoteDefinition {
  std::string_view label;
  model::Note* note = nullptr;  ///< where its blocks go, once known; null: nowhere, the label is taken
};

/// Finds definitions while cmark, which knows none, reads line by line: gives it a list item instead, whose
/// list it then marks. Items of real lists never join that list.
class FootnoteFinder {
 public:
  FootnoteFinder(cmark_parser& parser, text::Arena& arena) : parser_(parser), arena_(arena) {}

  /// Feeds `line` when it starts a definition; false when it does not.
  bool feed(std::string_view line);

  /// The definitions in the order of the text.
  const text::List<FootnoteDefinition*>& found() const { return found_; }

 private:
  bool may_start(std::string_view words) const;
  void feed_item(std::string_view indent, std::string_view words);

  cmark_parser& parser_;
  text::Arena& arena_;
  text::List<FootnoteDefinition*> found_;
};

/// The definition that a list of the tree stands for; null for a real list.
inline const FootnoteDefinition* footnote_definition(const cmark_node& list) {
  return static_cast<const FootnoteDefinition*>(list.user_data);
}

/// Makes each `[^label]` below `root` whose note exists a CMARK_NODE_CUSTOM_INLINE with a
/// model::NoteReference as user data. Others stay text and are reported. Inside links none is read: a link
/// can't hold another.
void mark_note_references(cmark_node* root, const text::Place* place, Context& context);

}  // namespace galley::import
