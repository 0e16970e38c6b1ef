#pragma once

#include <cstdint>

#include "model/article.h"
#include "text/arena.h"
#include "text/problems.h"

namespace galley::import {

/// What every importer needs at hand. Lives as long as one import.
struct Context {
  text::Arena& arena;
  text::ProblemLog& problems;
  model::Article& article;  ///< being built: headings take their index here, footnotes their place in `notes`
  text::Url base;           ///< relative references are resolved against it; may be empty
  std::uint32_t depth = 0;  ///< blocks that are open, for limits::block_depth
};

/// Index in `article.notes` of the footnote with `label`, or -1. Labels are compared without regard to ASCII
/// case.
std::int32_t find_note(const Context& context, std::string_view label);

}  // namespace galley::import
