#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace galley::import {

/// Finds names of a sorted list by their first letter: few begin with the same one. Each begins with a
/// lower-case letter of ASCII.
template <std::size_t N>
class NameIndex {
 public:
  constexpr explicit NameIndex(const std::array<std::string_view, N>& names) : names_(names) {
    std::size_t at = 0;
    for (std::size_t letter = 0; letter < starts_.size(); ++letter) {
      while (at < N && static_cast<std::size_t>(names[at][0] - 'a') < letter) ++at;
      starts_[letter] = static_cast<std::uint8_t>(at);
    }
  }

  /// Where `name` stands in the list; N if nowhere.
  std::size_t find(std::string_view name) const {
    if (name.empty() || name[0] < 'a' || name[0] > 'z') return N;
    const auto letter = static_cast<std::size_t>(name[0] - 'a');
    for (std::size_t at = starts_[letter]; at < starts_[letter + 1]; ++at) {
      if (is_same(names_[at], name)) return at;
    }
    return N;
  }

 private:
  static_assert(N < 256, "places are bytes");

  static bool is_same(std::string_view known, std::string_view name) {
    if (known.size() != name.size()) return false;
    std::size_t at = 1;
    while (at < name.size() && known[at] == name[at]) ++at;
    return at == name.size();
  }

  const std::array<std::string_view, N>& names_;
  std::array<std::uint8_t, 27> starts_{};
};

}  // namespace galley::import
