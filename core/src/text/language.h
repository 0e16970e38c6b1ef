#pragma once

#include <string_view>

namespace galley::text {

/// Whether `tag` is formed like a language tag (RFC 5646 §2.1): subtags of 1 to 8 letters or digits between
/// hyphens, the first of 2 to 8 letters, or "x". Says nothing about its being registered.
bool is_language_tag(std::string_view tag);

}  // namespace galley::text
