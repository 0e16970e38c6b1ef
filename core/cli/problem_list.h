#pragma once

#include <cstdio>
#include <string>
#include <string_view>

#include <galley/galley.h>

namespace galley::cli {

/// Prints one line for each problem, in the form that editors and terminals know how to follow:
/// "file:line:column: severity code: message (/pointer)". In colours when `out` is a terminal and neither
/// NO_COLOR nor TERM=dumb is set.
void print_problems(std::FILE* out, std::string_view file, const Problems& problems);

/// The same lines without colours.
std::string problem_lines(std::string_view file, const Problems& problems);

/// What the program ends with after such a rendering: 0, 1 (found_errors) or 2 (unusable).
int exit_code(const Rendering& rendering);

}  // namespace galley::cli
