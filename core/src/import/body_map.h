#pragma once

#include <cstdint>
#include <vector>

#include "text/place.h"

struct cmark_reference_map;

namespace galley::import {

/// Where the blocks of an article's body come from: what a preview needs to read one of them alone again.
/// Filled for the body itself and not for bodies inside of blocks.
struct BodyMap {
  enum class Form : std::uint8_t { other, blocks, markdown };

  /// An element of the array, or a block of the Markdown text that stands in no other.
  struct Start {
    std::uint32_t at;      ///< byte offset of the element in the JSON text; line of the Markdown text, from 1
    std::uint32_t blocks;  ///< of the model that stand before it
  };

  Form form = Form::other;
  const text::Place* place = nullptr;  ///< of the array or of the text
  std::vector<Start> starts;
  cmark_reference_map* references = nullptr;  ///< of the Markdown text; in the arena of the import
};

}  // namespace galley::import
