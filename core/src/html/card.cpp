#include "html/printer.h"

namespace galley::html {

using locale::String;

namespace {

Markup size_class(CardSize size) {
  switch (size) {
    case CardSize::small:
      return " class=\"galley-card galley-card-small\"";
    case CardSize::medium:
      return " class=\"galley-card galley-card-medium\"";
    case CardSize::large:
      return " class=\"galley-card galley-card-large\"";
  }
  return "";
}

}  // namespace

// What a list item or an article holds for one story: exactly one link, in the heading or, without a title,
// around the summary. Level 0 means no heading, for cards in running text.
void Printer::card(const model::Teaser& teaser, std::uint32_t title_level) {
  const bool has_title = !teaser.title.empty();
  if (!teaser.kicker.empty()) {
    w_.put("<p class=\"galley-card-kicker\">");
    w_.text(teaser.kicker);
    w_.put("</p>\n");
  }
  if (has_title) {
    if (title_level > 0) {
      w_.open_heading(title_level);
    } else {
      w_.put("<p");
    }
    w_.put(" class=\"galley-card-title\">");
    link(teaser.url, teaser.title);
    title_level > 0 ? w_.close_heading(title_level) : w_.put("</p>");
    w_.put("\n");
  }
  const auto* image = teaser.image;
  if (image != nullptr && !image->url.empty() && !is_lite_ && options_.card != CardSize::small) {
    w_.put("<div class=\"galley-card-image\">");
    picture(*image, false);
    w_.put("</div>\n");
    small_caption(*image);
  }
  if (!teaser.summary.empty() && (options_.card != CardSize::small || !has_title)) {
    w_.put("<p class=\"galley-card-summary\">");
    if (has_title) {
      inlines(teaser.summary);
    } else {
      linked(teaser.url, teaser.summary);
    }
    w_.put("</p>\n");
  }
  if (!teaser.published.empty()) {
    w_.put("<p class=\"galley-card-date\">");
    time(teaser.published);
    w_.put("</p>\n");
  }
}

void Printer::identity(const model::Teaser& teaser) {
  if (!teaser.id.empty()) w_.attribute(" data-galley-id=", teaser.id);
  if (!teaser.url.empty()) w_.attribute(" data-galley-url=", teaser.url);
}

void Printer::rich_link(const model::Block& block, const model::Teaser& teaser) {
  // The role keeps it from being a landmark: an article may have several, all of the same name.
  w_.put("<aside class=\"galley-teaser\" role=\"note\"");
  w_.attribute(" aria-label=", label(String::related_story));
  attributes(block);
  w_.put(">\n<div");
  w_.put(size_class(options_.card));
  identity(teaser);
  w_.put(">\n");
  card(teaser, 0);
  w_.put("</div>\n</aside>\n");
}

void Printer::teasers(const model::Block& block, const model::TeaserList& list) {
  open_section(" class=\"galley-teasers\"", list.title);
  attributes(block);
  w_.put(">\n");
  titled(list.title);
  w_.put("<ul class=\"galley-cards\"");
  if (list.title.empty()) w_.attribute(" aria-label=", label(String::related_articles));
  w_.put(">\n");
  for (const auto& teaser : list.items) {
    w_.put("<li");
    w_.put(size_class(options_.card));
    identity(teaser);
    foreign(teaser.language);
    w_.put(">\n");
    card(teaser, 0);
    w_.put("</li>\n");
  }
  w_.put("</ul>\n");
  close_section(list.title);
}

void Printer::card_of_article() {
  const auto& a = *plan_.article;
  const model::Teaser teaser{a.place,       a.url,   a.id,        a.title, a.standfirst,
                             a.kicker.text, a.image, a.published, {}};
  w_.put("<article");
  w_.put(size_class(options_.card));
  root_language();
  w_.put(" data-galley=\"card\"");
  identity(teaser);
  w_.put(">\n");
  card(teaser, plan_.top);
  w_.put("</article>\n");
}

}  // namespace galley::html
