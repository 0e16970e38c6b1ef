#pragma once

#include <string_view>

#include "import/context.h"

namespace galley::import {

/// The blocks of a post's HTML in which Ghost's cards (elements of the class `kg-card`) mean what they show:
/// their players, icons and forms are furniture. `html` must live as long as the article.
model::Blocks read_ghost_html(std::string_view html, const text::Place* place, Context& context);

}  // namespace galley::import
