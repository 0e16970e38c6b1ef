#pragma once

#include <set>
#include <string_view>

namespace galley::related {

/// What a story is recognised by. Views must outlive their use.
struct Identity {
  std::string_view id;   ///< empty when it has none
  std::string_view url;  ///< text::comparison_key; empty when it has none
};

/// The stories met so far. An ordered set, because its cost does not depend on how the input was chosen, as
/// that of a hash table with a known hash does.
class Known {
 public:
  bool has(const Identity& story) const {
    return (!story.id.empty() && ids_.count(story.id) > 0) ||
           (!story.url.empty() && urls_.count(story.url) > 0);
  }

  /// Whether anything of the story was new.
  bool add(const Identity& story) {
    const bool new_id = !story.id.empty() && ids_.insert(story.id).second;
    const bool new_url = !story.url.empty() && urls_.insert(story.url).second;
    return new_id || new_url;
  }

 private:
  std::set<std::string_view> ids_;
  std::set<std::string_view> urls_;
};

}  // namespace galley::related
