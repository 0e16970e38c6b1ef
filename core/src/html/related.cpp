#include <string>

#include "html/pattern.h"
#include "html/printer.h"
#include "locale/number.h"

namespace galley::html {

using locale::PluralString;
using locale::String;

namespace {

Markup size_class(CardSize size) {
  switch (size) {
    case CardSize::small:
      return "<li class=\"galley-card galley-card-small\"";
    case CardSize::medium:
      return "<li class=\"galley-card galley-card-medium\"";
    case CardSize::large:
      return "<li class=\"galley-card galley-card-large\"";
  }
  return "<li";
}

}  // namespace

void Printer::stories(const related::Page& page, std::uint32_t level) {
  w_.put("<ul class=\"galley-cards\" data-galley-items>\n");
  for (const auto* teaser : page.items) {
    w_.put(size_class(options_.card));
    identity(*teaser);
    foreign(teaser->language);
    w_.put(">\n");
    card(*teaser, level);
    w_.put("</li>\n");
  }
  w_.put("</ul>\n");
}

void Printer::related(const related::Page& page, bool is_fragment) {
  const auto& list = plan_.article->related;
  const std::uint32_t level = is_fragment ? plan_.top : layout::section_level(plan_);
  w_.put("<section class=\"galley-related\"");
  w_.id(" aria-labelledby=", prefix_, "related");
  if (is_fragment) root_language();
  w_.put(" data-galley-related");
  w_.attribute(" data-galley-loading=", label(String::loading));
  w_.attribute(" data-galley-failed=", label(String::load_failed));
  w_.attribute(" data-galley-retry=", label(String::retry));
  w_.attribute(" data-galley-end=", label(String::no_more_articles));
  w_.put(">\n");
  w_.open_heading(level);
  w_.id(" id=", prefix_, "related");
  if (list.title.empty()) interface_language();
  w_.put(">");
  w_.text(list.title.empty() ? label(String::related_articles) : list.title);
  w_.close_heading(level);
  w_.put("\n");
  if (page.items.empty() && page.next.empty()) {
    w_.put("<p class=\"galley-end\"");
    interface_language();
    w_.put(">");
    w_.text(label(String::no_more_articles));
    w_.put("</p>\n</section>\n");
    return;
  }
  stories(page, level + 1);
  w_.put("<p class=\"galley-status\" role=\"status\" data-galley-status></p>\n");
  if (!page.next.empty()) {
    w_.put("<p class=\"galley-more\"><a");
    w_.attribute(" href=", page.next);
    w_.put(" data-galley-more");
    interface_language();
    w_.put(">");
    w_.text(label(String::more_articles));
    w_.put("</a></p>\n");
  }
  w_.put("</section>\n");
}

void Printer::related_items(const related::Page& page) {
  w_.put("<div data-galley-page");
  if (!page.next.empty()) w_.attribute(" data-galley-next=", page.next);
  root_language();
  w_.put(">\n");
  stories(page, plan_.top + 1U);
  std::string words;
  const auto shown = [&](std::uint32_t number) {
    std::string out;
    locale::append_number(out, strings_.language(), number);
    return out;
  };
  if (page.items.empty() && page.next.empty()) {
    words = label(String::no_more_articles);
  } else if (page.total > 0) {
    locale::append_count(words, strings_, PluralString::announce_more_of, page.new_count,
                         {{"shown", shown(page.shown_total)}, {"total", shown(page.total)}});
  } else {
    locale::append_count(words, strings_, PluralString::announce_more, page.new_count);
  }
  w_.put("<p data-galley-announcement");
  interface_language();
  w_.put(">");
  w_.text(words);
  w_.put("</p>\n</div>\n");
}

}  // namespace galley::html
