#include <algorithm>

#include <galley/fixes.h>

#include "commands.h"
#include "input.h"
#include "problem_list.h"
#include "uri.h"

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

// What is said of articles, in the format that was asked for; that of SARIF is said at the end.
class Teller {
 public:
  Teller(const Arguments& arguments, const Options& options, const Problems& of_options)
      : format_(arguments.format), options_(options), of_options_(of_options) {
    if (format_ == "sarif") {
      sarif_.add(uri_of(arguments.options_file), {}, of_options, {});
    } else if (format_ != "json") {
      print_problems(stdout, arguments.options_file, of_options);
    }
  }

  bool tell(const std::string& path, std::string_view json, Rendering& rendering) {
    if (format_ == "sarif") {
      sarif_.add(uri_of(path), json, rendering.problems, find_fixes(json, rendering.problems, options_));
    } else if (format_ == "json") {
      const auto fixes = find_fixes(json, rendering.problems, options_);
      // As in every other runtime: those of the options first.
      rendering.problems.insert(rendering.problems.begin(), of_options_.begin(), of_options_.end());
      return write_output(report_json(rendering, fixes) + "\n");
    } else {
      print_problems(stdout, display_name(path), rendering.problems);
    }
    return true;
  }

  void tell_unreadable(const std::string& path) {
    if (format_ == "sarif") sarif_.add_unreadable(uri_of(path));
  }

  bool finish() const { return write_output(format_ == "sarif" ? sarif_.finish() + "\n" : std::string{}); }

 private:
  std::string_view format_;
  const Options& options_;
  const Problems& of_options_;
  SarifLog sarif_;
};

}  // namespace

int check_command(const Arguments& arguments) {
  if (arguments.coverage && arguments.format == "sarif") {
    std::fputs("galley: --coverage has no place in SARIF\n", stderr);
    return unusable;
  }
  Options options;
  Problems of_options;
  if (!read_options(arguments, options, of_options)) return unusable;
  Teller teller{arguments, options, of_options};
  const auto files = arguments.files.empty() ? std::vector<std::string>{"-"} : arguments.files;
  int worst = done;
  for (const auto& path : files) {
    std::string json;
    if (!read_input(path, json)) {
      teller.tell_unreadable(path);
      worst = unusable;
      continue;
    }
    auto rendering = render(json, options);
    // Options can be wrong without harm to the article.
    const int code = exit_code(rendering);
    if (!teller.tell(path, json, rendering)) return unusable;
    if (arguments.coverage && !print_coverage(path, coverage(json, options), arguments.format == "json"))
      return unusable;
    worst = std::max(worst, code);
  }
  return teller.finish() ? worst : unusable;
}

}  // namespace galley::cli
