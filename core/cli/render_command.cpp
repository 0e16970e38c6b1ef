#include <galley/galley.h>

#include "commands.h"
#include "input.h"
#include "problem_list.h"

namespace galley::cli {

int render_command(const Arguments& arguments) {
  const std::string path = arguments.files.empty() ? "-" : arguments.files.front();
  Options options;
  Problems of_options;
  std::string json;
  if (!read_options(arguments, options, of_options) || !read_input(path, json)) return unusable;
  const auto rendering = render(json, options);
  if (!write_output(rendering.html.view())) return unusable;
  print_problems(stderr, arguments.options_file, of_options);
  print_problems(stderr, display_name(path), rendering.problems);
  return exit_code(rendering);
}

}  // namespace galley::cli
