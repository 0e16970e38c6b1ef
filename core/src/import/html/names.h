#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace galley::import {

/// Finds names of a sorted list by their first letter: few begin with the same one. Each begins with a
/// lower-case letter of ASCII. The names are one text without anything between them: a view of each would be
/// eight bytes more in the module, of which compression makes little.
template <std::size_t N>
class NameIndex {
 public:
  using Lengths = std::array<std::uint8_t, N>;

  constexpr NameIndex(const char* names, const Lengths& lengths) : names_(names), lengths_(lengths) {
    std::size_t at = 0;
    std::size_t offset = 0;
    for (std::size_t letter = 0; letter < starts_.size(); ++letter) {
      for (; at < N && static_cast<std::size_t>(names[offset] - 'a') < letter; ++at) offset += lengths[at];
      starts_[letter] = static_cast<std::uint8_t>(at);
      offsets_[letter] = static_cast<std::uint16_t>(offset);
    }
  }

  /// Where `name` stands in the list; N if nowhere.
  std::size_t find(std::string_view name) const {
    if (name.empty() || name[0] < 'a' || name[0] > 'z') return N;
    const auto letter = static_cast<std::size_t>(name[0] - 'a');
    const char* known = names_ + offsets_[letter];
    for (std::size_t at = starts_[letter]; at < starts_[letter + 1]; ++at) {
      const std::size_t length = lengths_[at];
      if (length == name.size() && is_same(known, name)) return at;
      known += length;
    }
    return N;
  }

  /// The name at a place below N. Adds up what stands before it.
  constexpr std::string_view name(std::size_t place) const {
    std::size_t offset = 0;
    for (std::size_t at = 0; at < place; ++at) offset += lengths_[at];
    return {names_ + offset, lengths_[place]};
  }

  constexpr bool is_sorted() const {
    for (std::size_t at = 1; at < N; ++at) {
      if (!(name(at - 1) < name(at))) return false;
    }
    return true;
  }

 private:
  static_assert(N < 256, "places are bytes");

  // The first letters and the lengths are the same.
  static bool is_same(const char* known, std::string_view name) {
    std::size_t at = 1;
    while (at < name.size() && known[at] == name[at]) ++at;
    return at == name.size();
  }

  const char* names_;
  const Lengths& lengths_;
  std::array<std::uint8_t, 27> starts_{};
  std::array<std::uint16_t, 27> offsets_{};
};

}  // namespace galley::import
