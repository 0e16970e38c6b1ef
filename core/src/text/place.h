#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "text/arena.h"

namespace galley::text {

/// Where a value stands in the input: one step of a JSON Pointer (RFC 6901) and the step it hangs from.
/// Places are made by the importer for every value that a problem or an annotation may have to name, and
/// turned into text only then.
struct Place {
  const Place* parent = nullptr;  ///< null for the whole document
  std::string_view key;           ///< member name; unused when `is_index`
  std::uint32_t index = 0;        ///< position in the array
  bool is_index = false;
  std::uint32_t offset =
      0;  ///< byte offset in the JSON text; that of the nearest known ancestor for absent values

  const Place* member(Arena& arena, std::string_view name, std::uint32_t at) const {
    return arena.make<Place>(this, name, std::uint32_t{0}, false, at);
  }
  /// A member that is not in the input: it is pointed at where it should be.
  const Place* absent(Arena& arena, std::string_view name) const { return member(arena, name, offset); }
  const Place* element(Arena& arena, std::uint32_t position, std::uint32_t at) const {
    return arena.make<Place>(this, std::string_view{}, position, true, at);
  }
};

/// Appends the JSON Pointer of `place`, "" for the whole document.
void append_pointer(std::string& out, const Place* place);

}  // namespace galley::text
