// The core as a native program, and its stages one by one.
#include <galley/galley.h>

#include "clock.h"
#include "import/article.h"
#include "json/read.h"
#include "layout/plan.h"
#include "text/arena.h"
#include "text/problems.h"

namespace {

std::size_t run(std::string_view what, std::string_view input) {
  if (what == "render") {
    const galley::Rendering rendering = galley::render(input, {});
    return rendering.html.view().size() + galley::report_json(rendering).size();
  }
  galley::text::Arena arena;
  galley::text::ProblemLog problems;
  if (what == "read") {
    galley::json::read(input, arena, problems);
    return arena.capacity();
  }
  galley::model::Article article;
  galley::import::read_article(input, {}, arena, problems, article);
  if (what == "import") return arena.capacity();
  const auto plan = galley::layout::lay_out(article, {}, arena, problems);
  return plan.words;
}

}  // namespace

int main() { return bench::serve(run); }
