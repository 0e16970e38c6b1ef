#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include <galley/galley.h>
#include <galley/preview.h>

#include "layout/plan.h"
#include "model/article.h"
#include "text/arena.h"

/// A heading says something about the rest: its level counts from the heading before it, its id differs from
/// those of the others. Here is what a segment that holds some needs to know of that.
namespace galley::preview {

/// Headings of a segment.
struct Headings {
  std::vector<std::uint8_t> written;  ///< levels as the article has them, on which those behind depend
  std::vector<OutlineEntry> printed;
};

/// Level of the last heading that stands among the parts of the text before `part`; 0: none.
std::uint8_t level_before(std::string_view html, const std::vector<PreviewPart>& parts, std::uint32_t part);

/// Puts headings without words at the start of an empty body, so that the next one follows on one of `level`,
/// where the article's own has `top`. How many.
std::uint32_t follow_on(std::uint8_t level, std::uint8_t top, model::Article& article, text::Arena& arena);

/// Takes the headings of a planned body behind the first `skipped`, and gives them the ids that they have
/// where no other heading of the article is called alike. False where some stand inside of other blocks.
bool take_headings(layout::Plan& plan, std::uint32_t skipped, const Options& options, text::Arena& arena,
                   Headings& headings);

/// How the headings of a segment are exchanged in an outline.
struct Exchange {
  bool can = true;  ///< false: the others would change with them
  bool differs = false;
  std::size_t at = 0;  ///< in the outline
};
Exchange plan_exchange(const std::vector<OutlineEntry>& outline, const Headings& was, const Headings& now);

}  // namespace galley::preview
