#pragma once

// What must hold of problems, whatever they are about: they point into the input.

#include <algorithm>
#include <cstdint>
#include <string_view>

#include <galley/galley.h>

#include "output.h"
#include "text/utf8.h"

namespace fuzz {

/// Lines and columns as an editor counts them, from 1; behind the last character there is one more column.
inline void check_problems(const galley::Problems& problems, string_view input) {
  const auto lines = static_cast<std::uint32_t>(std::count(input.begin(), input.end(), '\n')) + 1;
  for (const auto& problem : problems) {
    if (!problem.path.empty() && problem.path.front() != '/') fail("no pointer", problem.path);
    if (!galley::text::is_utf8(problem.path) || !galley::text::is_utf8(problem.message))
      fail("a problem that is not UTF-8", problem.message);
    if (problem.message.empty() || problem.code.empty()) fail("a problem without words", problem.path);
    if (problem.line == 0) continue;
    if (problem.line > lines) fail("a line behind the last one", problem.message);
    auto rest = input;
    for (auto line = problem.line; line > 1; --line) rest.remove_prefix(rest.find('\n') + 1);
    if (problem.column == 0 || problem.column > rest.substr(0, rest.find('\n')).size() + 1)
      fail("a column behind the last one", problem.message);
  }
}

}  // namespace fuzz
