#include "import/html/tag.h"

#include <array>

#include "import/html/names.h"

namespace galley::import {

namespace {

using namespace traits;

constexpr char kNames[] =
#define GALLEY_TAG(name, html, bits) html
#include "import/html/tag.inc"
#undef GALLEY_TAG
    ;

constexpr std::array kLengths = {
#define GALLEY_TAG(name, html, bits) static_cast<std::uint8_t>(sizeof(html) - 1),
#include "import/html/tag.inc"
#undef GALLEY_TAG
};

constexpr std::array<std::uint16_t, kLengths.size() + 3> kTraits = {
#define GALLEY_TAG(name, html, bits) static_cast<std::uint16_t>(bits),
#include "import/html/tag.inc"
#undef GALLEY_TAG
    phrasing, phrasing, empty | breakout};

constexpr NameIndex kIndex{kNames, kLengths};
static_assert(kIndex.is_sorted(), "tag.inc must be sorted by name");

}  // namespace

Tag find_tag(std::string_view name) {
  const auto found = kIndex.find(name);
  return found < kLengths.size() ? static_cast<Tag>(found) : Tag::unknown;
}

std::uint16_t traits_of(Tag tag) { return kTraits[static_cast<std::size_t>(tag)]; }

std::string_view name_of(Tag tag) {
  return tag < Tag::unknown ? kIndex.name(static_cast<std::size_t>(tag)) : "";
}

}  // namespace galley::import
