#pragma once

#include <cstdint>
#include <string_view>
#include <variant>

#include "text/list.h"
#include "text/place.h"
#include "text/url.h"

/// The parts of running text. All views point into the arena of the render; nothing here owns memory. Depth
/// is bounded by the importers (limits.h), so later stages may recurse.
namespace galley::model {

struct Image;
struct Inline;
using Inlines = text::List<Inline>;

struct Text {
  std::string_view text;  ///< UTF-8, never markup
};

struct InlineCode {
  std::string_view text;
};

struct LineBreak {
  bool hard;  ///< false: a line end in the source, which reads as a space
};

/// What a run of text is; the comment names what `Marked::value` says beside it.
enum class Mark : std::uint8_t {
  emphasis,
  strong,
  strikethrough,  ///< was taken out
  inserted,
  outdated,   ///< no longer right, <s>
  annotated,  ///< set apart without words, <u>
  subscript,
  superscript,
  highlight,
  small,
  code,  ///< code that holds marks itself
  keyboard,
  sample,
  variable,
  work,       ///< the title of a work, <cite>
  quotation,  ///< its quotation marks are the page's, <q>
  isolated,   ///< of its own direction
  ruby,
  ruby_text,
  definition,    ///< value: the term in full, may be empty
  abbreviation,  ///< value: the long form, may be empty
  time,          ///< value: for machines (HTML §4.5.14), may be empty
  language,      ///< value: BCP 47
  left_to_right,
  right_to_left,
  forced_left_to_right,  ///< against the characters' own direction, <bdo>
  forced_right_to_left,
  word_break,  ///< no text: a line may break here
};

struct Marked {
  Mark mark;
  Inlines children;
  std::string_view value = {};
};

struct Link {
  text::Url url;
  std::string_view title;
  Inlines children;
  const text::Place* place;
  std::string_view language = {};  ///< of the page it leads to; empty when unknown
};

struct InlineImage {
  const Image* image;
};

struct NoteReference {
  std::uint32_t note;  ///< index into Article::notes
};

struct Inline {
  std::variant<Text, InlineCode, LineBreak, Marked, Link, InlineImage, NoteReference> content;
};

}  // namespace galley::model
