#include <variant>

#include "html/pattern.h"
#include "html/printer.h"
#include "layout/plain.h"
#include "layout/visit.h"

namespace galley::html {

using layout::Visitor;
using locale::String;
using model::Block;

void Printer::blocks(const model::Blocks& blocks) {
  auto* starts = &blocks == &plan_.article->body ? starts_ : nullptr;
  for (const auto& block : blocks) {
    if (w_.is_full()) return;
    if (starts != nullptr) starts->push_back(static_cast<std::uint32_t>(w_.size()));
    std::visit(Visitor{
                   [&](const model::Paragraph& b) { paragraph(block, b.text); },
                   [&](const model::Heading& b) {
                     // Nothing, or pictures without words, is no heading, see layout.
                     if (b.text.empty()) return;
                     if (layout::is_blank(b.text)) return paragraph(block, b.text);
                     const auto& plan = next_heading();
                     w_.open_heading(plan.level);
                     w_.attribute(" id=", plan.id);
                     attributes(block);
                     w_.put(">");
                     inlines(b.text);
                     w_.close_heading(plan.level);
                     w_.put("\n");
                   },
                   [&](const model::BulletList& b) { list(block, b); },
                   [&](const model::DefinitionList& b) { definitions(block, b); },
                   [&](const model::Quote& b) { quote(block, b); },
                   [&](const model::PullQuote& b) { pull_quote(block, b); },
                   [&](const model::Image* b) { figure(*b, &block, false); },
                   [&](const model::Gallery* b) { gallery(block, *b); },
                   [&](const model::Media* b) { media(block, *b); },
                   [&](const model::Embed* b) { embed(block, *b); },
                   [&](const model::Table* b) { table(block, *b); },
                   [&](const model::CodeBlock& b) { code(block, b); },
                   [&](const model::Divider&) {
                     w_.put("<hr class=\"galley-divider\"");
                     attributes(block);
                     w_.put(">\n");
                   },
                   [&](const model::Aside& b) { aside(block, b); },
                   [&](const model::Details& b) { details(block, b); },
                   [&](const model::Timeline& b) { timeline(block, b); },
                   [&](const model::Teaser* b) { rich_link(block, *b); },
                   [&](const model::TeaserList& b) { teasers(block, b); },
                   [&](const model::Update* b) { update(block, *b); },
                   [&](const model::Fallback& b) { fallback(block, b); },
               },
               block.content);
  }
}

void Printer::paragraph(const Block& block, const model::Inlines& text) {
  w_.put("<p");
  attributes(block);
  w_.put(">");
  inlines(text);
  w_.put("</p>\n");
}

// The title of a block, where it has one: a heading of the plan.
void Printer::titled(std::string_view title) {
  if (title.empty()) return;
  const auto& plan = next_heading();
  w_.open_heading(plan.level);
  w_.attribute(" id=", plan.id);
  w_.put(">");
  w_.text(title);
  w_.close_heading(plan.level);
  w_.put("\n");
}

void Printer::open_section(Markup attributes, std::string_view title) {
  title.empty() ? w_.put("<div") : w_.put("<section");
  w_.put(attributes);
  if (title.empty()) return;
  // A group and no landmark: several parts of an article may have the same title, and headings lead there.
  w_.put(" role=\"group\"");
  w_.attribute(" aria-labelledby=", plan_.headings[heading_].id);
}

void Printer::close_section(std::string_view title) {
  title.empty() ? w_.put("</div>\n") : w_.put("</section>\n");
}

void Printer::list(const Block& block, const model::BulletList& list) {
  list.ordered ? w_.put("<ol") : w_.put("<ul");
  if (list.ordered && list.start != 1) w_.attribute(" start=", list.start);
  attributes(block);
  w_.put(">\n");
  for (const auto& item : list.items) {
    w_.put("<li");
    const auto* only = list.tight && !item.body.empty() ? &item.body.front() : nullptr;
    const auto* text = only != nullptr ? std::get_if<model::Paragraph>(&only->content) : nullptr;
    if (text == nullptr) {
      w_.put(">");
      blocks(item.body);
    } else {
      attributes(*only);
      w_.put(">");
      inlines(text->text);
      // What follows a tight item's words are nested blocks, mostly lists.
      bool first = true;
      for (const auto& further : item.body) {
        if (!first) {
          w_.put("\n");
          model::Blocks single;
          single.append(arena_, further);
          blocks(single);
        }
        first = false;
      }
    }
    w_.put("</li>\n");
  }
  list.ordered ? w_.put("</ol>\n") : w_.put("</ul>\n");
}

void Printer::definitions(const Block& block, const model::DefinitionList& list) {
  w_.put("<dl class=\"galley-definitions\"");
  attributes(block);
  w_.put(">\n");
  for (const auto& item : list.items) {
    item.is_term ? w_.put("<dt>") : w_.put("<dd>");
    inlines(item.term);
    // A paragraph of another language says so itself.
    const bool is_bare = item.body.size() == 1 && item.body.front().language.empty();
    const auto* text = is_bare ? std::get_if<model::Paragraph>(&item.body.front().content) : nullptr;
    text != nullptr ? inlines(text->text) : blocks(item.body);
    item.is_term ? w_.put("</dt>\n") : w_.put("</dd>\n");
  }
  w_.put("</dl>\n");
}

void Printer::quote(const Block& block, const model::Quote& quote) {
  const bool attributed = !quote.attribution.empty();
  if (attributed) {
    w_.put("<figure class=\"galley-quote\"");
    attributes(block);
    w_.put(">\n<blockquote");
  } else {
    w_.put("<blockquote class=\"galley-quote\"");
    attributes(block);
  }
  if (!quote.url.empty()) w_.attribute(" cite=", quote.url);
  w_.put(">\n");
  blocks(quote.body);
  w_.put("</blockquote>\n");
  if (!attributed) return;
  w_.put("<figcaption class=\"galley-attribution\">");
  linked(quote.url, quote.attribution);
  w_.put("</figcaption>\n</figure>\n");
}

void Printer::pull_quote(const Block& block, const model::PullQuote& quote) {
  // The role keeps it from being a landmark: an article may have several, all of the same name.
  w_.put("<aside class=\"galley-pullquote\" role=\"note\"");
  w_.attribute(" aria-label=", label(String::pull_quote));
  attributes(block);
  w_.put(">\n<blockquote>\n<p>");
  inlines(quote.text);
  w_.put("</p>\n</blockquote>\n");
  if (!quote.attribution.empty()) {
    w_.put("<p class=\"galley-attribution\">");
    inlines(quote.attribution);
    w_.put("</p>\n");
  }
  w_.put("</aside>\n");
}

void Printer::code(const Block& block, const model::CodeBlock& code) {
  const bool captioned = !code.caption.empty();
  if (captioned) {
    w_.put("<figure class=\"galley-code\"");
    attributes(block);
    w_.put(">\n<pre");
  } else {
    w_.put("<pre class=\"galley-code\"");
    attributes(block);
  }
  // It scrolls sideways, so the keyboard must reach it (WCAG 2.1.1); a stop needs a name and a role.
  w_.put(" tabindex=\"0\" role=\"group\"");
  w_.attribute(" aria-label=", label(String::code));
  w_.put("><code");
  if (!code.language.empty()) w_.attribute(" data-galley-language=", code.language);
  w_.put(">");
  w_.text(code.text);
  w_.put("</code></pre>\n");
  if (!captioned) return;
  caption(code.caption, {});
  w_.put("</figure>\n");
}

void Printer::aside(const Block& block, const model::Aside& aside) {
  // No <aside>: reading views drop those with all their words, and a fact box is part of the story.
  open_section(" class=\"galley-aside\"", aside.title);
  if (aside.title.empty()) {
    w_.put(" role=\"note\"");
    w_.attribute(" aria-label=", label(String::fact_box));
  }
  attributes(block);
  w_.put(">\n");
  titled(aside.title);
  blocks(aside.body);
  close_section(aside.title);
}

void Printer::details(const Block& block, const model::Details& details) {
  w_.put("<details class=\"galley-details\"");
  attributes(block);
  w_.put(">\n<summary");
  if (details.summary.empty()) interface_language();
  w_.put(">");
  if (details.summary.empty()) {
    w_.text(label(String::details));
  } else {
    inlines(details.summary);
  }
  w_.put("</summary>\n");
  blocks(details.body);
  w_.put("</details>\n");
}

void Printer::fallback(const Block& block, const model::Fallback& fallback) {
  w_.put("<div class=\"galley-fallback\" role=\"note\"");
  attributes(block);
  w_.put(">\n<p");
  interface_language();
  w_.put(">");
  w_.text(label(String::fallback));
  w_.put("</p>\n");
  if (!fallback.text.empty()) {
    w_.put("<p>");
    w_.text(fallback.text);
    w_.put("</p>\n");
  }
  w_.put("</div>\n");
}

}  // namespace galley::html
