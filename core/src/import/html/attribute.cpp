#include "import/html/attribute.h"

#include <array>

#include "import/html/names.h"

namespace galley::import {

namespace {

constexpr std::array kNames = {
#define GALLEY_ATTRIBUTE(name, html) std::string_view{html},
#include "import/html/attribute.inc"
#undef GALLEY_ATTRIBUTE
};

constexpr NameIndex kIndex{kNames};

}  // namespace

AttributeName find_attribute(std::string_view name) {
  const auto found = kIndex.find(name);
  return found < kNames.size() ? static_cast<AttributeName>(found) : AttributeName::unknown;
}

}  // namespace galley::import
