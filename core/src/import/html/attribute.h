#pragma once

#include <cstdint>
#include <string_view>

namespace galley::import {

/// The attributes that are read. All others say nothing that an article keeps.
enum class AttributeName : std::uint8_t {
#define GALLEY_ATTRIBUTE(name, html) name,
#include "import/html/attribute.inc"
#undef GALLEY_ATTRIBUTE
  unknown,
};

/// The attribute of a name in lower case; `unknown` for any other.
AttributeName find_attribute(std::string_view name);

/// One attribute of an element, its value decoded. They form a list in the arena; each name is there once.
struct Attribute {
  AttributeName name;
  std::string_view value;
  const Attribute* next;
};

/// The value of an attribute; empty when it is not there.
inline std::string_view value_of(const Attribute* list, AttributeName name) {
  for (; list != nullptr; list = list->next) {
    if (list->name == name) return list->value;
  }
  return {};
}

inline bool holds(const Attribute* list, AttributeName name) {
  for (; list != nullptr; list = list->next) {
    if (list->name == name) return true;
  }
  return false;
}

}  // namespace galley::import
