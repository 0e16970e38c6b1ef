#include "preview/positions.h"

#include "text/position.h"

namespace galley::preview {

Move plan_move(const Problems& problems, std::string_view text, std::uint32_t start, std::string_view old_raw,
               std::string_view new_raw) {
  Move move;
  if (problems.empty()) return move;
  text::Position from;
  from.pass(text.substr(0, start));
  auto to = from;
  to.pass(old_raw);
  auto now = from;
  now.pass(new_raw);
  move.line = to.line;
  move.column = to.column;
  move.columns = static_cast<std::int32_t>(now.column) - static_cast<std::int32_t>(to.column);
  for (const auto& problem : problems) {
    const bool is_behind = !text::Position{problem.line, problem.column}.is_before(to.line, to.column);
    if (from.is_before(problem.line, problem.column) && !is_behind) move.is_possible = false;
    if (is_behind && problem.line == to.line && move.columns != 0) move.moves = true;
  }
  return move;
}

void apply(const Move& move, Problems& problems) {
  if (!move.moves) return;
  for (auto& problem : problems) {
    if (problem.line == move.line && problem.column >= move.column)
      problem.column = static_cast<std::uint32_t>(static_cast<std::int32_t>(problem.column) + move.columns);
  }
}

}  // namespace galley::preview
