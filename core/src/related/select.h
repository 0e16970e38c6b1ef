#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/article.h"
#include "text/list.h"
#include "text/problems.h"

/// Which stories of a related list are shown: each story once, and never one that the reader already has.
namespace galley::related {

/// One page of a related list, as far as it is new to the reader.
struct Page {
  text::List<const model::Teaser*> items;  ///< what to print, in the order of the input
  std::uint32_t new_count = 0;             ///< `items.size()`
  std::uint32_t shown_total = 0;           ///< with the stories that were shown before
  std::uint32_t total = 0;                 ///< of all pages, at least `shown_total`; 0 when unknown
  text::Url next;                          ///< the next page; empty when there is none
  bool at_end = false;                     ///< nothing is left, neither here nor on another page
};

/// Chooses from `article.related`. Two stories are the same when they have the same id, or URLs with the same
/// text::comparison_key. Left out are the article itself and stories that stand twice, both reported with
/// their place, and those named in `seen` (URLs and ids), which is no fault of the list. At most `limit`
/// stories are taken; 0: all. Time is O(n log n) in the items and in `seen`.
///
/// `shown_total` needs to know how many stories `seen` names. A story may be there by its URL, by its id or
/// by both, so the larger of the two counts is taken, without the article itself.
Page select(text::Arena& arena, text::ProblemLog& problems, const model::Article& article,
            const std::vector<std::string>& seen, std::uint32_t limit);

}  // namespace galley::related
