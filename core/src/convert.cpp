#include <array>
#include <string>
#include <utility>

#include <galley/galley.h>

#include "import/article.h"
#include "import/detect.h"
#include "output/formats.h"
#include "output/native.h"

namespace galley {

namespace {

struct Written {
  std::string_view name;
  Format format;
};

constexpr std::array kWritten = {
    Written{"galley", Format::galley},         Written{"json-feed", Format::json_feed},
    Written{"json-ld", Format::json_ld},       Written{"portable-text", Format::portable_text},
    Written{"apple-news", Format::apple_news}, Written{"markdown", Format::markdown},
};

}  // namespace

Format written_format(std::string_view name) {
  for (const auto& written : kWritten) {
    if (written.name == name) return written.format;
  }
  return Format::automatic;
}

std::string written_formats() {
  std::string out;
  for (const auto& written : kWritten) {
    if (!out.empty()) out += &written == &kWritten.back() ? " or " : ", ";
    out += written.name;
  }
  return out;
}

Conversion convert(std::string_view input, std::string_view to, const Options& options) {
  const auto format = written_format(to);
  if (format != Format::automatic) return convert(input, format, options);
  auto message = "The option \"to\" wants " + written_formats() + "; nothing is written.";
  return {{}, {{Severity::error, "option-value", "/options/to", 0, 0, std::move(message)}}};
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
    case Format::json_ld:
      output::write_json_ld(out.text, article, losses);
      break;
    case Format::portable_text:
      output::write_portable_text(out.text, article, losses);
      break;
    case Format::apple_news:
      output::write_apple_news(out.text, article, losses);
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
