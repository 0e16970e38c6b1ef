#include "import/formats/contentful_text.h"

#include <array>
#include <string>

#include <galley/limits.h>

#include "text/utf8.h"

namespace galley::import {

using json::Kind;
using json::Value;
using std::string_view;
using text::Code;
using text::Place;
using text::UrlUse;

namespace {

struct KnownMark {
  string_view name;
  model::Mark mark;
};

// From the inner to the outer, as they nest where several stand on one text.
constexpr std::array kMarks = {
    KnownMark{"subscript", model::Mark::subscript}, KnownMark{"superscript", model::Mark::superscript},
    KnownMark{"underline", model::Mark::annotated}, KnownMark{"strikethrough", model::Mark::strikethrough},
    KnownMark{"italic", model::Mark::emphasis},     KnownMark{"bold", model::Mark::strong},
};

}  // namespace

string_view contentful_id(const Value& entity) {
  const auto* sys = json::member(entity, "sys");
  const auto* id = sys != nullptr ? json::member(*sys, "id") : nullptr;
  return id != nullptr && id->is(Kind::string) ? id->text : string_view{};
}

// A field may be keyed by locale: {"en-US": …}.
const Value* localised(const Value* value) {
  if (value == nullptr || !value->is(Kind::object) || value->count != 1) return value;
  const auto key = value->members[0].key;
  const bool is_locale = key.size() >= 2 && key.size() <= 7 && text::is_alpha(key[0]) &&
                         text::is_alpha(key[1]) && (key.size() == 2 || key[2] == '-');
  if (!is_locale) return value;
  value->members[0].use = json::Use::read;
  return &value->members[0].value;
}

void ContentfulText::inline_node(Fields& node, string_view type, model::Inlines& out) {
  if (type == "text") {
    node.ignore("data");
    const auto words = node.raw_string("value");
    bool is_code = false;
    model::Inlines run;
    // "\n" inside of a text is a line break.
    const auto lines = [&](string_view text) {
      for (auto end = text.find('\n'); end != string_view::npos; end = text.find('\n')) {
        if (end > 0) run.splice(one_text(text.substr(0, end), context_));
        run.append(context_.arena, {model::LineBreak{true}});
        text.remove_prefix(end + 1);
      }
      run.splice(one_text(text, context_));
    };
    std::uint32_t marks = 0;
    each_of(node.find("marks"), node.place("marks"), context_, [&](const Value& value, const Place* place) {
      if (!value.is(Kind::object)) return;
      Fields fields{value, place, context_};
      const auto name = fields.string("type");
      bool is_known = name == "code";
      is_code = is_code || is_known;
      for (std::size_t i = 0; i < kMarks.size(); ++i) {
        if (kMarks[i].name != name) continue;
        marks |= 1U << i;
        is_known = true;
      }
      if (!is_known) fields.report(Code::mark_unknown, "type", name);
      fields.finish();
    });
    if (is_code && !words.empty()) {
      run.append(context_.arena, {model::InlineCode{words}});
    } else {
      lines(words);
    }
    for (std::size_t i = 0; i < kMarks.size(); ++i) {
      if ((marks & (1U << i)) == 0 || run.empty()) continue;
      model::Inlines outer;
      outer.append(context_.arena, marked(kMarks[i].mark, run));
      run = outer;
    }
    return out.splice(run);
  }
  const auto children = child_inlines(node);
  if (type == "hyperlink") {
    const auto* data = node.find("data");
    if (data == nullptr || !data->is(Kind::object)) return out.splice(children);
    Fields fields{*data, node.place("data"), context_};
    const auto url = fields.link({"uri"}, UrlUse::link);
    fields.finish();
    return out.splice(linked(url, {}, children, node.place(), context_));
  }
  const Place* place = node.place("data");
  const auto* link = target(node, place);
  const auto* found = find(link);
  text::Url url;
  model::Inlines words = children;
  if (found != nullptr) {
    Fields entry{*found->value, found->place, context_};
    const auto* fields_value = entry.find("fields");
    if (fields_value != nullptr && fields_value->is(Kind::object)) {
      Fields fields{*fields_value, entry.place("fields"), context_};
      url = fields.link({"url", "webUrl", "file", "slug"}, UrlUse::link);
      if (words.empty()) words = one_text(fields.plain({"title", "name", "headline"}), context_);
      // What it says is said where the link leads.
      fields.ignore_rest();
    }
  } else {
    context_.problems.add(Code::reference_unresolved, place, link != nullptr ? contentful_id(*link) : type);
  }
  out.splice(linked(url, {}, words, node.place(), context_));
}

void ContentfulText::table(Fields& node, const Sink& sink) {
  auto* table = context_.arena.make<model::Table>();
  each_of(node.find("content"), node.place("content"), context_, [&](const Value& value, const Place* place) {
    if (!value.is(Kind::object)) return;
    Fields line{value, place, context_};
    line.ignore_all({"nodeType", "data"});
    const auto cells = row(line, [](Fields&, string_view type) { return type == "table-header-cell"; });
    line.finish();
    bool all = !cells.cells.empty();
    for (const auto& cell : cells.cells) all = all && cell.heading;
    (all && table->rows.empty() ? table->header : table->rows).append(context_.arena, cells);
  });
  if (!table->rows.empty() || !table->header.empty()) sink.put(static_cast<const model::Table*>(table));
}

model::Image* ContentfulText::image_of(const Value& link, const Place* place) {
  // An asset itself, or a link to one.
  const ContentfulEntity direct{&link, place};
  const auto* found = json::member(link, "fields") != nullptr ? &direct : find(&link);
  if (found == nullptr) {
    context_.problems.add(Code::reference_unresolved, place, contentful_id(link));
    return nullptr;
  }
  Fields asset{*found->value, found->place, context_};
  asset.ignore_all({"sys", "metadata"});
  const auto* value = asset.find("fields");
  if (value == nullptr || !value->is(Kind::object)) return nullptr;
  Fields fields{*value, asset.place("fields"), context_};
  const auto title = fields.plain({"title"});
  const auto description = fields.plain({"description"});
  const auto* file_value = localised(fields.find("file"));
  if (file_value == nullptr || !file_value->is(Kind::object)) return nullptr;
  Fields file{*file_value, fields.place("file"), context_};
  // "//images.example/…" is what the API gives.
  auto* image = new_image(file.link({"url"}, UrlUse::media), place, context_);
  const auto mime = file.plain({"contentType"});
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  if (const auto* details = file.find("details"); details != nullptr && details->is(Kind::object)) {
    Fields inner{*details, file.place("details"), context_};
    if (const auto* size = inner.find("image"); size != nullptr && size->is(Kind::object)) {
      Fields pixels{*size, inner.place("image"), context_};
      width = pixels.number({"width"}, limits::pixels);
      height = pixels.number({"height"}, limits::pixels);
    }
    inner.ignore("size");
  }
  file.ignore_rest();
  fields.ignore_rest();
  if (image == nullptr) return nullptr;
  if (!mime.empty() && mime.substr(0, 6) != "image/") {
    image->url = {};
    return image;
  }
  set_alt(*image, description.empty() ? title : description);
  if (!description.empty()) image->caption = one_text(title, context_);
  image->width = width;
  image->height = height;
  return image;
}

void ContentfulText::embedded(Fields& node, string_view type, const Sink& sink) {
  const Place* place = node.place("data");
  const auto* link = target(node, place);
  node.ignore("content");
  if (link == nullptr) {
    context_.problems.add(Code::reference_unresolved, sink.place, type);
    return sink.fallback({});
  }
  if (type == "embedded-asset-block") {
    const auto* image = image_of(*link, sink.place);
    if (image == nullptr) return sink.fallback({});
    if (!image->url.empty()) return sink.put(image);
  }
  const ContentfulEntity direct{link, place};
  const auto* found = json::member(*link, "fields") != nullptr ? &direct : find(link);
  const auto* value = found != nullptr ? json::member(*found->value, "fields") : nullptr;
  if (value == nullptr || !value->is(Kind::object)) {
    context_.problems.add(Code::reference_unresolved, place, contentful_id(*link));
    return sink.fallback({});
  }
  // An entry of a type of their own: a teaser for it, with what such entries commonly have.
  Fields{*found->value, found->place, context_}.find("fields");
  Fields fields{*value, found->place->member(context_.arena, "fields", value->offset), context_};
  auto* teaser = context_.arena.make<model::Teaser>();
  teaser->place = sink.place;
  teaser->url = fields.link({"url", "webUrl", "file"}, UrlUse::page);
  teaser->title = fields.plain({"title", "headline", "name"});
  teaser->summary = fields.rich({"summary", "description", "standfirst"});
  if (teaser->title.empty() && teaser->summary.empty()) {
    sink.unknown(type, *value);
  } else {
    sink.put(static_cast<const model::Teaser*>(teaser));
  }
  fields.finish();
}

void ContentfulText::block(Fields& node, string_view type, const Sink& sink) {
  if (type.substr(0, 9) == "embedded-") return embedded(node, type, sink);
  node.ignore("data");
  if (type == "paragraph") {
    sink.paragraph(child_inlines(node));
  } else if (type.substr(0, 8) == "heading-" && type.size() == 9) {
    sink.heading(static_cast<std::uint32_t>(type[8] - '0'), child_inlines(node));
  } else if (type == "unordered-list" || type == "ordered-list") {
    const auto items = list(node, type == "ordered-list", 1);
    if (!items.items.empty()) sink.put(items);
  } else if (type == "list-item") {
    sink.out.splice(child_blocks(node));
  } else if (type == "blockquote") {
    model::Quote quote{};
    quote.body = child_blocks(node);
    if (!quote.body.empty()) sink.put(quote);
  } else if (type == "hr") {
    node.ignore("content");
    sink.put(model::Divider{});
  } else if (type == "table") {
    table(node, sink);
  } else {
    sink.unknown(type, node.value());
  }
}

}  // namespace galley::import
