#pragma once

#include "import/context.h"

namespace galley::import {

/// Recognises the provider of `embed.url` by its host and path, and fills in its name and the address that a
/// frame may load. Unknown providers keep a link only, with a hint.
void find_provider(model::Embed& embed, const text::Place* place, Context& context);

}  // namespace galley::import
