#include "import/html/tag.h"

#include <array>

#include "import/html/names.h"

namespace galley::import {

namespace {

using namespace traits;

constexpr std::array kNames = {
#define GALLEY_TAG(name, html, bits) std::string_view{html},
#include "import/html/tag.inc"
#undef GALLEY_TAG
};

constexpr std::array<std::uint16_t, kNames.size() + 3> kTraits = {
#define GALLEY_TAG(name, html, bits) static_cast<std::uint16_t>(bits),
#include "import/html/tag.inc"
#undef GALLEY_TAG
    phrasing, phrasing, empty | breakout};

constexpr bool is_sorted(std::size_t from = 1) {
  for (std::size_t i = from; i < kNames.size(); ++i) {
    if (!(kNames[i - 1] < kNames[i])) return false;
  }
  return true;
}
static_assert(is_sorted(), "tag.inc must be sorted by name");

constexpr NameIndex kIndex{kNames};

}  // namespace

Tag find_tag(std::string_view name) {
  const auto found = kIndex.find(name);
  return found < kNames.size() ? static_cast<Tag>(found) : Tag::unknown;
}

std::uint16_t traits_of(Tag tag) { return kTraits[static_cast<std::size_t>(tag)]; }

std::string_view name_of(Tag tag) { return tag < Tag::unknown ? kNames[static_cast<std::size_t>(tag)] : ""; }

}  // namespace galley::import
