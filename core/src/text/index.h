#pragma once

#include <cstdint>
#include <map>
#include <string_view>

namespace galley::text {

/// A number for each word. One type for every such table in the core, so that it is compiled once. Ordered,
/// because its cost then does not depend on how hostile input chose the words, as that of a hash table does.
/// Keys must outlive it.
using Index = std::map<std::string_view, std::uint32_t>;

}  // namespace galley::text
