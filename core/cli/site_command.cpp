#include <algorithm>
#include <cinttypes>
#include <cstdio>
#include <thread>

#include <galley/galley.h>

#include "commands.h"
#include "files.h"
#include "input.h"
#include "progress.h"
#include "site.h"
#include "window.h"

namespace galley::cli {

namespace {

// Articles that are under way for each thread.
constexpr std::size_t kPerThread = 8;

// What the writer puts together, in the order of the paths.
struct Site {
  std::FILE* records = nullptr;
  std::FILE* problems = nullptr;
  std::int64_t offset = 0;  // in the file of records
  std::vector<Listed> listed;
  std::uint64_t articles = 0;
  std::uint64_t left_alone = 0;
  std::uint64_t errors = 0;
  std::uint64_t warnings = 0;
  std::uint64_t hints = 0;
  std::uint64_t unusable = 0;
  bool failed = false;
};

// Changes with everything that changes a page besides its article.
std::string header_of(const Arguments& arguments, const SitePlan& plan) {
  std::string all = plan.base + '\n' + plan.embed;
  for (const auto& [name, value] : arguments.settings)
    all.append("\n").append(name).append("=").append(value);
  std::string file;
  if (!arguments.options_file.empty()) read_input(arguments.options_file, file);
  char header[64];
  std::snprintf(header, sizeof header, "galley site 1 %016" PRIx64, fingerprint(file, fingerprint(all)));
  return std::string{header}.append(" ").append(version());
}

void put(std::FILE* file, const std::string& text, bool& failed) {
  if (!text.empty() && std::fwrite(text.data(), 1, text.size(), file) != text.size()) failed = true;
}

void add(Site& site, const Published& done) {
  const auto& record = done.record;
  std::string line;
  append_line(line, record);
  put(site.records, line, site.failed);
  std::fflush(site.records);  // Whoever stops this now finds it again.
  put(site.problems, done.problems, site.failed);
  std::fputs(done.errors.c_str(), stderr);
  if (!record.is_unusable) {
    site.listed.push_back({record.summary.seconds, site.offset, static_cast<std::uint32_t>(line.size() - 1)});
  }
  site.offset += static_cast<std::int64_t>(line.size());
  ++site.articles;
  site.left_alone += done.was_known ? 1 : 0;
  site.unusable += record.is_unusable ? 1 : 0;
  site.errors += record.errors;
  site.warnings += record.warnings;
  site.hints += record.hints;
  site.failed = site.failed || !done.is_written;
}

// Renders all articles on all cores and adds them in order.
void publish_all(const SitePlan& plan, unsigned jobs, const std::vector<std::string>& paths,
                 const Journal& earlier, Site& site) {
  const auto threads = jobs > 0 ? jobs : std::max(1U, std::thread::hardware_concurrency());
  std::vector<Published> results(threads * kPerThread);
  Window window{results.size()};
  Progress progress;
  std::thread writer{[&] {
    while (Job* job = window.take_rendered()) {
      auto& done = results[job->number % results.size()];
      add(site, done);
      progress.count(1, done.record.errors > 0 ? 1 : 0);
      if (site.failed) return window.cancel();
      window.give_written();
    }
    progress.finish();
  }};
  std::vector<std::thread> renderers;
  renderers.reserve(threads);
  for (unsigned i = 0; i < threads; ++i) {
    renderers.emplace_back([&] {
      while (Job* job = window.take_filled()) {
        results[job->number % results.size()] = publish(plan, job->lines.front(), earlier);
        window.give_rendered(*job);
      }
    });
  }
  for (const auto& path : paths) {
    Job* job = window.take_empty();
    if (job == nullptr) break;
    job->add_line() = path;
    window.give_filled();
  }
  window.end();
  for (auto& renderer : renderers) renderer.join();
  writer.join();
}

void say(const Site& site, const SitePlan& plan) {
  const auto number = [](std::uint64_t value) { return static_cast<unsigned long long>(value); };
  std::fprintf(
      stderr,
      "%llu articles, %llu of them left alone; %llu errors, %llu warnings, %llu hints (%s/problems.txt); "
      "%llu without a page\n",
      number(site.articles), number(site.left_alone), number(site.errors), number(site.warnings),
      number(site.hints), plan.out.c_str(), number(site.unusable));
}

// The pages of articles that are no longer there.
void remove_gone(const SitePlan& plan, const Journal& earlier, const std::vector<std::string>& paths) {
  earlier.for_each_path([&](const std::string& path) {
    if (std::binary_search(paths.begin(), paths.end(), path)) return;
    const auto folder = plan.out + "/" + folder_of(path);
    for (const char* name : {"/index.html", "/lite.html", "/article.json", "/oembed.json"}) {
      std::remove((folder + name).c_str());
    }
    std::remove(folder.c_str());  // Only if nothing else is in it.
  });
}

bool newest_first(const Listed& a, const Listed& b) {
  return a.seconds != b.seconds ? a.seconds > b.seconds : a.offset < b.offset;
}

}  // namespace

int site_command(const Arguments& arguments) {
  SitePlan plan;
  plan.base = arguments.base;
  plan.title = arguments.title;
  plan.embed = arguments.embed;
  if (arguments.files.empty() || arguments.out.empty() || plan.base.empty()) {
    std::fputs("galley: site wants a folder, --out FOLDER and --base ADDRESS\nTry: galley site --help\n",
               stderr);
    return unusable;
  }
  plan.source = arguments.files.front();
  plan.out = arguments.out;
  if (plan.title.empty()) plan.title = plan.base;
  Problems of_options;
  if (!read_options(arguments, plan.options, of_options)) return unusable;

  std::vector<std::string> paths;
  if (!list_articles(plan.source, plan.out, paths)) return unusable;
  const auto records = plan.out + "/.galley/records";
  const auto started = records + ".new";
  const auto header = header_of(arguments, plan);
  keep_started(started, records, header);
  Journal earlier;
  earlier.open(records, header);

  Site site;
  if (!write_file(started, header + "\n")) return unusable;
  site.offset = static_cast<std::int64_t>(header.size() + 1);
  site.records = std::fopen(started.c_str(), "ab");
  site.problems = std::fopen((plan.out + "/problems.txt").c_str(), "wb");
  if (site.records == nullptr || site.problems == nullptr) {
    std::fprintf(stderr, "galley: cannot write to %s\n", plan.out.c_str());
    return unusable;
  }
  publish_all(plan, arguments.jobs, paths, earlier, site);
  site.failed = std::fclose(site.records) != 0 || std::fclose(site.problems) != 0 || site.failed;
  std::sort(site.listed.begin(), site.listed.end(), newest_first);
  if (site.failed || !write_lists(plan, started, site.listed)) return unusable;
  remove_gone(plan, earlier, paths);
  if (std::rename(started.c_str(), records.c_str()) != 0) return unusable;
  say(site, plan);
  return site.errors > 0 ? found_errors : done;
}

}  // namespace galley::cli
