#pragma once

#include <string_view>

#include "import/context.h"

namespace galley::import {

/// Reads a URL by the policy of text/url and names what is wrong with it.
text::Url read_url(std::string_view input, text::UrlUse use, const text::Place* place, Context& context);

/// What relative references of an article at `url` are resolved against. Nothing when it is itself relative
/// to a place that nobody names: what is resolved would be resolved again wherever it is written out and
/// read.
text::Url base_of(text::Url url);

/// Whether `value` names the type of what is at a URL, without parameters (RFC 6838 §4.2).
bool is_media_type(std::string_view value);

}  // namespace galley::import
