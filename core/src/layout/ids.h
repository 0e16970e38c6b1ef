#pragma once

#include <string_view>

#include "text/arena.h"
#include "text/index.h"

namespace galley::layout {

/// Makes ids for headings from their words: readable anchors that stay the same while the text does.
class Ids {
 public:
  Ids(std::string_view prefix, text::Arena& arena) : prefix_(prefix), arena_(arena) {}

  /// Prefix + words with hyphens, cut to a sensible length; a number behind it where the words were used
  /// before.
  std::string_view make(std::string_view words);

 private:
  std::string_view prefix_;
  text::Arena& arena_;
  text::Index used_;
};

}  // namespace galley::layout
