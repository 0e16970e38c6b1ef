#pragma once

#include <string>
#include <string_view>

#include "text/arena.h"
#include "text/index.h"
#include "text/time.h"

namespace galley::layout {

/// Makes ids for headings from their words: readable anchors that stay the same while the text does.
class Ids {
 public:
  Ids(std::string_view prefix, text::Arena& arena) : prefix_(prefix), arena_(arena) {}

  /// Prefix + words with hyphens, cut to a sensible length; a number behind it where the words were used
  /// before.
  std::string_view make(std::string_view words);

  /// The address of a live post: "update" and its time in UTC, which stays the same when posts come before
  /// it.
  std::string_view for_update(const text::Timestamp& published);

 private:
  std::string_view unique(const std::string& name);

  std::string_view prefix_;
  text::Arena& arena_;
  text::Index used_;
};

}  // namespace galley::layout
