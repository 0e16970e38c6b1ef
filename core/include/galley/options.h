#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <galley/problem.h>

namespace galley {

/// What is made of an article.
enum class View : std::uint8_t {
  article,        ///< the article as a fragment, for any page
  page,           ///< a whole document with head and metadata
  card,           ///< a teaser for the article itself
  related,        ///< the list of related articles
  related_items,  ///< the next items of such a list and its announcement, for a list that is already shown
  share,          ///< the share links and dialog
  text,           ///< plain text
  lite,           ///< a whole document without pictures and scripts
  metadata,       ///< the NewsArticle JSON-LD alone
};

/// The formats that can be read. The order is that of the option's words.
enum class Format : std::uint8_t {
  automatic,  ///< told by the input itself
  galley,     ///< the native format, also related lists
  json_feed,
  ninjs,
  json_ld,
  wordpress,
  ghost,
  lexical,
  portable_text,
  editor_js,
  content_tree,
  contentful,
  apple_news,
  markdown,  ///< with front matter
  html,      ///< a whole page, or an article element
};

enum class CardSize : std::uint8_t { small, medium, large };

enum class Embeds : std::uint8_t {
  click,  ///< a button loads the provider's frame
  never,  ///< a link only
};

/// How an article is rendered. Plain fields; each default is what most pages want.
struct Options {
  View view = View::article;

  /// What the input is. The module that readers load first reads the native format alone.
  Format format = Format::automatic;

  /// Size of cards in the view `card` and in related lists.
  CardSize card = CardSize::medium;

  /// Level of the headline, 1 to 4. Sections of the article follow below it.
  std::uint8_t heading_level = 1;

  /// The present time as RFC 3339 has it, for embargoes; empty: unknown, and every embargo holds.
  std::string now;

  /// BCP 47 tag of the interface: labels, dates, numbers. Empty: the article's language where it is one of
  /// the 18 that are built in, else English.
  std::string language;

  /// Put before every id, so that several articles share a page. Letters, digits, "-" and "_".
  std::string id_prefix = "galley-";

  struct Links {
    std::string target;  ///< "" or "_blank", for links that leave the article's host
    std::string rel;     ///< further link types for those links, e.g. "nofollow ugc"
  } links;

  Embeds embeds = Embeds::click;

  struct Images {
    bool lazy = true;  ///< false: pictures load at once; the lead picture always does
    std::string sizes =
        "(min-width: 48rem) 42rem, 100vw";  ///< the `sizes` of pictures with several renditions
  } images;

  /// Share services in order, by their ids; empty: the article's own choice, else all.
  std::vector<std::string> share;

  /// Related items shown at most; 0: all.
  std::uint32_t related_limit = 0;

  /// URLs and ids of stories that the reader already has: left out of related lists and counted in
  /// announcements.
  std::vector<std::string> seen;

  /// Show the article's edit link.
  bool edit = false;

  /// Add `data-galley-path`, the JSON Pointer, to every block. Changes nothing else.
  bool annotate = false;

  /// Wrap a fragment in a declarative shadow root that links the stylesheets, so that it is there, in its own
  /// look and apart from the page's, before any script. No effect on whole documents, text and metadata.
  bool shadow = false;

  /// Minutes east of UTC in which times are shown; -1440: the offset in which each was written.
  static constexpr std::int16_t as_written = -1440;
  std::int16_t time_zone_offset = as_written;

  /// Interface strings replaced by others, as (key, text).
  std::vector<std::pair<std::string, std::string>> strings;

  /// URLs that the view `page` links as stylesheets and module scripts.
  std::vector<std::string> stylesheets;
  std::vector<std::string> scripts;

  /// URLs of classic scripts that the view `page` runs before anything is painted: what a reader has chosen,
  /// say the theme, has to be there from the first moment.
  std::vector<std::string> early_scripts;

  /// Address of the article's oEmbed answer, which the view `page` names for whoever embeds it; empty for
  /// none.
  std::string oembed;
};

/// Reads options from one JSON object, whose keys are the names above (`view: "related-items"`, `links:
/// {target, rel}`, `images: {lazy, sizes}`, `strings: {key: text}`, `stylesheet` and `script`: a URL or an
/// array of them). Unknown or bad ones keep their default and are named in `problems`, whose pointers start
/// with "/options".
Options read_options(std::string_view json, Problems& problems);

/// Sets one option from a command line: `name` as above, with "." between levels ("links.target"); arrays are
/// separated by commas. Returns a problem's message, empty when it went well.
std::string set_option(Options& options, std::string_view name, std::string_view value);

}  // namespace galley
