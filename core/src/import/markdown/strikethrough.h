#pragma once

#include <string_view>

#include "import/markdown/cmark.h"

namespace galley::import {

/// Finds struck-out text, `~x~` and `~~x~~` (GFM §6.5), among the inlines that cmark read below `root` from
/// `source`. Each becomes a CMARK_NODE_CUSTOM_INLINE without user data. cmark reads all other marks first, so
/// one that crosses theirs stays text.
void strike_through(cmark_node* root, std::string_view source);

}  // namespace galley::import
