#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>

#include <galley/galley.h>

#include "output.h"
#include "problems.h"

namespace fuzz {

/// Any bytes as a JSON string, so that the fuzzer need not learn JSON's escapes to reach what reads bodies.
inline std::string quoted(const std::uint8_t* data, std::size_t size) {
  std::string json{'"'};
  for (std::size_t i = 0; i < size; ++i) {
    if (data[i] < 0x20 || data[i] == '"' || data[i] == '\\') {
      char escape[7];
      std::snprintf(escape, sizeof escape, "\\u%04x", data[i]);
      json += escape;
    } else {
      json += static_cast<char>(data[i]);
    }
  }
  return json += '"';
}

/// Renders an article and checks what came out.
inline void check_article(std::string_view json) {
  const auto rendering = galley::render(json, {});
  check_output(rendering.html.view());
  check_problems(rendering.problems, json);
}

}  // namespace fuzz
