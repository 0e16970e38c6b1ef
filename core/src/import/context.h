#pragma once

#include <cstddef>
#include <cstdint>

#include "import/body_map.h"
#include "import/note_index.h"
#include "model/article.h"
#include "text/arena.h"
#include "text/problems.h"

namespace galley::import {

/// What every importer needs at hand. Lives as long as one import.
struct Context {
  text::Arena& arena;
  text::ProblemLog& problems;
  model::Article& article;     ///< being built: headings take their index here, footnotes go through `notes`
  text::Url base;              ///< relative references are resolved against it; may be empty
  std::uint32_t depth = 0;     ///< blocks that are open, for limits::block_depth
  std::size_t url_growth = 0;  ///< bytes, for limits::url_growth_bytes
  NoteIndex notes{article};    ///< adds to `article.notes` and finds there
  BodyMap* map = nullptr;      ///< while the body is read for a preview
  text::Timestamp now{};       ///< the present time, for embargoes; empty: unknown
};

}  // namespace galley::import
