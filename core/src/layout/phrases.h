#pragma once

#include <array>
#include <string_view>

namespace galley::layout {

/// Words of one language by which the checks know a vague link and a reference by sight alone.
struct Phrases {
  std::string_view language;  ///< primary subtag
  std::array<std::string_view, 8> vague;
  std::array<std::string_view, 8> sensory;
};

/// The phrases for a language tag; those of English where the language has none of its own.
const Phrases& phrases_for(std::string_view language);

/// Whether a link's words say nothing on their own ("here", "read more"), punctuation aside.
bool is_vague(const Phrases& phrases, std::string_view name);

/// The phrase in `words` that points at something by colour or position alone ("the red box", "on the left"),
/// or "".
std::string_view sensory_phrase(const Phrases& phrases, std::string_view words);

}  // namespace galley::layout
