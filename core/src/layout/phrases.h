#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace galley::layout {

/// Words of one language by which the checks know a vague link and a reference by sight alone.
struct Phrases {
  static constexpr std::size_t most = 8;  ///< of a kind; what there is not is empty
  std::array<std::string_view, most> vague;
  std::array<std::string_view, most> sensory;
};

/// The phrases for a language tag; those of English where the language has none of its own.
Phrases phrases_for(std::string_view language);

/// Whether a link's words say nothing on their own ("here", "read more"), punctuation aside.
bool is_vague(const Phrases& phrases, std::string_view name);

/// Finds phrases that point at something by colour or position alone ("red box", "box on the left"). It runs
/// over every text of an article, so it looks only at the places of each phrase's rarest letter.
class SensorySearch {
 public:
  explicit SensorySearch(const Phrases& phrases);

  /// The first phrase found in `words`, as it stands there, or "".
  std::string_view find(std::string_view words) const;

 private:
  const Phrases& phrases_;
  std::array<std::uint8_t, Phrases::most> anchors_{};  // position of that letter in each phrase
  std::string rarest_;                                 // those letters, each once
};

}  // namespace galley::layout
