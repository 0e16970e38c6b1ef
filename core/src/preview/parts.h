#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <galley/preview.h>

namespace galley::preview {

/// The parts of a rendering and everything that stands around them.
struct Parts {
  std::vector<PreviewPart> list;  ///< in the order of the HTML; keys are 0
  std::string frame;              ///< the tags of the containers and what stands between parts
};

/// Takes apart what the core's own writer wrote: tags are balanced, and "<" and ">" stand in tags alone. What
/// is no HTML, the views `text` and `metadata`, is frame as a whole.
Parts split(std::string_view html, View view);

/// The elements of a piece of HTML that stands in `container`; offsets count from `base`.
void split_elements(std::string_view html, std::uint32_t base, PreviewContainer container,
                    std::vector<PreviewPart>& out);

}  // namespace galley::preview
