#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <galley/galley.h>

#include "import/body_map.h"
#include "locale/strings.h"
#include "model/article.h"
#include "preview/headings.h"
#include "text/arena.h"
#include "text/words.h"

namespace galley::preview {

/// What a whole render knows that a block of it may need.
struct Surroundings {
  const model::Article& article;
  const Options& options;
  const locale::Strings& strings;
  const import::BodyMap& map;
  std::uint8_t level;  ///< of the heading before the block; 0: the headline
};

/// A segment rendered without the rest.
struct Alone {
  bool is_plain = false;  ///< it says nothing that the rest could depend on, or depends on the rest for
  Html html;
  std::uint32_t bytes = 0;  ///< of `html`: what stands behind them does not belong to the segment
  text::WordCount counted;
  std::uint32_t lines = 0;  ///< of Markdown: ends of lines
  std::uint32_t tables = 0;
  Headings headings;

  std::string_view view() const { return html.view().substr(0, bytes); }
};

/// Renders the segment whose text in the JSON is `raw`: element `index` of the body, or some blocks of
/// Markdown, the last ones if `is_last`. Footnotes, things that show a number, headings inside of blocks and
/// whatever a problem would name are not plain.
Alone render_alone(const Surroundings& around, std::string_view raw, std::uint32_t index, bool is_last,
                   text::Arena& arena);

/// The links of a piece of HTML, one after the other: that two links have the same words is a problem of the
/// whole.
std::string links_in(std::string_view html);

}  // namespace galley::preview
