#pragma once

#include <string_view>

#include "text/index.h"

namespace galley::related {

/// What a story is recognised by. Views must outlive their use.
struct Identity {
  std::string_view id;   ///< empty when it has none
  std::string_view url;  ///< text::comparison_key; empty when it has none
};

/// The stories met so far.
class Known {
 public:
  bool has(const Identity& story) const {
    return (!story.id.empty() && ids_.count(story.id) > 0) ||
           (!story.url.empty() && urls_.count(story.url) > 0);
  }

  /// Whether anything of the story was new.
  bool add(const Identity& story) {
    const bool new_id = !story.id.empty() && ids_.emplace(story.id, 0).second;
    const bool new_url = !story.url.empty() && urls_.emplace(story.url, 0).second;
    return new_id || new_url;
  }

 private:
  text::Index ids_;
  text::Index urls_;
};

}  // namespace galley::related
