#include <cstdio>

#include <galley/feed.h>
#include <galley/galley.h>

#include "commands.h"
#include "input.h"
#include "problem_list.h"

namespace galley::cli {

namespace {

// Adds an article to the feed. What is wrong with it is told; without an address it has no place in a list.
int add(Feed& feed, const std::string& name, const std::string& json, const Options& options) {
  const auto rendering = render(json, options);
  print_problems(stderr, display_name(name), rendering.problems);
  const auto code = exit_code(rendering);
  if (code == unusable) return code;
  FeedItem item;
  item.summary = summarize(json);
  item.html = rendering.html.view();
  item.url = item.summary.url;
  if (item.url.find("://") == std::string::npos) {
    std::fprintf(stderr, "galley: %s has no \"url\" that starts with https:// and is left out\n",
                 name.c_str());
    return found_errors;
  }
  feed.items.push_back(std::move(item));
  return code;
}

int worse(int left, int right) { return left > right ? left : right; }

}  // namespace

int feed_command(const Arguments& arguments) {
  Options options;
  options.heading_level = 2;
  options.embeds = Embeds::never;
  Problems of_options;
  if (!read_options(arguments, options, of_options)) return unusable;
  print_problems(stderr, arguments.options_file, of_options);
  options.view = View::article;

  Feed feed;
  feed.title = arguments.title;
  feed.language = options.language;
  feed.home = arguments.base;
  if (feed.title.empty()) feed.title = feed.home.empty() ? "Articles" : feed.home;
  int code = done;
  std::string json;
  if (arguments.files.empty() || arguments.files.front() == "-") {
    LineReader lines{stdin};
    for (int number = 1; lines.next(json); ++number) {
      if (!json.empty()) code = worse(code, add(feed, "line " + std::to_string(number), json, options));
    }
  } else {
    for (const auto& path : arguments.files) {
      code = worse(code, read_input(path, json) ? add(feed, path, json, options) : unusable);
    }
  }
  return write_output(arguments.format == "rss" ? rss_feed(feed) : json_feed(feed)) ? code : unusable;
}

int oembed_command(const Arguments& arguments) {
  const std::string path = arguments.files.empty() ? "-" : arguments.files.front();
  std::string json;
  if (arguments.embed.empty() || arguments.base.empty()) {
    std::fputs("galley: oembed wants --embed ADDRESS and --base ADDRESS\nTry: galley oembed --help\n",
               stderr);
    return unusable;
  }
  if (!read_input(path, json)) return unusable;
  const auto rendering = render(json, {});
  print_problems(stderr, display_name(path), rendering.problems);
  const auto code = exit_code(rendering);
  if (code == unusable) return code;
  const auto summary = summarize(json);
  const auto page = summary.url.empty() ? arguments.base : summary.url;
  const Embedding embedding{
      .script = arguments.embed, .article = arguments.base + "article.json", .page = page};
  return write_output(oembed(summary, embedding)) ? code : unusable;
}

}  // namespace galley::cli
