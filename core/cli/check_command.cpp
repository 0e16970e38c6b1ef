#include <algorithm>

#include <galley/galley.h>

#include "commands.h"
#include "input.h"
#include "problem_list.h"

namespace galley::cli {

int check_command(const Arguments& arguments) {
  Options options;
  Problems of_options;
  if (!read_options(arguments, options, of_options)) return unusable;
  if (!arguments.json) print_problems(stdout, arguments.options_file, of_options);
  const auto files = arguments.files.empty() ? std::vector<std::string>{"-"} : arguments.files;
  int worst = done;
  for (const auto& path : files) {
    std::string json;
    if (!read_input(path, json)) {
      worst = unusable;
      continue;
    }
    auto rendering = render(json, options);
    if (arguments.json) {
      // As in every other runtime: those of the options first.
      rendering.problems.insert(rendering.problems.begin(), of_options.begin(), of_options.end());
      if (!write_output(report_json(rendering) + "\n")) return unusable;
    } else {
      print_problems(stdout, display_name(path), rendering.problems);
    }
    worst = std::max(worst, exit_code(rendering));
  }
  return write_output({}) ? worst : unusable;
}

}  // namespace galley::cli
