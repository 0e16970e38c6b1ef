#pragma once

#include "import/context.h"
#include "model/inline.h"
#include "text/place.h"

namespace galley::import {

/// What stands in a link: a link in it is its words, and a footnote's mark, which is a link as well, is
/// nothing. Both are named (link-in-link), the mark at `place`.
model::Inlines unlinked(const model::Inlines& words, const text::Place* place, Context& context);

}  // namespace galley::import
