#include <galley/feed.h>

#include "html/metadata.h"
#include "import/article.h"
#include "layout/plan.h"

namespace galley {

namespace {

std::string written(const text::Timestamp& time) {
  std::string out;
  text::append_rfc3339(out, time);
  return out;
}

void add_picture(Summary& summary, const model::Image& image) {
  summary.image = image.url.view();
  summary.image_alt = image.alt;
  summary.image_width = image.width;
  summary.image_height = image.height;
}

}  // namespace

Summary summarize(std::string_view json) {
  text::Arena arena;
  text::ProblemLog problems;
  model::Article article;
  import::read_article(json, Options{}, arena, problems, article);
  const layout::Plan plan = layout::lay_out(article, Options{}, arena, problems);

  Summary summary;
  summary.title = article.title;
  summary.url = article.url.view();
  summary.id = article.id;
  summary.language = article.language;
  summary.description = html::description(plan);
  summary.section = article.kicker.text;
  summary.published = written(article.published);
  summary.modified = written(article.modified);
  if (!article.published.empty()) summary.seconds = text::seconds_since_epoch(article.published);
  if (article.authors.begin() != article.authors.end()) {
    const auto& first = *article.authors.begin();
    summary.author = first.name;
    summary.author_url = first.url.view();
  }
  summary.publisher = article.publisher.name;
  summary.publisher_url = article.publisher.url.view();
  if (article.image != nullptr) add_picture(summary, *article.image);
  return summary;
}

}  // namespace galley
