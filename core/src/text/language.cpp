#include "text/language.h"

#include <galley/limits.h>

#include "text/utf8.h"

namespace galley::text {

bool is_language_tag(std::string_view tag) {
  if (tag.empty() || tag.size() > limits::language_tag_bytes) return false;
  bool first = true;
  while (true) {
    const auto end = tag.find('-');
    const auto subtag = tag.substr(0, end);
    if (subtag.empty() || subtag.size() > 8) return false;
    for (const char c : subtag) {
      if (!is_alpha(c) && (first || !is_digit(c))) return false;
    }
    const bool is_private = subtag == "x" || subtag == "X";
    if (first && subtag.size() < 2 && !(is_private && end != std::string_view::npos)) return false;
    if (end == std::string_view::npos) return true;
    tag.remove_prefix(end + 1);
    first = false;
  }
}

}  // namespace galley::text
