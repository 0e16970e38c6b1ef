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

// Jobs that are under way for each thread: enough that one long article does not make the others wait.
constexpr std::size_t kJobsPerThread = 8;

// Bytes of articles after which a job takes no further one: about a millisecond of work. A line counts as
// this many at least, for an empty one has a result as well.
constexpr std::size_t kJobBytes = std::size_t{1} << 16U;
constexpr std::size_t kLeastBytes = 512;

void render_jobs(Window& window, const Options& options) {
  while (Job* job = window.take_filled()) {
    job->result.clear();
    job->with_errors = 0;
    for (std::size_t i = 0; i < job->count; ++i) {
      const auto rendering = render(job->lines[i], options);
      if (exit_code(rendering) != done) ++job->with_errors;
      job->result.append(rendering_json(rendering)).push_back('\n');
    }
    window.give_rendered(*job);
  }
}

// False when the output cannot be written.
bool write_results(Window& window, Progress& progress) {
  while (Job* job = window.take_rendered()) {
    if (std::fwrite(job->result.data(), 1, job->result.size(), stdout) != job->result.size()) {
      window.cancel();
      return write_output({});
    }
    progress.count(job->count, job->with_errors);
    window.give_written();
  }
  progress.finish();
  return write_output({});
}

// Puts articles into jobs, and hands these on when they hold enough.
class Filler {
 public:
  explicit Filler(Window& window) : window_(window) {}

  // Takes the article, and leaves memory for the next one in its place. False when the batch was cancelled.
  bool add(std::string& article) {
    if (job_ == nullptr) job_ = window_.take_empty();
    if (job_ == nullptr) return false;
    bytes_ += std::max(article.size(), kLeastBytes);
    job_->add_line().swap(article);
    if (bytes_ >= kJobBytes) give();
    return true;
  }

  void end() {
    if (job_ != nullptr) give();
    window_.end();
  }

 private:
  void give() {
    job_ = nullptr;
    bytes_ = 0;
    window_.give_filled();
  }

  Window& window_;
  Job* job_ = nullptr;
  std::size_t bytes_ = 0;
};

void read_articles(LineReader& lines, Filler filler) {
  std::string line;
  while (lines.next(line) && filler.add(line)) {
  }
  filler.end();
}

void list_articles(std::string_view list, const Options& options, Filler filler) {
  each_article(list, options, [&](std::string article) { return filler.add(article); });
  filler.end();
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
  Window window{threads * kJobsPerThread};
  Progress progress;
  bool is_written = false;
  std::thread writer{[&] { is_written = write_results(window, progress); }};
  std::vector<std::thread> renderers;
  renderers.reserve(threads);
  for (unsigned i = 0; i < threads; ++i) {
    renderers.emplace_back([&] { render_jobs(window, options); });
  }
  LineReader lines{file};
  arguments.items ? list_articles(list, options, Filler{window}) : read_articles(lines, Filler{window});
  for (auto& renderer : renderers) renderer.join();
  writer.join();

  const bool is_read = !lines.failed();
  if (!is_read) std::fprintf(stderr, "galley: cannot read %s to its end\n", path.c_str());
  if (file != stdin) std::fclose(file);
  if (!is_read || !is_written) return unusable;
  return progress.with_errors() > 0 ? found_errors : done;
}

}  // namespace galley::cli
