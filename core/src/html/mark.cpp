#include "html/printer.h"

#include "locale/language_tag.h"

namespace galley::html {

using model::Mark;

namespace {

struct Tags {
  Markup open;
  Markup close;
};

Tags tags_of(Mark mark) {
  switch (mark) {
    case Mark::emphasis:
      return {"<em>", "</em>"};
    case Mark::strong:
      return {"<strong>", "</strong>"};
    case Mark::strikethrough:
      return {"<del>", "</del>"};
    case Mark::inserted:
      return {"<ins>", "</ins>"};
    case Mark::outdated:
      return {"<s>", "</s>"};
    case Mark::annotated:
      return {"<u>", "</u>"};
    case Mark::subscript:
      return {"<sub>", "</sub>"};
    case Mark::superscript:
      return {"<sup>", "</sup>"};
    case Mark::highlight:
      return {"<mark>", "</mark>"};
    case Mark::small:
      return {"<small>", "</small>"};
    case Mark::code:
      return {"<code>", "</code>"};
    case Mark::keyboard:
      return {"<kbd>", "</kbd>"};
    case Mark::sample:
      return {"<samp>", "</samp>"};
    case Mark::variable:
      return {"<var>", "</var>"};
    case Mark::work:
      return {"<cite>", "</cite>"};
    case Mark::quotation:
      return {"<q>", "</q>"};
    case Mark::isolated:
      return {"<bdi>", "</bdi>"};
    case Mark::ruby:
      return {"<ruby>", "</ruby>"};
    case Mark::ruby_text:
      // Browsers that know no ruby show the parentheses.
      return {"<rp>(</rp><rt>", "</rt><rp>)</rp>"};
    case Mark::definition:
      return {"<dfn", "</dfn>"};
    case Mark::abbreviation:
      return {"<abbr", "</abbr>"};
    case Mark::time:
      return {"<time", "</time>"};
    case Mark::language:
      return {"<span", "</span>"};
    case Mark::left_to_right:
      return {"<span dir=\"ltr\">", "</span>"};
    case Mark::right_to_left:
      return {"<span dir=\"rtl\">", "</span>"};
    case Mark::forced_left_to_right:
      return {"<bdo dir=\"ltr\">", "</bdo>"};
    case Mark::forced_right_to_left:
      return {"<bdo dir=\"rtl\">", "</bdo>"};
    case Mark::word_break:
      return {"<wbr>", ""};
  }
  return {"", ""};
}

}  // namespace

void Printer::marked(const model::Marked& marked) {
  const auto tags = tags_of(marked.mark);
  if (marked.mark == Mark::language && locale::same_tag(marked.value, plan_.language))
    return inlines(marked.children);
  w_.put(tags.open);
  switch (marked.mark) {
    case Mark::definition:
    case Mark::abbreviation:
      if (!marked.value.empty()) w_.attribute(" title=", marked.value);
      w_.put(">");
      break;
    case Mark::time:
      if (!marked.value.empty()) w_.attribute(" datetime=", marked.value);
      w_.put(">");
      break;
    case Mark::language:
      foreign(marked.value);
      w_.put(">");
      break;
    default:
      break;
  }
  inlines(marked.children);
  w_.put(tags.close);
}

}  // namespace galley::html
