#include "import/html/attribute.h"

#include <algorithm>
#include <array>

namespace galley::import {

namespace {

constexpr std::array kNames = {
#define GALLEY_ATTRIBUTE(name, html) std::string_view{html},
#include "import/html/attribute.inc"
#undef GALLEY_ATTRIBUTE
};

}  // namespace

AttributeName find_attribute(std::string_view name) {
  const auto* found = std::lower_bound(kNames.begin(), kNames.end(), name);
  if (found == kNames.end() || *found != name) return AttributeName::unknown;
  return static_cast<AttributeName>(found - kNames.begin());
}

}  // namespace galley::import
