// Portable Text (https://github.com/portabletext/portabletext).
#include "output/portable_text.h"

#include "layout/plain.h"
#include "layout/visit.h"
#include "output/plain_body.h"

namespace galley::output {

using layout::Visitor;
using std::string_view;

std::string PortableText::begin(string_view type) {
  auto key = new_key();
  json_.begin_object().member("_type", type).member("_key", key);
  return key;
}

void PortableText::words(string_view key, const model::Inlines& value, string_view lost) {
  losses_.name_if(!is_plain(value), lost, place_);
  std::string text;
  layout::append_plain(text, value);
  member(key, text);
}

void PortableText::text_block(string_view style, const model::Inlines& words, ListLevel list) {
  Spans reader{losses_, place_};
  const auto& spans = reader.read(words);
  const auto key = begin("block");
  json_.member("style", style);
  if (!list.kind.empty()) json_.member("listItem", list.kind).member("level", std::uint64_t{list.level});
  const auto key_of = [&](const SpanMark& mark) {
    return std::string{key}.append("m").append(std::to_string(mark.opened));
  };
  json_.key("markDefs").begin_array();
  const model::Link* last = nullptr;
  for (const auto& span : spans) {
    for (const auto& mark : span.marks) {
      // The spans of a link follow each other.
      if (mark.link == nullptr || mark.link == last) continue;
      last = mark.link;
      json_.begin_object().member("_type", "link").member("_key", key_of(mark));
      json_.member("href", mark.link->url.view()).end_object();
    }
  }
  json_.end_array().key("children").begin_array();
  for (const auto& span : spans) {
    begin("span");
    json_.member("text", span.text).key("marks").begin_array();
    // Readers take the first for the inner one where two reach equally far.
    for (auto mark = span.marks.rbegin(); mark != span.marks.rend(); ++mark)
      json_.string(mark->link != nullptr ? key_of(*mark) : std::string{mark->name});
    json_.end_array().end_object();
  }
  json_.end_array().end_object();
}

void PortableText::plain_block(string_view style, string_view words) {
  if (words.empty()) return;
  begin("block");
  json_.member("style", style).key("markDefs").begin_array().end_array();
  json_.key("children").begin_array();
  begin("span");
  json_.member("text", words).key("marks").begin_array().end_array().end_object();
  json_.end_array().end_object();
}

void PortableText::link(text::Url url, string_view words) {
  begin("block");
  const auto key = new_key();
  json_.member("style", "normal").key("markDefs").begin_array();
  json_.begin_object().member("_type", "link").member("_key", key).member("href", url.view()).end_object();
  json_.end_array().key("children").begin_array();
  begin("span");
  json_.member("text", words.empty() ? url.view() : words);
  json_.key("marks").begin_array().string(key).end_array().end_object().end_array().end_object();
}

void PortableText::list(const model::BulletList& list, std::uint32_t level) {
  losses_.name_if(list.ordered && list.start != 1, "the first number of a list", place_);
  const ListLevel at{list.ordered ? "number" : "bullet", level};
  for (const auto& item : list.items) {
    place_ = item.place;
    const auto* first =
        item.body.empty() ? nullptr : std::get_if<model::Paragraph>(&item.body.front().content);
    losses_.name_if(first == nullptr || !list.tight, "items of lists that do not begin with one line",
                    place_);
    const model::BulletList* before = nullptr;
    for (const auto& each : item.body) {
      losses_.name_if(!each.language.empty(), "languages of blocks", each.place);
      const auto* inner = std::get_if<model::BulletList>(&each.content);
      losses_.name_if(inner != nullptr && before != nullptr && inner->ordered == before->ordered,
                      "lists that follow each other", each.place);
      before = inner;
      if (inner != nullptr) {
        this->list(*inner, level + 1);
      } else if (const auto* paragraph = std::get_if<model::Paragraph>(&each.content)) {
        losses_.name_if(paragraph != first, "items of lists that do not begin with one line", each.place);
        text_block("normal", paragraph->text, at);
      } else {
        losses_.name("other blocks than text in lists", each.place);
        block(each);
      }
    }
  }
}

void PortableText::quote(const model::Quote& quote) {
  losses_.name_if(!quote.url.empty() || !quote.attribution.empty(), "attributions and sources of quotes",
                  place_);
  losses_.name_if(quote.body.size() != 1, "quotes of other than one paragraph", place_);
  for (const auto& each : quote.body) {
    if (const auto* paragraph = std::get_if<model::Paragraph>(&each.content)) {
      losses_.name_if(!each.language.empty(), "languages of blocks", each.place);
      text_block("blockquote", paragraph->text);
    } else {
      losses_.name("quotes of other than one paragraph", place_);
      block(each);
    }
  }
  if (!quote.attribution.empty()) paragraph(quote.attribution);
}

void PortableText::picture(const model::Image& image) {
  losses_.name_if(image.decorative || (image.has_alt && image.alt.empty()), "decorative pictures",
                  image.place);
  losses_.name_if(!image.sources.empty(), "renditions of pictures", image.place);
  losses_.name_if(image.focus.given, "focus of pictures", image.place);
  losses_.name_if(image.url.empty(), "pictures without an address", image.place);
  losses_.name_if(is_ambiguous(image.alt), "words that look like HTML", image.place);
  begin("image");
  json_.key("asset").begin_object();
  member("url", image.url.view());
  if (image.width > 0 || image.height > 0) {
    json_.key("metadata").begin_object().key("dimensions").begin_object();
    if (image.width > 0) json_.member("width", std::uint64_t{image.width});
    if (image.height > 0) json_.member("height", std::uint64_t{image.height});
    json_.end_object().end_object();
  }
  json_.end_object();
  member("alt", image.alt);
  words("caption", image.caption, "marks of captions");
  words("attribution", image.credit, "marks of captions");
  json_.end_object();
}

void PortableText::embed(const model::Embed& embed) {
  losses_.name_if(embed.frame.empty(), "embeds of providers that are not known", place_);
  losses_.name_if(embed.width > 0 || embed.height > 0, "sizes of embeds", place_);
  losses_.name_if(is_ambiguous(embed.title), "words that look like HTML", place_);
  begin("embed");
  member("url", embed.url.view());
  member("title", embed.title);
  words("caption", embed.caption, "marks of captions");
  json_.end_object();
}

void PortableText::table(const model::Table& table) {
  losses_.name_if(!table.caption.empty(), "captions of tables", place_);
  losses_.name_if(table.header.size() != 1 || !table.footer.empty(), "other tables than of one row of heads",
                  place_);
  begin("table");
  json_.key("rows").begin_array();
  const auto rows = [&](const text::List<model::Row>& list, bool is_head) {
    for (const auto& row : list) {
      begin("row");
      json_.key("cells").begin_array();
      for (const auto& cell : row.cells) {
        losses_.name_if(cell.heading != is_head, "other tables than of one row of heads", place_);
        losses_.name_if(cell.columns != 1 || cell.rows != 1, "cells of several rows or columns", place_);
        losses_.name_if(cell.align != model::Align::none, "alignment in tables", place_);
        losses_.name_if(!is_plain(cell.text), "marks in cells", place_);
        std::string text;
        layout::append_plain(text, cell.text);
        json_.string(text);
      }
      json_.end_array().end_object();
    }
  };
  rows(table.header, true);
  rows(table.rows, false);
  rows(table.footer, false);
  json_.end_array().end_object();
}

void PortableText::code(const model::CodeBlock& code) {
  losses_.name_if(code.text.empty(), "empty code", place_);
  losses_.name_if(!code.caption.empty(), "captions of code", place_);
  begin("code");
  member("language", code.language);
  json_.member("code", code.text).end_object();
  if (!code.caption.empty()) paragraph(code.caption);
}

void PortableText::teaser(const model::Teaser& teaser) {
  losses_.name("teasers", teaser.place);
  link(teaser.url, teaser.title);
  if (!teaser.summary.empty()) paragraph(teaser.summary);
}

void PortableText::blocks(const model::Blocks& list) {
  const model::BulletList* before = nullptr;
  for (const auto& each : list) {
    const auto* bullets = std::get_if<model::BulletList>(&each.content);
    losses_.name_if(bullets != nullptr && before != nullptr && bullets->ordered == before->ordered,
                    "lists that follow each other", each.place);
    before = bullets;
    block(each);
  }
}

void PortableText::footnotes() {
  if (article_.notes.empty()) return;
  losses_.name("footnotes", article_.notes.front().place);
  for (const auto& note : article_.notes) blocks(note.body);
}

void PortableText::block(const model::Block& block) {
  place_ = block.place;
  const auto* place = place_;
  losses_.name_if(!block.language.empty(), "languages of blocks", place);
  std::visit(Visitor{
                 [&](const model::Paragraph& b) { paragraph(b.text); },
                 [&](const model::Heading& b) {
                   losses_.name_if(layout::is_blank(b.text), "headings without words", place);
                   text_block(std::string{"h"}.append(std::to_string(b.level)), b.text);
                 },
                 [&](const model::BulletList& b) { list(b, 1); },
                 [&](const model::DefinitionList& b) {
                   losses_.name("lists of definitions", place);
                   for (const auto& item : b.items)
                     item.is_term ? text_block("h4", item.term) : blocks(item.body);
                 },
                 [&](const model::Quote& b) { quote(b); },
                 [&](const model::PullQuote& b) {
                   begin("pullquote");
                   words("text", b.text, "marks in pull quotes");
                   words("attribution", b.attribution, "marks in pull quotes");
                   json_.end_object();
                 },
                 [&](const model::Image* b) { picture(*b); },
                 [&](const model::Gallery* b) {
                   losses_.name("galleries", place);
                   plain_block("h3", b->title);
                   for (const auto* image : b->images) picture(*image);
                 },
                 [&](const model::Media* b) {
                   losses_.name("recordings", place);
                   link(b->url, b->title);
                   if (!b->caption.empty()) paragraph(b->caption);
                   blocks(b->transcript);
                 },
                 [&](const model::Embed* b) { embed(*b); },
                 [&](const model::Table* b) { table(*b); },
                 [&](const model::CodeBlock& b) { code(b); },
                 [&](const model::Divider&) {
                   begin("break");
                   json_.end_object();
                 },
                 [&](const model::Aside& b) {
                   losses_.name("boxes", place);
                   plain_block("h3", b.title);
                   blocks(b.body);
                 },
                 [&](const model::Details& b) {
                   losses_.name("details that open", place);
                   if (!b.summary.empty()) text_block("h3", b.summary);
                   blocks(b.body);
                 },
                 [&](const model::Timeline& b) {
                   losses_.name("timelines", place);
                   plain_block("h3", b.title);
                   for (const auto& item : b.items) {
                     std::string label{item.label};
                     if (label.empty()) text::append_rfc3339(label, item.date);
                     label.append(label.empty() || item.title.empty() ? "" : ": ").append(item.title);
                     plain_block("h4", label);
                     blocks(item.body);
                   }
                 },
                 [&](const model::Teaser* b) { teaser(*b); },
                 [&](const model::TeaserList& b) {
                   plain_block("h3", b.title);
                   for (const auto& story : b.items) teaser(story);
                 },
                 [&](const model::Update* b) {
                   losses_.name("posts of live pages", place);
                   std::string when;
                   text::append_rfc3339(when, b->published);
                   plain_block("h3", b->title);
                   plain_block("normal", when);
                   blocks(b->body);
                 },
                 [&](const model::Fallback& b) {
                   losses_.name("blocks that could not be read", place);
                   plain_block("normal", b.text);
                 },
             },
             block.content);
}

}  // namespace galley::output
