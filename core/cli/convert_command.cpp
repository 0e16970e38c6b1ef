#include <algorithm>
#include <cstdio>

#include <galley/galley.h>

#include "commands.h"
#include "input.h"
#include "problem_list.h"

namespace galley::cli {

int convert_command(const Arguments& arguments) {
  const auto to = written_format(arguments.to);
  if (to == Format::automatic) {
    std::fprintf(stderr, "galley: --to wants %s\n", written_formats().c_str());
    return unusable;
  }
  const std::string path = arguments.files.empty() ? "-" : arguments.files.front();
  Options options;
  Problems of_options;
  std::string input;
  if (!read_options(arguments, options, of_options) || !read_input(path, input)) return unusable;
  const auto converted = convert(input, to, options);
  if (!write_output(converted.text)) return unusable;
  print_problems(stderr, arguments.options_file, of_options);
  print_problems(stderr, display_name(path), converted.problems);
  const auto is_error = [](const Problem& problem) { return problem.severity == Severity::error; };
  return std::any_of(converted.problems.begin(), converted.problems.end(), is_error) ? found_errors : done;
}

}  // namespace galley::cli
