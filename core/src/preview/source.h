#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include <galley/preview.h>

#include "import/body_map.h"

namespace galley::preview {

/// What was taken out of a text and what was put there: [start, old_end) became [start, new_end).
struct Edit {
  std::uint32_t start;
  std::uint32_t old_end;
  std::uint32_t new_end;

  std::uint32_t length() const { return new_end - start; }  ///< of what was put in
  std::int64_t growth() const { return std::int64_t{new_end} - old_end; }
};

/// The shortest edit that leads from one text to the other.
Edit find_edit(std::string_view before, std::string_view now);

/// A stretch of the JSON text that makes blocks of its own, whatever stands around it: an element of the
/// body, or blocks of Markdown between two places where nothing is open.
struct Segment {
  std::uint32_t start;
  std::uint32_t end;         ///< of an element: the next one's start, see end_of_value
  std::uint32_t first_part;  ///< index of the parts that it made
  std::uint32_t last_part;   ///< behind them
  std::uint32_t index;       ///< of an element in its array
  bool is_last;
};

/// The segments of a body. Empty when it has none that stand alone. `block_starts` are the offsets in the
/// HTML at which the model's blocks were printed.
std::vector<Segment> find_segments(std::string_view json, const import::BodyMap& map,
                                   const std::vector<std::uint32_t>& block_starts,
                                   const std::vector<PreviewPart>& parts);

/// Behind the JSON value that starts at `start` in a text that is sound. 0 when it nests deeper than an
/// element that is worth reading alone.
std::uint32_t end_of_value(std::string_view json, std::uint32_t start);

/// Whether a Markdown segment may start so: nothing that is open before a blank line goes on with it.
bool starts_afresh(std::string_view raw);

}  // namespace galley::preview
