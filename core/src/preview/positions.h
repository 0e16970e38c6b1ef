#pragma once

#include <cstdint>
#include <string_view>

#include <galley/problem.h>

namespace galley::preview {

/// Lines and columns of problems after an edit that changed no line end of the JSON text.
struct Move {
  bool is_possible = true;  ///< false: a problem stands inside of what was edited
  bool moves = false;       ///< some problem stands behind the edit in its line
  std::uint32_t line = 0;   ///< of the end of what was edited
  std::uint32_t column = 0;
  std::int32_t columns = 0;  ///< how far problems from there on move
};

/// How problems move when `old_raw`, which starts at `start` of `text`, becomes `new_raw`.
Move plan_move(const Problems& problems, std::string_view text, std::uint32_t start, std::string_view old_raw,
               std::string_view new_raw);

void apply(const Move& move, Problems& problems);

}  // namespace galley::preview
