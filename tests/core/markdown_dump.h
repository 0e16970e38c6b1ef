#pragma once

#include <string>
#include <string_view>

#include "import/context.h"
#include "import/markdown.h"

/// Writes the model as short, readable text, so that a test says what it expects on one line:
/// `p(a em(b))`, `ul(li(p(x)))`, `table(th|th / td|td)`.
std::string dump(const galley::model::Inlines& inlines);
std::string dump(const galley::model::Blocks& blocks);

/// One import with everything it needs.
struct MarkdownImport {
  galley::text::Arena arena;
  galley::text::ProblemLog problems;
  galley::model::Article article;
  galley::text::Place place;
  galley::import::Context context{arena, problems, article, {}};

  std::string blocks(std::string_view markdown) {
    return dump(galley::import::read_markdown(markdown, &place, context));
  }
  std::string inlines(std::string_view markdown) {
    return dump(galley::import::read_inline_markdown(markdown, &place, context));
  }
  /// The codes of all problems, separated by spaces.
  std::string codes() const;
};

/// The blocks of `markdown`, which must give no problem.
std::string blocks(std::string_view markdown);
