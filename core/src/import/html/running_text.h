#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "import/context.h"
#include "model/inline.h"

namespace galley::import {

/// Text that does not end with white space, with one space for each run of it.
std::string_view collapse(std::string_view words, text::Arena& arena);

/// Collects running text. Marks that are open stay so from one paragraph to the next and leave nothing where
/// they mark nothing; white space collapses as in a browser (CSS Text 3 §4.1).
class RunningText {
 public:
  RunningText(Context& context, const text::Place* place);

  /// Opens a mark or link, given without children. False: nothing was opened, because the text has it
  /// already. `grows`: the mark means more within another that does, too.
  bool open(const model::Inline& mark, bool grows = false);
  /// Closes the innermost one.
  void close();

  void text(std::string_view characters);
  /// A boundary between words that is not written.
  void space() { pending_space_ = true; }
  void line_break() { ++pending_breaks_; }
  /// A break where none is written yet.
  void line_end() { pending_breaks_ = pending_breaks_ == 0 ? 1 : pending_breaks_; }
  /// Something that is seen.
  void add(const model::Inline& part);
  /// Something that is no boundary and not seen either.
  void add_unseen(const model::Inline& part);

  bool is_in_link() const { return links_ > 0; }
  /// How often something was written so far: tells whether a mark or a part has got anything.
  std::uint32_t written() const { return written_; }
  bool is_empty() const { return !is_visible_; }

  /// What was collected, without spaces and breaks at its ends; the next text starts from there.
  model::Inlines finish();

 private:
  struct Wanted {
    model::Inline mark;
    bool grows;
  };

  bool is_said(const model::Inline& mark, bool grows) const;
  void sync(std::string_view& first_word);

  Context& context_;
  const text::Place* place_;
  model::Inlines out_;
  std::vector<Wanted> wanted_;            ///< marks that are open in the source
  std::vector<model::Inlines*> targets_;  ///< where the text goes: `out_`, then the children of opened marks
  std::uint32_t links_ = 0;
  std::uint32_t written_ = 0;
  std::uint32_t pending_breaks_ = 0;
  bool pending_space_ = false;
  bool is_visible_ = false;  ///< holds more than no-break spaces
  bool depth_reported_ = false;
};

}  // namespace galley::import
