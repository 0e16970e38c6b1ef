#pragma once

#include <string_view>

#include "import/context.h"

namespace galley::import {

/// A post's content as its API gives it: rendered, or raw with comments around its blocks. Blocks that only
/// the server can render leave a problem and a note; `notes` are the footnotes of raw content, as HTML. All
/// texts must live as long as the article.
model::Blocks read_wordpress_content(std::string_view html, bool is_raw, std::string_view notes,
                                     const text::Place* place, Context& context);

}  // namespace galley::import
