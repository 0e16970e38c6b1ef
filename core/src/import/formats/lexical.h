#pragma once

#include <string_view>

#include "import/context.h"
#include "json/value.h"

namespace galley::import {

/// The body of the article from a Lexical document. With `public_only`, what stands behind a paywall card is
/// left out.
void read_lexical_root(const json::Value& document, const text::Place* place, Context& context,
                       bool public_only);

/// The same from its JSON text, which stands in a string at `place`.
void read_lexical_text(std::string_view written, const text::Place* place, Context& context,
                       bool public_only);

}  // namespace galley::import
