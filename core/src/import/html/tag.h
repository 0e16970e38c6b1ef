#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

/// The elements that the HTML importer knows by name.
namespace galley::import {

/// What parsing has to know of an element, as bits.
namespace traits {
enum Trait : std::uint16_t {
  nothing = 0,
  special = 1,        ///< HTML §13.2.4.2
  formatting = 2,     ///< stays open over the blocks that it is cut by
  scope = 4,          ///< an end tag does not reach beyond it
  closes_p = 8,       ///< its start tag ends an open paragraph
  empty = 16,         ///< has no content and no end tag
  implied = 32,       ///< its end tag may be left out
  raw = 64,           ///< its content is text without references
  escapable = 128,    ///< its content is text with references
  breakout = 256,     ///< its start tag ends foreign content
  phrasing = 512,     ///< its tags do not part words (HTML §3.2.5.2.5)
  table_part = 1024,  ///< stands in a table, and nowhere else
};
}  // namespace traits

enum class Tag : std::uint8_t {
#define GALLEY_TAG(name, html, bits) name,
#include "import/html/tag.inc"
#undef GALLEY_TAG
  unknown,
  text,   ///< a run of text in the tree, no element
  ready,  ///< a block of the model that stands among HTML, no element
};

/// The tag of a name in lower case; Tag::unknown for any other.
Tag find_tag(std::string_view name);

std::uint16_t traits_of(Tag tag);
inline bool has(Tag tag, traits::Trait trait) { return (traits_of(tag) & trait) != 0; }

/// The name as problems write it; empty for unknown elements.
std::string_view name_of(Tag tag);

inline constexpr auto kTags = static_cast<std::size_t>(Tag::ready) + 1;

inline bool is_heading(Tag tag) { return tag >= Tag::h1 && tag <= Tag::h6; }

}  // namespace galley::import
