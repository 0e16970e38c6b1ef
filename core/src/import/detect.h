#pragma once

#include <string>
#include <string_view>

#include <galley/options.h>

#include "json/value.h"

namespace galley::import {

/// The format that a text other than JSON is in, told by how it begins: Markdown by its front matter, HTML by
/// an article in it, JSON-LD by the script or CDATA that wraps it. `automatic` where it is to be read as
/// JSON.
Format sniff(std::string_view text);

/// The format of a JSON value, told by the keys it has, in whatever order; `automatic` when it has those of
/// no format.
Format detect(const json::Value& root);

/// Whether `root` has the keys of this format.
bool looks_like(const json::Value& root, Format format);

/// The three formats that `root` is nearest to, with what each lacks, for a problem.
std::string nearest_formats(const json::Value& root);

/// What people call it: "WordPress".
std::string_view display_name(Format format);

}  // namespace galley::import
