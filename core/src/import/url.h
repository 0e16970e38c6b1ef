#pragma once

#include <string_view>

#include "import/context.h"

namespace galley::import {

/// Reads a URL by the policy of text/url and names what is wrong with it.
text::Url read_url(std::string_view input, text::UrlUse use, const text::Place* place, Context& context);

}  // namespace galley::import
