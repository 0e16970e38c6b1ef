#pragma once

#include <cstdint>
#include <string_view>

namespace galley::import {

/// The attributes that are read.
enum class AttributeName : std::uint8_t {
#define GALLEY_ATTRIBUTE(name, html) name,
#include "import/html/attribute.inc"
#undef GALLEY_ATTRIBUTE
  unknown,
};

/// The attribute of a name in lower case; `unknown` for any other.
AttributeName find_attribute(std::string_view name);

/// What has become of an attribute.
enum class Use : std::uint8_t {
  none,
  read,   ///< of a mark: not yet shown, since nothing of what it marks is
  shown,  ///< stays so, even where a copy of the element marks nothing
};

/// One attribute of an element, its value decoded. They form a list in the arena, in which each known name is
/// there once and the others come last. Copies of an element share it.
struct Attribute {
  AttributeName name;
  std::string_view value;  ///< of `unknown`: its name
  const Attribute* next;
  mutable Use use = Use::none;
};

/// The name of an attribute, in lower case.
std::string_view name_of(const Attribute& attribute);

/// Whether an article loses nothing when it loses attributes of that name: what only looks, scripts or other
/// programs are for.
bool is_furniture(std::string_view name);

/// The attribute of a known name; null when it is not there.
const Attribute* find(const Attribute* list, AttributeName name);

/// The value of an attribute, which is used then; empty when it is not there.
std::string_view value_of(const Attribute* list, AttributeName name);

inline bool holds(const Attribute* list, AttributeName name) { return find(list, name) != nullptr; }

}  // namespace galley::import
