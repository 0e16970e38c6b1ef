#pragma once

#include <string_view>

#include "import/context.h"

namespace galley::import {

/// The blocks of an HTML text, which must live as long as the article. Elements without a meaning for
/// articles vanish, their words stay; what is dropped is a problem. `place` is where the text stands; every
/// block gets it.
model::Blocks read_html(std::string_view html, const text::Place* place, Context& context);

/// The inlines of one text field in HTML: the words of block elements are joined by breaks.
model::Inlines read_inline_html(std::string_view html, const text::Place* place, Context& context);

}  // namespace galley::import
