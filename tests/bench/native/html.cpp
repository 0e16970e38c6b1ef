// Our parser and importer of HTML beside gumbo 0.10: trees of the same fragment, in memory that is given back
// at once.
#include <gumbo.h>

#include "clock.h"
#include "import/context.h"
#include "import/html.h"
#include "import/html/tree.h"

namespace {

using galley::text::Arena;

std::size_t run(std::string_view what, std::string_view html) {
  if (what == "gumbo") {
    GumboOptions options = kGumboDefaultOptions;
    options.fragment_context = GUMBO_TAG_DIV;
    options.max_errors = 0;
    auto* output = gumbo_parse_with_options(&options, html.data(), html.size());
    const auto children = output->root->v.element.children.length;
    gumbo_destroy_output(&options, output);
    return children;
  }
  Arena arena;
  if (what == "gumbo-arena") {
    GumboOptions options = kGumboDefaultOptions;
    options.fragment_context = GUMBO_TAG_DIV;
    options.max_errors = 0;
    options.userdata = &arena;
    options.allocator = [](void* memory, std::size_t size) {
      return static_cast<Arena*>(memory)->allocate(size, 16);
    };
    options.deallocator = [](void*, void*) {};
    return gumbo_parse_with_options(&options, html.data(), html.size())->root->v.element.children.length;
  }
  if (what == "tree") {
    galley::import::TreeBuilder builder{arena};
    builder.markup(html);
    return builder.finish().root != nullptr ? arena.capacity() : 0;
  }
  galley::text::ProblemLog problems;
  galley::model::Article article;
  const galley::text::Place place;
  galley::import::Context context{arena, problems, article, {}};
  return galley::import::read_html(html, &place, context).size();
}

}  // namespace

int main() { return bench::serve(run); }
