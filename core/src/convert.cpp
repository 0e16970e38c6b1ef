#include <string>
#include <utility>

#include <galley/galley.h>

#include "import/article.h"
#include "import/detect.h"
#include "output/formats.h"
#include "output/native.h"

namespace galley {

bool can_write(Format format) {
  switch (format) {
    case Format::galley:
    case Format::json_feed:
    case Format::markdown:
      return true;
    default:
      return false;
  }
}

Conversion convert(std::string_view input, Format to, const Options& options) {
  text::Arena arena;
  text::ProblemLog problems;
  model::Article article;
  import::read_article(input, options, arena, problems, article);

  Conversion out;
  output::Losses losses{problems, import::display_name(to)};
  switch (to) {
    case Format::json_feed:
      output::write_json_feed(out.text, article, losses);
      break;
    case Format::markdown:
      output::write_markdown_file(out.text, article, losses);
      break;
    default: {
      output::NativeWriter writer{out.text, article, losses};
      options.view == View::related_items && !article.is_article ? writer.related(article.related)
                                                                 : writer.article();
    }
  }
  if (!out.text.empty() && out.text.back() != '\n') out.text += '\n';
  out.problems = problems.finish(input);
  return out;
}

}  // namespace galley
