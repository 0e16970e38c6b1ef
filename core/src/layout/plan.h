#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include <galley/options.h>

#include "model/article.h"
#include "related/select.h"
#include "share/links.h"
#include "text/problems.h"
#include "text/words.h"

/// Decides everything about a page that is not writing it down: what stands where, at which level, under
/// which id and number. The HTML writer prints a plan and decides nothing.
namespace galley::layout {

/// A heading as it is printed: of a Heading block, or the title of a block that has one.
struct HeadingPlan {
  std::uint8_t level;   ///< 1 to 6, never more than one below the heading before it
  std::string_view id;  ///< with the prefix; unique on the page
  std::string_view text;
};

/// A footnote as it is printed.
struct NotePlan {
  const model::Note* note;
  std::uint32_t index;       ///< in Article::notes
  std::uint32_t references;  ///< marks in the text that lead to it; may be 0
};

/// The parts of an article in the order of the page.
enum class Region : std::uint8_t {
  kicker,
  headline,
  standfirst,
  meta,  ///< byline, dates, reading time, access, edit link
  lead_image,
  body,
  footnotes,
  corrections,
  tags,
  rights,
  share,
  related,
};

struct Plan {
  const model::Article* article;
  std::string_view language;  ///< of the text, as `lang` says
  bool rtl;
  std::uint8_t top;            ///< level of the headline
  std::vector<Region> header;  ///< inside <header>
  std::vector<Region> main;    ///< between header and footer
  std::vector<Region> footer;  ///< inside <footer>
  std::vector<HeadingPlan>
      headings;  ///< of the body, in reading order: the writer meets them in the same order
  std::vector<std::string_view> updates;    ///< ids of the live posts, in reading order as well
  std::vector<NotePlan> notes;              ///< in the order of their numbers
  std::vector<std::uint32_t> note_numbers;  ///< number of Article::notes[i], from 1
  text::List<share::ShareLink> share_links;
  related::Page stories;  ///< of the related list
  text::WordCount counted;
  std::uint32_t words;
  std::uint32_t minutes;
};

/// Plans a page and names what is wrong with the article as a whole and for accessibility.
Plan lay_out(const model::Article& article, const Options& options, text::Arena& arena,
             text::ProblemLog& problems);

/// Level of the heading of a section inside the article (related, footnotes, corrections).
inline std::uint8_t section_level(const Plan& plan) { return static_cast<std::uint8_t>(plan.top + 1); }

}  // namespace galley::layout
