#include <algorithm>
#include <cerrno>
#include <cstring>
#include <string>
#include <thread>
#include <utility>

#include <galley/feed.h>
#include <galley/galley.h>

#include "commands.h"
#include "input.h"
#include "problem_list.h"
#include "progress.h"
#include "window.h"

namespace galley::cli {

namespace {

// Lines that are under way for each thread: enough that one long article does not make the others wait.
constexpr std::size_t kLinesPerThread = 16;

void render_lines(Window& window, const Options& options) {
  while (Job* job = window.take_filled()) {
    const auto rendering = render(job->line, options);
    job->has_errors = exit_code(rendering) != done;
    job->result = rendering_json(rendering) + "\n";
    window.give_rendered(*job);
  }
}

// False when the output cannot be written.
bool write_lines(Window& window, Progress& progress) {
  while (Job* job = window.take_rendered()) {
    if (std::fwrite(job->result.data(), 1, job->result.size(), stdout) != job->result.size()) {
      window.cancel();
      return write_output({});
    }
    progress.count(job->has_errors);
    window.give_written();
  }
  progress.finish();
  return write_output({});
}

void read_lines(LineReader& lines, Window& window) {
  for (Job* job = window.take_empty(); job != nullptr && lines.next(job->line); job = window.take_empty()) {
    window.give_filled();
  }
  window.end();
}

void give_articles(std::string_view list, const Options& options, Window& window) {
  each_article(list, options, [&](std::string article) {
    Job* job = window.take_empty();
    if (job == nullptr) return false;
    job->line = std::move(article);
    window.give_filled();
    return true;
  });
  window.end();
}

}  // namespace

int batch_command(const Arguments& arguments) {
  Options options;
  Problems of_options;
  if (!read_options(arguments, options, of_options)) return unusable;
  print_problems(stderr, arguments.options_file, of_options);
  const std::string path = arguments.files.empty() ? "-" : arguments.files.front();
  std::string list;
  if (arguments.items && !read_input(path, list)) return unusable;
  std::FILE* file = path == "-" || arguments.items ? stdin : std::fopen(path.c_str(), "rb");
  if (file == nullptr) {
    std::fprintf(stderr, "galley: cannot read %s: %s\n", path.c_str(), std::strerror(errno));
    return unusable;
  }

  const unsigned threads =
      arguments.jobs > 0 ? arguments.jobs : std::max(1U, std::thread::hardware_concurrency());
  Window window{threads * kLinesPerThread};
  Progress progress;
  bool is_written = false;
  std::thread writer{[&] { is_written = write_lines(window, progress); }};
  std::vector<std::thread> renderers;
  renderers.reserve(threads);
  for (unsigned i = 0; i < threads; ++i) {
    renderers.emplace_back([&] { render_lines(window, options); });
  }
  LineReader lines{file};
  arguments.items ? give_articles(list, options, window) : read_lines(lines, window);
  for (auto& renderer : renderers) renderer.join();
  writer.join();

  const bool is_read = !lines.failed();
  if (!is_read) std::fprintf(stderr, "galley: cannot read %s to its end\n", path.c_str());
  if (file != stdin) std::fclose(file);
  if (!is_read || !is_written) return unusable;
  return progress.with_errors() > 0 ? found_errors : done;
}

}  // namespace galley::cli
