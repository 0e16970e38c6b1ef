#include "render.h"

#include <string>

#include <galley/limits.h>

#include "html/metadata.h"
#include "html/page.h"
#include "html/plain_text.h"
#include "html/printer.h"
#include "import/article.h"

namespace galley {

locale::Strings interface_strings(const Options& options, std::string_view article_language) {
  const auto& wanted = options.language;
  locale::Strings strings{locale::find_language(wanted.empty() ? article_language : wanted).language};
  for (const auto& [key, text] : options.strings) strings.replace(key, text);
  return strings;
}

Html write(const layout::Plan& plan, const Options& options, text::Arena& arena, std::size_t input_bytes,
           std::vector<std::uint32_t>* block_starts) {
  const auto strings = interface_strings(options, plan.language);
  if (options.view == View::text || options.view == View::metadata) {
    std::string out;
    if (options.view == View::text) {
      html::append_plain_text(out, plan, options, strings);
    } else {
      html::append_metadata(out, plan, json::Target::text);
    }
    return html::Writer::not_html(std::move(out));
  }
  // Markup makes an article about half as long again; the rest is the frame.
  html::Writer writer{input_bytes + input_bytes / 2 + 8192};
  html::Printer printer{writer, plan, options, strings, arena};
  if (block_starts != nullptr) printer.keep_starts(*block_starts);
  const bool in_shadow = options.shadow && options.view != View::page && options.view != View::lite;
  if (in_shadow) {
    writer.put("<template shadowrootmode=\"open\">\n");
    html::write_stylesheets(writer, options);
  }
  switch (options.view) {
    case View::article:
      printer.article();
      break;
    case View::page:
    case View::lite:
      html::write_page(writer, printer, plan, options);
      break;
    case View::card:
      printer.card_of_article();
      break;
    case View::related:
      printer.related(plan.stories, true);
      break;
    case View::related_items:
      printer.related_items(plan.stories);
      break;
    case View::share:
      if (!plan.share_links.empty()) printer.share(true);
      break;
    case View::text:
    case View::metadata:
      break;
  }
  if (in_shadow) writer.put("</template>\n");
  return writer.finish();
}

bool note_cut(const Html& html, const model::Article& article, text::ProblemLog& problems) {
  if (html.view().size() <= limits::output_bytes) return false;
  problems.add(text::Code::limit_exceeded, article.place,
               "more than " + std::to_string(limits::output_bytes) + " bytes of output");
  return true;
}

namespace {

std::vector<OutlineEntry> outline(const layout::Plan& plan, const Options& options) {
  std::vector<OutlineEntry> entries;
  entries.reserve(plan.headings.size() + 1);
  if (!plan.article->title.empty()) {
    entries.push_back({plan.top, options.id_prefix + "title", std::string{plan.article->title}});
  }
  for (const auto& heading : plan.headings) {
    entries.push_back({heading.level, std::string{heading.id}, std::string{heading.text}});
  }
  return entries;
}

}  // namespace

void report(const layout::Plan& plan, const Options& options, Rendering& rendering) {
  rendering.outline = outline(plan, options);
  rendering.words = plan.words;
  rendering.minutes = plan.minutes;
  rendering.language = plan.language;
  rendering.direction = plan.rtl ? "rtl" : "ltr";
}

std::string_view version() { return GALLEY_VERSION; }

Rendering render(std::string_view json, const Options& options) {
  text::Arena arena;
  text::ProblemLog problems;

  model::Article article;
  import::read_article(json, options, arena, problems, article);
  const layout::Plan plan = layout::lay_out(article, options, arena, problems);

  Rendering rendering;
  rendering.html = write(plan, options, arena, json.size());
  note_cut(rendering.html, article, problems);
  rendering.problems = problems.finish(json);
  report(plan, options, rendering);
  return rendering;
}

}  // namespace galley
