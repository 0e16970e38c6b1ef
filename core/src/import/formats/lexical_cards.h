#pragma once

#include <string_view>

#include "import/formats/build.h"

namespace galley::import {

/// Reads a card of Ghost's editor, whose keys it accounts for. False when `type` is none.
bool lexical_card(Fields& node, std::string_view type, const Sink& sink);

}  // namespace galley::import
