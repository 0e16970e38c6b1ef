#include "problem_list.h"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <string>

#include "arguments.h"

namespace galley::cli {

namespace {

bool wants_colours(std::FILE* out) {
  // https://no-color.org: any value but the empty one.
  const char* no_colour = std::getenv("NO_COLOR");  // NOLINT(concurrency-mt-unsafe): nothing sets it
  if (no_colour != nullptr && *no_colour != '\0') return false;
  const char* terminal = std::getenv("TERM");  // NOLINT(concurrency-mt-unsafe)
  if (terminal != nullptr && std::string_view{terminal} == "dumb") return false;
  return isatty(fileno(out)) != 0;
}

std::string_view colour(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "\x1b[1;31m";
    case Severity::warning:
      return "\x1b[1;33m";
    case Severity::hint:
      return "\x1b[1;36m";
  }
  return {};
}

// Control characters of the input could tell the terminal what to do; a line is also what programs read.
void append_printable(std::string& out, std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    // U+0080 to U+009F are two bytes, which some terminals take for one control character, too.
    const bool is_wide_control =
        byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0;
    i += is_wide_control ? 1 : 0;
    out += byte < 0x20 || byte == 0x7F || is_wide_control ? '?' : text[i];
  }
}

void append_problem(std::string& out, std::string_view file, const Problem& problem, bool coloured) {
  append_printable(out, file);
  if (problem.line > 0) {
    out.append(":").append(std::to_string(problem.line)).append(":").append(std::to_string(problem.column));
  }
  out += ": ";
  if (coloured) out += colour(problem.severity);
  out += name(problem.severity);
  if (coloured) out += "\x1b[0m";
  out.append(" ").append(problem.code).append(": ");
  append_printable(out, problem.message);
  if (!problem.path.empty()) {
    out += " (";
    append_printable(out, problem.path);
    out += ")";
  }
  out += '\n';
}

bool has(const Problems& problems, std::string_view code) {
  return std::any_of(problems.begin(), problems.end(), [&](const Problem& p) { return p.code == code; });
}

}  // namespace

void print_problems(std::FILE* out, std::string_view file, const Problems& problems) {
  const bool coloured = wants_colours(out);
  std::string text;
  for (const auto& problem : problems) append_problem(text, file, problem, coloured);
  std::fwrite(text.data(), 1, text.size(), out);
}

std::string problem_lines(std::string_view file, const Problems& problems) {
  std::string text;
  for (const auto& problem : problems) append_problem(text, file, problem, false);
  return text;
}

int exit_code(const Rendering& rendering) {
  const auto& problems = rendering.problems;
  for (const char* code : {"input-empty", "input-too-large", "not-an-article", "format-unknown"}) {
    if (has(problems, code)) return unusable;
  }
  // Broken JSON is usable as far as something of it is shown.
  const bool shows_something = !rendering.outline.empty() || rendering.words > 0;
  if (!shows_something && (has(problems, "json-syntax") || has(problems, "json-truncated"))) return unusable;
  const bool has_errors = std::any_of(problems.begin(), problems.end(),
                                      [](const Problem& p) { return p.severity == Severity::error; });
  return has_errors ? found_errors : done;
}

}  // namespace galley::cli
