#pragma once

#include <cstddef>
#include <string_view>

#include "import/context.h"
#include "json/value.h"

namespace galley::import {

/// What stands between "---" lines at the top of a Markdown file.
struct FrontMatter {
  const json::Value* values = nullptr;  ///< an object; null when the text has no front matter
  std::size_t end = 0;                  ///< where the body starts
};

/// Reads the small part of YAML that front matter is written in: `key: value`, quoted and plain scalars,
/// lists in brackets or with "-", one level of keys below a key or in an item, "|" and ">" texts, comments. A
/// line that is none of these is named by a problem. Linear, without recursion; offsets count in `text`.
FrontMatter read_front_matter(std::string_view text, Context& context);

}  // namespace galley::import
