#pragma once

#include <string_view>

#include "import/context.h"

namespace galley::import {

/// Plain text as blocks: paragraphs between empty lines, line ends kept as breaks. `words` must live as long
/// as the article.
model::Blocks read_plain(std::string_view words, const text::Place* place, Context& context);

}  // namespace galley::import
