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

enum class Mark : std::uint8_t { emphasis, strong, strikethrough };

struct Marked {
  Mark mark;
  Inlines children;
};

struct Link {
  text::Url url;
  std::string_view title;
  Inlines children;
  const text::Place* place;
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
