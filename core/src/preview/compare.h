#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include <galley/preview.h>

namespace galley::preview {

/// A run of parts with the HTML that their offsets count in.
struct Run {
  std::string_view html;
  PreviewPart* first;
  PreviewPart* last;  ///< behind the last one
};

/// Gives the parts of `now` their keys, those of `before` where a part is the same or takes its place, and
/// appends the steps that lead from one to the other. `after` is the key of the part behind the run in its
/// container; 0: none.
void compare(const Run& before, const Run& now, std::uint32_t after, std::uint32_t& last_key,
             std::vector<PreviewEdit>& edits);

}  // namespace galley::preview
