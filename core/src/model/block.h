#pragma once

#include <cstdint>
#include <string_view>
#include <variant>

#include "model/image.h"
#include "model/inline.h"
#include "model/teaser.h"
#include "text/time.h"

/// The blocks of an article's body: plain values in the arena of the render. A new block kind does not
/// compile until every stage handles it, because no visitor has a default case.
namespace galley::model {

struct Block;
using Blocks = text::List<Block>;

struct Paragraph {
  Inlines text;
};

struct Heading {
  std::uint8_t level;   ///< as written: 1 to 6, where 1 is the article's own level
  std::uint32_t index;  ///< position among the headings of the article, the key of layout's decisions
  Inlines text;
};

struct ListItem {
  const text::Place* place;
  Blocks body;
};

struct BulletList {
  bool ordered;
  bool tight;  ///< items that are one paragraph are printed without its element
  std::uint32_t start;
  text::List<ListItem> items;
};

/// A term, or what is said of the terms before it.
struct DefinitionItem {
  const text::Place* place;
  bool is_term;
  Inlines term;
  Blocks body;
};

struct DefinitionList {
  text::List<DefinitionItem> items;
};

struct Quote {
  Blocks body;
  Inlines attribution;
  text::Url url;
};

struct PullQuote {
  Inlines text;
  Inlines attribution;
};

struct Gallery {
  std::string_view title;
  text::List<const Image*> images;
};

struct CaptionTrack {
  text::Url url;
  std::string_view language;
  std::string_view label;
};

enum class MediaKind : std::uint8_t { video, audio };

struct Media {
  MediaKind kind;
  text::Url url;
  std::string_view type;  ///< MIME type
  std::string_view title;
  std::uint32_t width;
  std::uint32_t height;
  const Image* poster;
  text::List<CaptionTrack> captions;
  Blocks transcript;
  Inlines caption;
  Inlines credit;
};

struct Embed {
  std::string_view provider;  ///< display name, from the input or the table of providers
  text::Url url;              ///< the page at the provider
  text::Url frame;            ///< what a frame may load after a click; empty for unknown providers
  std::string_view title;
  std::uint32_t width;
  std::uint32_t height;
  Inlines caption;
};

enum class Align : std::uint8_t { none, start, centre, end };

struct Cell {
  Inlines text;
  bool heading;
  Align align;
  std::uint16_t columns;
  std::uint16_t rows;
};

struct Row {
  text::List<Cell> cells;
  const text::Place* place = nullptr;
};

struct Table {
  Inlines caption;
  text::List<Row> header;
  text::List<Row> rows;
  text::List<Row> footer;
};

struct CodeBlock {
  std::string_view text;
  std::string_view language;
  Inlines caption;
};

struct Divider {};

struct Aside {
  std::string_view title;
  Blocks body;
};

struct Details {
  Inlines summary;
  Blocks body;
};

struct TimelineItem {
  const text::Place* place;
  text::Timestamp date;
  std::string_view label;
  std::string_view title;
  Blocks body;
};

struct Timeline {
  std::string_view title;
  text::List<TimelineItem> items;
};

struct TeaserList {
  std::string_view title;
  text::List<Teaser> items;
};

struct Update {
  text::Timestamp published;
  std::string_view title;
  Blocks body;
};

/// What stands in for a block that could not be read. `text` is what could be saved of its words.
struct Fallback {
  std::string_view text;
};

#ifdef GALLEY_TEST_EXTRA_BLOCK
// Only for the test which shows that a block kind without a visitor does not compile.
struct ExtraBlock {};
#define GALLEY_EXTRA_BLOCK , ExtraBlock
#else
#define GALLEY_EXTRA_BLOCK
#endif

struct Block {
  using Content =
      std::variant<Paragraph, Heading, BulletList, DefinitionList, Quote, PullQuote, const Image*,
                   const Gallery*, const Media*, const Embed*, const Table*, CodeBlock, Divider, Aside,
                   Details, Timeline, const Teaser*, TeaserList, const Update*, Fallback GALLEY_EXTRA_BLOCK>;

  const text::Place* place;   ///< where it came from, for annotations and problems
  std::string_view language;  ///< when it differs from the article's, else empty
  Content content;
};

}  // namespace galley::model
