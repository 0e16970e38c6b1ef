#include <galley/galley.h>

#include "arguments.h"
#include "files.h"
#include "input.h"
#include "problem_list.h"
#include "site.h"

namespace galley::cli {

namespace {

// RFC 3986 §3.3, path segments.
bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view{"-._~/"}.find(c) != std::string_view::npos;
}

void count(Record& record, const Problems& problems) {
  for (const auto& problem : problems) {
    if (problem.severity == Severity::error) ++record.errors;
    if (problem.severity == Severity::warning) ++record.warnings;
    if (problem.severity == Severity::hint) ++record.hints;
  }
}

Problems errors_of(const Problems& problems) {
  Problems out;
  for (const auto& problem : problems) {
    if (problem.severity == Severity::error) out.push_back(problem);
  }
  return out;
}

// The files of an article, in its folder. The page names the oEmbed answer, which names the copy of the
// article.
bool write_article(const SitePlan& plan, const std::string& path, const std::string& json,
                   const Rendering& page, const Summary& summary) {
  const auto folder = plan.out + "/" + folder_of(path) + "/";
  Options lite = plan.options;
  lite.view = View::lite;
  if (!write_file(folder + "index.html", page.html.view()) ||
      !write_file(folder + "lite.html", render(json, lite).html.view()) ||
      !write_file(folder + "article.json", json)) {
    return false;
  }
  if (plan.embed.empty()) return true;
  const auto address = address_of(plan, path);
  return write_file(
      folder + "oembed.json",
      oembed(summary, {.script = plan.embed, .article = address + "article.json", .page = address}));
}

}  // namespace

std::string folder_of(const std::string& path) {
  return path.substr(0, path.size() - std::string_view{".json"}.size());
}

std::string address_of(const SitePlan& plan, const std::string& path) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string out = plan.base;
  for (const char c : folder_of(path)) {
    if (is_plain(c)) {
      out += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += '%';
    out += kDigits[byte >> 4U];
    out += kDigits[byte & 0xFU];
  }
  return out += '/';
}

Published publish(const SitePlan& plan, const std::string& path, const Journal& earlier) {
  Published done;
  const auto file = plan.source + "/" + path;
  std::string json;
  done.record.path = path;
  if (!read_input(file, json)) {
    done.record.is_unusable = true;
    done.record.errors = 1;
    done.is_written = true;
    return done;
  }
  const auto input = fingerprint(json);
  const auto index = plan.out + "/" + folder_of(path) + "/index.html";
  if (earlier.find(path, done.record) && done.record.input == input &&
      (done.record.is_unusable || file_exists(index))) {
    done.was_known = true;
    done.is_written = true;
    // Only if there are problems, which have to be told again, it is rendered.
    if (done.record.errors + done.record.warnings + done.record.hints == 0) return done;
  }

  Options options = plan.options;
  options.view = View::page;
  if (!plan.embed.empty()) options.oembed = address_of(plan, path) + "oembed.json";
  const auto page = render(json, options);
  done.errors = problem_lines(file, errors_of(page.problems));
  done.problems = problem_lines(file, page.problems);
  const auto summary = summarize(json);
  if (summary.title.empty() && done.errors.empty()) {
    done.errors = file + ": error: it is no article, for it has no title, and gets no page\n";
    done.problems += done.errors;
  }
  if (done.was_known) return done;

  done.record = {};
  done.record.path = path;
  done.record.input = input;
  done.record.summary = summary;
  count(done.record, page.problems);
  // Lists of related stories may lie among the articles.
  const bool is_titled = !summary.title.empty();
  done.record.is_unusable = exit_code(page) == unusable || !is_titled;
  if (!is_titled && done.record.errors == 0) done.record.errors = 1;
  done.is_written = done.record.is_unusable || write_article(plan, path, json, page, done.record.summary);
  return done;
}

}  // namespace galley::cli
