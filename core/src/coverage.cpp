#include <vector>

#include <galley/galley.h>

#include "import/article.h"
#include "json/value.h"
#include "json/write.h"
#include "layout/plan.h"
#include "text/place.h"

namespace galley {

namespace {

using json::Kind;
using json::Use;

// One value and what became of what holds it.
struct Step {
  const json::Value* value;
  std::string path;
  Use use;
};

bool is_named(const Problems& problems, std::string_view path) {
  for (auto part = path; !part.empty(); part = part.substr(0, part.rfind('/'))) {
    for (const auto& problem : problems) {
      if (problem.path == part) return true;
    }
  }
  return false;
}

// Keys that the formats leave to others are furniture wherever they stand.
Use use_of(const json::Member& member, Use outer) {
  if (outer == Use::furniture || member.use == Use::furniture) return Use::furniture;
  if (member.use == Use::read) return Use::read;
  const bool is_private = member.key.substr(0, 2) == "x-" || member.key.substr(0, 1) == "_";
  return is_private ? Use::furniture : Use::unread;
}

}  // namespace

Coverage coverage(std::string_view json, const Options& options) {
  text::Arena arena;
  text::ProblemLog log;
  model::Article article;
  const auto* root = import::read_article(json, options, arena, log, article);
  layout::lay_out(article, options, arena, log);
  const auto problems = log.finish(json);
  // About all of the input, or maybe about any part of it.
  const bool all_named = log.has(text::Code::format_unknown) || log.has(text::Code::not_an_article) ||
                         (!problems.empty() && problems.back().code == "problems-more");

  Coverage out;
  std::vector<Step> waiting;
  if (root != nullptr) waiting.push_back({root, {}, Use::read});
  while (!waiting.empty()) {
    const auto step = waiting.back();
    waiting.pop_back();
    const auto& value = *step.value;
    if (value.is(Kind::array) || value.is(Kind::object)) {
      // From the back, so that they come off the stack in the order of the text.
      for (std::uint32_t i = value.count; i > 0; --i) {
        auto path = step.path + "/";
        if (value.is(Kind::array)) {
          waiting.push_back({value.elements + i - 1, path.append(std::to_string(i - 1)), step.use});
          continue;
        }
        const auto& member = value.members[i - 1];
        const text::Place top{};
        const text::Place below{&top, member.key};
        path = step.path;
        text::append_pointer(path, &below);
        waiting.push_back({&member.value, std::move(path), use_of(member, step.use)});
      }
      continue;
    }
    if (value.is(Kind::null)) continue;
    if (step.use == Use::read) {
      ++out.shown;
    } else if (step.use == Use::furniture) {
      ++out.furniture;
    } else if (all_named || is_named(problems, step.path)) {
      ++out.named;
    } else {
      out.uncovered.push_back(step.path);
    }
  }
  return out;
}

std::string coverage_json(const Coverage& coverage) {
  std::string out;
  json::Writer writer{out};
  writer.begin_object().member("shown", std::uint64_t{coverage.shown});
  writer.member("furniture", std::uint64_t{coverage.furniture});
  writer.member("named", std::uint64_t{coverage.named}).key("uncovered").begin_array();
  for (const auto& path : coverage.uncovered) writer.string(path);
  writer.end_array().end_object();
  return out;
}

}  // namespace galley
