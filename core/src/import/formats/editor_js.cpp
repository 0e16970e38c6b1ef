// Editor.js: {time, version, blocks: [{id, type, data, tunes}]}. Text fields are HTML that nobody has
// cleaned; the types are those of its usual plugins. Metadata is not part of it; a title beside the blocks is
// read.
//
// Furniture: time, version, ids, tunes, how pictures are stretched or framed, sizes of embeds, alignment.
#include <string>

#include <galley/limits.h>

#include "import/formats/formats.h"
#include "import/formats/tree.h"
#include "import/html.h"
#include "text/utf8.h"

namespace galley::import {

using json::Kind;
using json::Value;
using std::string_view;
using text::Code;
using text::Place;
using text::UrlUse;

namespace {

// An item is HTML, or {content, items, meta} in lists that nest.
model::BulletList read_items(Fields& owner, bool ordered, Context& context) {
  model::BulletList list{ordered, true, 1, {}};
  if (context.depth + 1 >= limits::block_depth) {
    context.problems.add(Code::block_depth, owner.place("items"), std::to_string(limits::block_depth));
    // Of what is nested too deep only the words are shown.
    model::Blocks body;
    const Sink sink{body, owner.place("items"), context};
    if (const auto* items = owner.find("items"); items != nullptr && items->count > 0)
      sink.fallback(words_below(*items, context));
    if (!body.empty()) list.items.append(context.arena, {sink.place, body});
    return list;
  }
  ++context.depth;
  each_of(owner.find("items"), owner.place("items"), context, [&](const Value& value, const Place* place) {
    model::Blocks body;
    const Sink sink{body, place, context};
    if (value.is(Kind::object)) {
      Fields item{value, place, context};
      sink.paragraph(item.rich({"content", "text"}));
      item.ignore_all({"meta", "checked"});
      const auto nested = read_items(item, ordered, context);
      if (!nested.items.empty()) sink.put(nested);
      item.finish();
    } else {
      sink.paragraph(text_of(value, place, context));
    }
    if (!body.empty()) list.items.append(context.arena, {place, body});
  });
  --context.depth;
  list.tight = is_tight(list);
  return list;
}

void read_table(Fields& data, const Sink& sink) {
  auto& context = sink.context;
  auto* table = context.arena.make<model::Table>();
  const bool has_head = data.truth("withHeadings");
  data.ignore("stretched");
  each_of(data.find("content"), data.place("content"), context, [&](const Value& value, const Place* place) {
    model::Row row;
    row.place = place;
    const bool heading = has_head && table->header.empty() && table->rows.empty();
    each_of(&value, place, context, [&](const Value& cell, const Place* at) {
      if (has_room(row, at, context))
        row.cells.append(context.arena, {text_of(cell, at, context), heading, model::Align::none, 1, 1});
    });
    if (!row.cells.empty()) (heading ? table->header : table->rows).append(context.arena, row);
  });
  if (!table->rows.empty() || !table->header.empty()) sink.put(static_cast<const model::Table*>(table));
}

void read_picture(Fields& data, const Sink& sink) {
  auto url = data.link({"url"}, UrlUse::media);
  if (const auto* value = data.find("file"); value != nullptr && value->is(Kind::object)) {
    Fields file{*value, data.place("file"), sink.context};
    url = file.link({"url"}, UrlUse::media);
    file.ignore_rest();
  }
  const auto caption = data.rich({"caption"});
  const auto alt = data.plain({"alt"});
  data.ignore_all({"stretched", "withBorder", "withBackground"});
  auto* image = new_image(url, sink.place, sink.context);
  if (image == nullptr) return sink.paragraph(caption);
  set_alt(*image, alt);
  image->caption = caption;
  sink.put(static_cast<const model::Image*>(image));
}

void read_link_card(Fields& data, const Sink& sink) {
  auto* teaser = sink.context.arena.make<model::Teaser>();
  teaser->place = sink.place;
  teaser->url = data.link({"link"}, UrlUse::page);
  if (const auto* value = data.find("meta"); value != nullptr && value->is(Kind::object)) {
    Fields meta{*value, data.place("meta"), sink.context};
    teaser->title = meta.plain({"title"});
    teaser->summary = meta.rich({"description"});
    teaser->image = new_image(meta.link({"image"}, UrlUse::media), meta.place("image"), sink.context);
    meta.ignore_rest();
  }
  if (teaser->title.empty()) teaser->title = teaser->url.view();
  if (!teaser->title.empty()) sink.put(static_cast<const model::Teaser*>(teaser));
}

// False when `type` is not known.
bool read_data(Fields& data, string_view type, const Sink& sink) {
  auto& context = sink.context;
  if (type == "paragraph") {
    data.ignore("alignment");
    sink.paragraph(data.rich({"text"}));
  } else if (type == "header") {
    data.ignore("alignment");
    const auto level = data.number({"level"}, 6);
    sink.heading(level == 0 ? 2 : level, data.rich({"text"}));
  } else if (type == "list" || type == "nestedlist" || type == "nestedList" || type == "checklist") {
    const auto list = read_items(data, data.string("style") == "ordered", context);
    data.ignore("meta");
    if (!list.items.empty()) sink.put(list);
  } else if (type == "quote") {
    model::Quote quote{};
    Sink{quote.body, sink.place, context}.paragraph(data.rich({"text"}));
    quote.attribution = data.rich({"caption"});
    data.ignore("alignment");
    if (!quote.body.empty() || !quote.attribution.empty()) sink.put(quote);
  } else if (type == "image" || type == "simpleImage") {
    read_picture(data, sink);
  } else if (type == "code") {
    const auto code = data.raw_string("code");
    if (!code.empty()) sink.put(model::CodeBlock{code, data.plain({"language", "languageCode"}), {}});
  } else if (type == "table") {
    read_table(data, sink);
  } else if (type == "delimiter") {
    sink.put(model::Divider{});
  } else if (type == "embed") {
    const auto url = data.link({"source", "embed"}, UrlUse::page);
    data.ignore_all({"service", "width", "height", "embed"});
    sink.embed(url, {}, data.rich({"caption"}));
  } else if (type == "linkTool") {
    read_link_card(data, sink);
  } else if (type == "raw") {
    sink.out.splice(read_html(data.raw_string("html"), data.place("html"), context));
  } else if (type == "warning") {
    model::Aside aside{data.plain({"title"}), {}};
    Sink{aside.body, sink.place, context}.paragraph(data.rich({"message"}));
    if (!aside.title.empty() || !aside.body.empty()) sink.put(aside);
  } else if (type == "attaches") {
    text::Url url;
    string_view name;
    if (const auto* value = data.find("file"); value != nullptr && value->is(Kind::object)) {
      Fields file{*value, data.place("file"), context};
      url = file.link({"url"}, UrlUse::page);
      name = file.plain({"name", "title"});
      file.ignore_rest();
    }
    const auto title = data.plain({"title"});
    sink.link(url, title.empty() ? name : title);
  } else {
    return false;
  }
  return true;
}

}  // namespace

void read_editor_js(const Source& source, Context& context) {
  auto& article = context.article;
  article.is_article = true;
  Fields root{*source.root, article.place, context};
  root.ignore_all({"time", "version"});
  article.title_place = root.place("title");
  article.title = root.plain({"title"});
  article.language = root.tag({"language", "lang"});
  each_of(root.find("blocks"), root.place("blocks"), context, [&](const Value& value, const Place* place) {
    if (!value.is(Kind::object))
      return context.problems.add(Code::block_invalid, place, json::describe(value.kind));
    Fields block{value, place, context};
    block.ignore_all({"id", "tunes"});
    const auto type = block.string("type");
    const Sink sink{article.body, place, context};
    const auto* found = block.find("data");
    if (found == nullptr || !found->is(Kind::object)) {
      if (type == "delimiter") {
        sink.put(model::Divider{});
      } else {
        context.problems.add(Code::block_invalid, place, "without data");
      }
      return block.finish();
    }
    Fields data{*found, block.place("data"), context};
    if (!read_data(data, type, sink)) sink.unknown(type, *found);
    data.finish();
    block.finish();
  });
  root.finish();
}

}  // namespace galley::import
