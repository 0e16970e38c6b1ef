#include <algorithm>

#include <galley/galley.h>

#include "commands.h"
#include "input.h"
#include "problem_list.h"

namespace galley::cli {

namespace {

// "file: 41 of 52 values shown, 9 furniture, 2 named by problems: 100.0 % accounted for", then what is not.
bool print_coverage(const std::string& path, const Coverage& found, bool as_json) {
  if (as_json) return write_output(coverage_json(found) + "\n");
  const auto covered = std::uint64_t{found.shown} + found.furniture + found.named;
  const auto all = covered + found.uncovered.size();
  const auto tenths = all == 0 ? 1000 : covered * 1000 / all;
  std::string out{display_name(path)};
  out.append(": ").append(std::to_string(found.shown)).append(" of ").append(std::to_string(all));
  out.append(" values shown, ").append(std::to_string(found.furniture)).append(" furniture, ");
  out.append(std::to_string(found.named)).append(" named by problems: ").append(std::to_string(tenths / 10));
  out.append(".").append(std::to_string(tenths % 10)).append(" % accounted for\n");
  for (const auto& pointer : found.uncovered) out.append("uncovered: ").append(pointer).append("\n");
  return write_output(out);
}

}  // namespace

int check_command(const Arguments& arguments) {
  Options options;
  Problems of_options;
  if (!read_options(arguments, options, of_options)) return unusable;
  if (arguments.format != "json") print_problems(stdout, arguments.options_file, of_options);
  const auto files = arguments.files.empty() ? std::vector<std::string>{"-"} : arguments.files;
  int worst = done;
  for (const auto& path : files) {
    std::string json;
    if (!read_input(path, json)) {
      worst = unusable;
      continue;
    }
    auto rendering = render(json, options);
    if (arguments.format == "json") {
      // As in every other runtime: those of the options first.
      rendering.problems.insert(rendering.problems.begin(), of_options.begin(), of_options.end());
      if (!write_output(report_json(rendering) + "\n")) return unusable;
    } else {
      print_problems(stdout, display_name(path), rendering.problems);
    }
    if (arguments.coverage && !print_coverage(path, coverage(json, options), arguments.format == "json"))
      return unusable;
    worst = std::max(worst, exit_code(rendering));
  }
  return write_output({}) ? worst : unusable;
}

}  // namespace galley::cli
