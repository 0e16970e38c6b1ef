#pragma once

#include <cstring>
#include <string_view>

namespace galley::text {

/// The text at `at`, which ends with NUL; `at` moves on to what follows. Tables that are not read for every
/// byte or node are one literal of such texts: a view of each would be eight bytes more in the WebAssembly
/// module, of which compression makes little. Whoever reads knows how many texts there are.
inline std::string_view take_entry(const char*& at) {
  const std::string_view entry{at, std::strlen(at)};
  at += entry.size() + 1;
  return entry;
}

}  // namespace galley::text
