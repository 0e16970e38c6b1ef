#pragma once

#include <string>
#include <string_view>

#include "json/value.h"

namespace galley::fixes {

/// The value that a JSON Pointer (RFC 6901) leads to; null when there is none. Of two members with one name
/// the last one counts.
const json::Value* follow(const json::Value& root, std::string_view pointer);

/// A pointer without its last step.
std::string_view parent_of(std::string_view pointer);

/// Its last step: the key, or the index.
std::string last_step(std::string_view pointer);

}  // namespace galley::fixes
