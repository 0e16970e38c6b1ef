#include "import/html/attribute.h"

#include <array>

#include "import/html/names.h"

namespace galley::import {

namespace {

constexpr char kNames[] =
#define GALLEY_ATTRIBUTE(name, html) html
#include "import/html/attribute.inc"
#undef GALLEY_ATTRIBUTE
    ;

constexpr std::array kLengths = {
#define GALLEY_ATTRIBUTE(name, html) static_cast<std::uint8_t>(sizeof(html) - 1),
#include "import/html/attribute.inc"
#undef GALLEY_ATTRIBUTE
};

constexpr NameIndex kIndex{kNames, kLengths};

}  // namespace

AttributeName find_attribute(std::string_view name) {
  const auto found = kIndex.find(name);
  return found < kLengths.size() ? static_cast<AttributeName>(found) : AttributeName::unknown;
}

std::string_view name_of(const Attribute& attribute) {
  return attribute.name == AttributeName::unknown ? attribute.value
                                                  : kIndex.name(static_cast<std::size_t>(attribute.name));
}

bool is_furniture(std::string_view name) {
  // Not in attribute.inc: a table of them would weigh more. Those that are met most come first.
  constexpr const char* kKnown =
      "class style rel id target width height loading sizes align allow allowfullscreen bgcolor border "
      "cellpadding cellspacing color controls decoding face fetchpriority frameborder name preload "
      "referrerpolicy role scope size tabindex valign ";
  if (name.substr(0, 5) == "data-") return true;
  for (const char* at = kKnown; *at != '\0'; ++at) {
    const char* start = at;
    while (*at != ' ') ++at;
    if (std::string_view{start, static_cast<std::size_t>(at - start)} == name) return true;
  }
  return false;
}

const Attribute* find(const Attribute* list, AttributeName name) {
  while (list != nullptr && list->name != name) {
    list = list->name == AttributeName::unknown ? nullptr : list->next;
  }
  return list;
}

std::string_view value_of(const Attribute* list, AttributeName name) {
  const auto* found = find(list, name);
  if (found == nullptr) return {};
  if (found->use == Use::none) found->use = Use::read;
  return found->value;
}

}  // namespace galley::import
