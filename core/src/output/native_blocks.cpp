#include <algorithm>

#include "layout/visit.h"
#include "output/html.h"
#include "output/markdown_blocks.h"
#include "output/native.h"
#include "text/utf8.h"

namespace galley::output {

using layout::Visitor;
using model::Block;
using std::string_view;

namespace {

bool has_empty_item(const model::BulletList& list) {
  for (const auto& item : list.items) {
    if (item.body.empty()) return true;
  }
  return false;
}

std::uint32_t width_of(const model::Row& row) {
  std::uint32_t columns = 0;
  for (const auto& cell : row.cells) columns += cell.columns;
  return columns;
}

bool says_anything(const model::Table& table) {
  return !table.header.empty() || !table.rows.empty() || !table.footer.empty() || !table.caption.empty();
}

// Rows of several widths, which the reader of native tables would even out.
bool is_ragged(const model::Table& table) {
  std::uint32_t width = 0;
  for (const auto* part : {&table.header, &table.rows, &table.footer}) {
    for (const auto& row : *part) {
      if (width != 0 && width_of(row) != width) return true;
      width = width_of(row);
    }
  }
  return false;
}

}  // namespace

void NativeWriter::blocks(string_view key, const model::Blocks& list) {
  if (list.empty()) return;
  json_.key(key).begin_array();
  for (const auto& each : list) {
    const auto* table = std::get_if<const model::Table*>(&each.content);
    // Markdown can write a table without a word, which no other field can.
    if (table == nullptr || says_anything(**table)) block(each);
  }
  json_.end_array();
}

void NativeWriter::paragraph(const Block& block, const model::Inlines& words) {
  const auto written = markdown_.write(words, Within::field);
  if (block.language.empty()) {
    json_.string(written);
    return;
  }
  json_.begin_object();
  type("paragraph");
  json_.member("language", block.language).member("text", written).end_object();
}

void NativeWriter::block(const Block& block) {
  if (const auto* words = std::get_if<model::Paragraph>(&block.content)) return paragraph(block, words->text);
  if (std::holds_alternative<model::DefinitionList>(block.content)) return written(block, true);
  if (const auto* table = std::get_if<const model::Table*>(&block.content);
      table != nullptr && is_ragged(**table))
    return written(block, true);
  if (const auto* items = std::get_if<model::BulletList>(&block.content);
      items != nullptr && has_empty_item(*items))
    return written(block, false);
  if (const auto* quotation = std::get_if<model::Quote>(&block.content);
      quotation != nullptr && quotation->body.empty())
    return written(block, false);
  const auto* program = std::get_if<model::CodeBlock>(&block.content);
  if (program != nullptr && program->text.empty()) return written(block, false);
  // Nothing is printed of it.
  const auto* heading = std::get_if<model::Heading>(&block.content);
  if (heading != nullptr && heading->text.empty()) return;

  json_.begin_object();
  if (program == nullptr) {
    std::visit(
        Visitor{
            [&](const model::Paragraph&) {},
            [&](const model::Heading&) { type("heading"); },
            [&](const model::BulletList&) { type("list"); },
            [&](const model::DefinitionList&) {},
            [&](const model::Quote&) { type("quote"); },
            [&](const model::PullQuote&) { type("pullquote"); },
            [&](const model::Image*) { type("image"); },
            [&](const model::Gallery*) { type("gallery"); },
            [&](const model::Media* b) { type(b->kind == model::MediaKind::video ? "video" : "audio"); },
            [&](const model::Embed*) { type("embed"); },
            [&](const model::Table*) { type("table"); },
            [&](const model::CodeBlock&) {},
            [&](const model::Divider&) { type("divider"); },
            [&](const model::Aside&) { type("aside"); },
            [&](const model::Details&) { type("details"); },
            [&](const model::Timeline&) { type("timeline"); },
            [&](const model::Teaser*) { type("teaser"); },
            [&](const model::TeaserList&) { type("teasers"); },
            [&](const model::Update*) { type("update"); },
            // No kind that is known: it reads as what it is, a block that could not be shown.
            [&](const model::Fallback&) { type("fallback"); },
        },
        block.content);
    text("language", block.language);
  }
  std::visit(Visitor{
                 [&](const model::Paragraph&) {},
                 [&](const model::Heading& b) {
                   if (b.level != 2) number("level", b.level);
                   inlines("text", b.text);
                 },
                 [&](const model::BulletList& b) { list(b); },
                 [&](const model::DefinitionList&) {},
                 [&](const model::Quote& b) { quote(b); },
                 [&](const model::PullQuote& b) {
                   inlines("text", b.text);
                   inlines("attribution", b.attribution);
                 },
                 [&](const model::Image* b) { image_fields(*b); },
                 [&](const model::Gallery* b) {
                   text("title", b->title);
                   json_.key("images").begin_array();
                   for (const auto* picture : b->images) image(*picture);
                   json_.end_array();
                 },
                 [&](const model::Media* b) { media(*b); },
                 [&](const model::Embed* b) {
                   text("provider", b->provider);
                   text("url", b->url.view());
                   text("title", b->title);
                   number("width", b->width);
                   number("height", b->height);
                   inlines("caption", b->caption);
                 },
                 [&](const model::Table* b) { table(*b); },
                 [&](const model::CodeBlock& b) {
                   losses_.name_if(!block.language.empty(), "the human language of code", block.place);
                   type("code");
                   text("language", b.language);
                   text("text", b.text);
                   inlines("caption", b.caption);
                 },
                 [&](const model::Divider&) {},
                 [&](const model::Aside& b) {
                   text("title", b.title);
                   blocks("body", b.body);
                 },
                 [&](const model::Details& b) {
                   inlines("summary", b.summary);
                   blocks("body", b.body);
                 },
                 [&](const model::Timeline& b) { timeline(b); },
                 [&](const model::Teaser* b) { teaser_fields(*b); },
                 [&](const model::TeaserList& b) {
                   text("title", b.title);
                   json_.key("items");
                   items(b.items);
                 },
                 [&](const model::Update* b) {
                   date("published", b->published);
                   text("title", b->title);
                   blocks("body", b->body);
                 },
                 [&](const model::Fallback& b) { text("text", b.text); },
             },
             block.content);
  json_.end_object();
}

void NativeWriter::written(const Block& block, bool as_html) {
  model::Blocks only;
  text::Arena arena;
  only.append(arena, block);
  std::string out;
  if (as_html) {
    HtmlText{out, article_, losses_}.blocks(only);
  } else {
    MarkdownBlocks{out, markdown_, article_, labels_, losses_}.blocks(only);
  }
  json_.begin_object();
  type(as_html ? "html" : "markdown");
  text("text", galley::text::trim(out));
  json_.end_object();
}

void NativeWriter::list(const model::BulletList& list) {
  if (list.ordered) json_.key("ordered").boolean(true);
  if (list.start != 1) json_.member("start", std::uint64_t{list.start});
  bool looks_tight = true;
  for (const auto& item : list.items) looks_tight = looks_tight && item.body.size() < 2;
  if (list.tight != looks_tight) json_.key("tight").boolean(list.tight);
  json_.key("items").begin_array();
  for (const auto& item : list.items) {
    const auto* only = item.body.size() == 1 && item.body.front().language.empty()
                           ? std::get_if<model::Paragraph>(&item.body.front().content)
                           : nullptr;
    if (only != nullptr) {
      json_.string(markdown_.write(only->text, Within::field));
      continue;
    }
    // No object around them: lists may nest as deep as JSON lets them.
    json_.begin_array();
    for (const auto& each : item.body) block(each);
    json_.end_array();
  }
  json_.end_array();
}

void NativeWriter::quote(const model::Quote& quote) {
  const auto* only = quote.body.size() == 1 && quote.body.front().language.empty()
                         ? std::get_if<model::Paragraph>(&quote.body.front().content)
                         : nullptr;
  only != nullptr ? inlines("text", only->text) : blocks("body", quote.body);
  inlines("attribution", quote.attribution);
  text("url", quote.url.view());
}

void NativeWriter::media(const model::Media& media) {
  text("url", media.url.view());
  text("media_type", media.type);
  text("title", media.title);
  number("width", media.width);
  number("height", media.height);
  if (media.poster != nullptr) {
    json_.key("poster");
    image(*media.poster);
  }
  if (!media.captions.empty()) {
    json_.key("captions").begin_array();
    for (const auto& track : media.captions) {
      json_.begin_object().member("url", track.url.view());
      text("language", track.language);
      text("label", track.label);
      json_.end_object();
    }
    json_.end_array();
  }
  blocks("transcript", media.transcript);
  inlines("caption", media.caption);
  inlines("credit", media.credit);
}

void NativeWriter::table(const model::Table& table) {
  inlines("caption", table.caption);
  rows("header", table.header, true);
  rows("rows", table.rows, false);
  rows("footer", table.footer, false);
}

void NativeWriter::rows(string_view key, const text::List<model::Row>& list, bool heading) {
  if (list.empty()) return;
  json_.key(key).begin_array();
  for (const auto& row : list) {
    json_.begin_array();
    for (const auto& cell : row.cells) {
      const bool is_plain =
          cell.heading == heading && cell.align == model::Align::none && cell.columns == 1 && cell.rows == 1;
      if (is_plain && cell.text.empty()) {
        json_.null();
        continue;
      }
      const auto words = markdown_.write(cell.text, Within::field);
      if (is_plain) {
        json_.string(words);
        continue;
      }
      json_.begin_object();
      text("text", words);
      if (cell.heading != heading) json_.key("header").boolean(cell.heading);
      if (cell.columns != 1) number("colspan", cell.columns);
      if (cell.rows != 1) number("rowspan", cell.rows);
      if (cell.align != model::Align::none)
        json_.member("align", cell.align == model::Align::start    ? "start"
                              : cell.align == model::Align::centre ? "center"
                                                                   : "end");
      json_.end_object();
    }
    json_.end_array();
  }
  json_.end_array();
}

void NativeWriter::timeline(const model::Timeline& timeline) {
  text("title", timeline.title);
  json_.key("items").begin_array();
  for (const auto& item : timeline.items) {
    json_.begin_object();
    date("date", item.date);
    text("label", item.label);
    text("title", item.title);
    blocks("body", item.body);
    json_.end_object();
  }
  json_.end_array();
}

}  // namespace galley::output
