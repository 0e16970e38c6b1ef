#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <galley/galley.h>

namespace galley {

/// The elements of a page that hold parts. A part is one element that stands directly in one of them.
enum class PreviewContainer : std::uint8_t { none, html, body, main, article, header, text, footer };

/// One part of what was rendered: a paragraph, the headline, the share links …
struct PreviewPart {
  std::uint32_t key;    ///< stays the same while the part is kept or replaced; never used again
  std::uint32_t start;  ///< byte offset of its element in the HTML
  std::uint32_t end;    ///< behind its element and the white space that follows
  PreviewContainer container;
};

/// One step from the HTML before to the HTML now. Parts that no step names were kept.
struct PreviewEdit {
  enum class Kind : std::uint8_t { replace, insert, remove };
  Kind kind;
  std::uint32_t key;
  std::uint32_t before;  ///< of an insertion: the part that it goes before; 0: the last of its container
  std::uint32_t start;   ///< of its HTML, unless it is removed
  std::uint32_t end;
  PreviewContainer container;
};

/// Keeps an article's last text and what was made of it, for an editor's preview: an update tells what
/// changed, and renders only the block that was edited where nothing else can have changed with it. What it
/// gives is, byte for byte, what `render` gives for the same text and options. Not thread-safe.
class Preview {
 public:
  enum class Outcome : std::uint8_t {
    unchanged,  ///< the HTML is the same as before
    patched,    ///< `edits` lead from the HTML before to the one now
    whole,  ///< the HTML is new as a whole: the first one, other options, or another frame around the parts
    kept    ///< the text cannot be read as JSON to its end: the last good HTML stays, with new problems
  };

  Preview();
  ~Preview();
  Preview(const Preview&) = delete;
  Preview& operator=(const Preview&) = delete;

  /// Other options: the next update is whole.
  void set_options(Options options);

  /// Takes the article's new text.
  Outcome update(std::string json);
  /// The same, told as an edit of the last text that could be read to its end: `removed` UTF-16 units from
  /// `start` on give way to `inserted`. What lies outside of that text is not removed. A range that parts a
  /// surrogate pair begins or ends behind it.
  Outcome update(std::uint32_t start, std::uint32_t removed, std::string_view inserted);

  /// What the last good text gave.
  std::string_view html() const;
  /// Report of the last update, without HTML; of a broken text the problems, else of the last good one.
  const Rendering& report() const;
  const std::vector<PreviewPart>& parts() const;
  /// Of the last update, in the order in which they have to be made.
  const std::vector<PreviewEdit>& edits() const;
  bool has_new_problems() const;
  bool has_new_outline() const;
  /// Whether the last update rendered one block alone.
  bool was_alone() const;

  /// Where the text of a part of the body stands in the JSON text, in UTF-16 units, as editors count:
  /// [start, end). Empty where that is unknown, as for the header. A block of Markdown may share its place
  /// with its neighbours.
  struct Span {
    std::uint32_t start = 0;
    std::uint32_t end = 0;
  };
  Span source_of(std::uint32_t key) const;
  /// The part whose text stands at `offset` (UTF-16 units) of the JSON text; 0: none.
  std::uint32_t part_at(std::uint32_t offset) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// The last update as one JSON object: {"outcome", "edits": [{"op", "key", "container", "before", "html"}],
/// "parts": {container: [key, …]} (whole), "problems" and "outline" (where they changed), "words", "minutes",
/// "language", "direction"}.
std::string update_json(const Preview& preview, Preview::Outcome outcome);

}  // namespace galley
