// Apple News Format (article.json): components with roles; their text is plain, HTML or Markdown.
//
// Furniture: version, layout, styles and behaviours of every kind, colours, advertising, identifiers of
// components, additions and inline styles that only change looks.
#include <string>

#include <galley/limits.h>

#include "import/formats/formats.h"
#include "import/formats/tree.h"
#include "import/html.h"
#include "import/markdown.h"
#include "import/plain.h"
#include "import/url.h"
#include "text/utf8.h"

namespace galley::import {

using json::Kind;
using json::Value;
using std::string_view;
using text::Code;
using text::Place;
using text::UrlUse;

namespace {

void ignore_looks(Fields& part) {
  part.ignore_all({"layout", "style", "textStyle", "behavior", "animation", "anchor", "conditional", "hidden",
                   "identifier", "inlineTextStyles", "additions", "scene", "contentDisplay", "aspectRatio",
                   "explicitContent"});
}

model::Blocks read_components(const Value* array, const Place* place, Context& context);

// The text of a component, as blocks.
model::Blocks text_of(Fields& part, Context& context) {
  const auto format = part.string("format");
  const auto words = part.raw_string("text");
  const auto* place = part.place("text");
  if (format == "html") return read_html(words, place, context);
  if (format == "markdown") return read_markdown(words, place, context);
  if (!format.empty() && format != "none") part.report(Code::value_unknown, "format", format);
  return text_blocks(words, place, context);
}

model::Inlines line_of(Fields& part, Context& context) {
  const auto format = part.string("format");
  const auto words = part.raw_string("text");
  const auto* place = part.place("text");
  if (format == "markdown") return read_inline_markdown(words, place, context);
  return rich_text(words, place, context);
}

model::Image* picture(Fields& part, Context& context) {
  auto* image = new_image(part.link({"URL", "url"}, UrlUse::media), part.place(), context);
  model::Inlines caption;
  if (const auto* value = part.first({"caption"})) {
    if (value->is(Kind::object)) {
      Fields fields{*value, part.place("caption"), context};
      caption = line_of(fields, context);
      fields.ignore_rest();
    } else {
      caption = text_of(*value, part.place("caption"), context);
    }
  }
  const auto alt = part.plain({"accessibilityCaption"});
  if (image == nullptr) return nullptr;
  set_alt(*image, alt);
  image->caption = caption;
  return image;
}

void read_gallery(Fields& part, const Sink& sink) {
  auto* gallery = sink.context.arena.make<model::Gallery>();
  each_of(part.find("items"), part.place("items"), sink.context, [&](const Value& value, const Place* place) {
    if (!value.is(Kind::object)) return;
    Fields item{value, place, sink.context};
    if (const auto* image = picture(item, sink.context)) gallery->images.append(sink.context.arena, image);
    ignore_looks(item);
    item.finish();
  });
  if (!gallery->images.empty()) sink.put(static_cast<const model::Gallery*>(gallery));
}

void read_media(Fields& part, model::MediaKind kind, const Sink& sink) {
  const auto url = part.link({"URL"}, UrlUse::media);
  auto* poster =
      new_image(part.link({"stillURL", "imageURL"}, UrlUse::media), part.place("stillURL"), sink.context);
  const auto title = part.plain({"accessibilityCaption"});
  const auto caption = part.rich({"caption"});
  if (url.empty()) return sink.paragraph(caption);
  auto* media = sink.context.arena.make<model::Media>(*new_media(kind, url, {}, title, sink.context));
  media->caption = caption;
  media->poster = poster;
  sink.put(static_cast<const model::Media*>(media));
}

void read_data_table(Fields& part, const Sink& sink) {
  auto& context = sink.context;
  const auto* value = part.find("data");
  if (value == nullptr || !value->is(Kind::object)) return;
  Fields data{*value, part.place("data"), context};
  auto* table = context.arena.make<model::Table>();
  const Value* descriptors = data.find("descriptors");
  model::Row head;
  head.place = data.place("descriptors");
  each_of(descriptors, head.place, context, [&](const Value& one, const Place* at) {
    if (!one.is(Kind::object) || !has_room(head, at, context)) return;
    Fields column{one, at, context};
    const auto* label = column.first({"label"});
    model::Inlines words;
    if (label != nullptr && label->is(Kind::object)) {
      Fields text{*label, column.place("label"), context};
      words = line_of(text, context);
      text.ignore_rest();
    } else if (label != nullptr) {
      words = rich_text(label->text, column.place("label"), context);
    }
    column.ignore_rest();
    head.cells.append(context.arena, {words, true, model::Align::none, 1, 1});
  });
  if (!head.cells.empty()) table->header.append(context.arena, head);
  each_of(data.find("records"), data.place("records"), context, [&](const Value& record, const Place* at) {
    if (!record.is(Kind::object)) return;
    Fields fields{record, at, context};
    model::Row row;
    row.place = at;
    each_of(descriptors, head.place, context, [&](const Value& one, const Place*) {
      const auto* key = json::member(one, "key");
      if (key == nullptr || row.cells.size() >= limits::table_columns) return;
      row.cells.append(context.arena, {fields.rich({key->text}), false, model::Align::none, 1, 1});
    });
    fields.finish();
    if (!row.cells.empty()) table->rows.append(context.arena, row);
  });
  data.ignore("dataOrientation");
  data.finish();
  part.ignore_all({"showDescriptorLabels", "sortBy", "dataOrientation"});
  if (!table->rows.empty() || !table->header.empty()) sink.put(static_cast<const model::Table*>(table));
}

bool ends_with(string_view text, string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

bool is_container(string_view role) {
  return role == "container" || role == "section" || role == "chapter" || role == "header" ||
         role == "flexible_spacer" || role == "aside";
}

// What stands above the body anyway: its words go to the fields of the article that are still empty.
bool read_heading_matter(Fields& part, string_view role, Context& context) {
  auto& article = context.article;
  if (role == "title") {
    const auto words = part.plain({"text"});
    part.ignore("format");
    if (article.title.empty() || article.title == words) {
      article.title = words;
      return true;
    }
    Sink{article.body, part.place(), context}.heading(2, one_text(words, context));
  } else if (role == "intro") {
    auto intro = line_of(part, context);
    if (article.standfirst.empty()) {
      article.standfirst = intro;
    } else {
      Sink{article.body, part.place(), context}.paragraph(intro);
    }
  } else if (role == "author" || role == "byline") {
    part.ignore("format");
    auto words = part.plain({"text"});
    if (text::equal_ignoring_case(words.substr(0, 3), "by ")) words = text::trim(words.substr(3));
    if (article.authors.empty()) add_author(words, {}, {}, context);
  } else {
    return false;
  }
  return true;
}

// The lead picture stands in the text, too, as its first component: there it is described.
bool is_lead(const model::Image& image, const Sink& sink) {
  const auto& article = sink.context.article;
  return article.image != nullptr && article.image->url.view() == image.url.view() &&
         !article.image->has_alt && sink.context.depth == 1 && sink.out.empty();
}

void read_component(Fields& part, const Sink& sink) {
  auto& context = sink.context;
  ignore_looks(part);
  const auto role = part.string("role");
  if (read_heading_matter(part, role, context)) return;
  if (role == "body") {
    sink.out.splice(text_of(part, context));
  } else if (role.substr(0, 7) == "heading") {
    const char digit = role.size() == 8 ? role[7] : '1';
    // heading1 stands below the title.
    sink.heading(static_cast<std::uint32_t>(digit - '0') + 1, line_of(part, context));
  } else if (role == "photo" || role == "image" || role == "figure" || role == "portrait" || role == "logo") {
    const auto* image = picture(part, context);
    if (image != nullptr && is_lead(*image, sink)) {
      context.article.image = image;
    } else if (image != nullptr) {
      sink.put(image);
    }
  } else if (role == "gallery" || role == "mosaic") {
    read_gallery(part, sink);
  } else if (role == "quote") {
    model::Quote quote{};
    quote.body = text_of(part, context);
    if (!quote.body.empty()) sink.put(quote);
  } else if (role == "pullquote") {
    const auto text = line_of(part, context);
    if (!text.empty()) sink.put(model::PullQuote{text, {}});
  } else if (role == "caption" || role == "illustrator" || role == "photographer" || role == "link_button") {
    const auto url = part.link({"URL"}, UrlUse::link);
    const auto text = line_of(part, context);
    sink.paragraph(linked(url, {}, text, sink.place, context));
  } else if (role == "divider") {
    part.ignore("stroke");
    sink.put(model::Divider{});
  } else if (role == "video") {
    read_media(part, model::MediaKind::video, sink);
  } else if (role == "audio" || role == "music") {
    read_media(part, model::MediaKind::audio, sink);
  } else if (role == "embedwebvideo" || role == "embedvideo" || role == "tweet" || ends_with(role, "_post") ||
             role == "instagram" || role == "tiktok") {
    const auto url = part.link({"URL"}, UrlUse::page);
    sink.embed(url, part.plain({"accessibilityCaption"}), part.rich({"caption"}));
  } else if (role == "htmltable") {
    sink.out.splice(read_html(part.raw_string("html"), part.place("html"), context));
  } else if (role == "datatable") {
    read_data_table(part, sink);
  } else if (role == "banner_advertisement" || role == "medium_rectangle_advertisement" ||
             role == "replica_advertisement") {
    part.ignore_rest();
  } else if (is_container(role)) {
    const auto blocks = read_components(part.find("components"), part.place("components"), context);
    if (role == "aside" && !blocks.empty()) {
      sink.put(model::Aside{{}, blocks});
    } else {
      sink.out.splice(blocks);
    }
  } else {
    sink.unknown(role, part.value());
  }
}

model::Blocks read_components(const Value* array, const Place* place, Context& context) {
  model::Blocks out;
  if (array == nullptr) return out;
  if (context.depth >= limits::block_depth) {
    context.problems.add(Code::block_depth, place, std::to_string(limits::block_depth));
    Sink{out, place, context}.fallback(words_below(*array, context));
    return out;
  }
  ++context.depth;
  each_of(array, place, context, [&](const Value& value, const Place* at) {
    if (!value.is(Kind::object))
      return context.problems.add(Code::block_invalid, at, json::describe(value.kind));
    Fields part{value, at, context};
    read_component(part, Sink{out, at, context});
    part.finish();
  });
  --context.depth;
  return out;
}

void read_metadata(Fields& root, Context& context) {
  const auto* value = root.find("metadata");
  if (value == nullptr || !value->is(Kind::object)) return;
  auto& article = context.article;
  Fields data{*value, root.place("metadata"), context};
  each_of(data.find("authors"), data.place("authors"), context, [&](const Value& name, const Place* place) {
    add_author(plain_text(name.text, place, context), {}, {}, context);
  });
  const auto excerpt = data.rich({"excerpt"});
  article.standfirst = excerpt;
  article.url = data.link({"canonicalURL"}, UrlUse::page);
  context.base = base_of(article.url);
  article.published = data.moment({"datePublished", "dateCreated"});
  article.modified = data.moment({"dateModified"});
  article.modified_place = data.place("dateModified");
  article.image = new_image(data.link({"thumbnailURL"}, UrlUse::media), data.place("thumbnailURL"), context);
  each_of(data.find("keywords"), data.place("keywords"), context, [&](const Value& word, const Place* place) {
    add_tag(plain_text(word.text, place, context), {}, context);
  });
  data.ignore_all({"generatorName", "generatorIdentifier", "generatorVersion", "campaignData", "links",
                   "transparentToolbar", "videoURL", "issue", "contentGenerationType"});
  data.finish();
}

}  // namespace

void read_apple_news(const Source& source, Context& context) {
  auto& article = context.article;
  article.is_article = true;
  Fields root{*source.root, article.place, context};
  root.ignore_all({"version", "layout", "documentStyle", "componentStyles", "componentLayouts",
                   "componentTextStyles", "textStyles", "colorScheme", "autoplacement", "advertisingSettings",
                   "advertisementSettings"});
  article.id = root.plain({"identifier"});
  article.language = root.tag({"language"});
  article.title_place = root.place("title");
  article.title = root.plain({"title"});
  const auto subtitle = root.rich({"subtitle"});
  read_metadata(root, context);
  if (!subtitle.empty()) article.standfirst = subtitle;
  article.body.splice(read_components(root.find("components"), root.place("components"), context));
  root.finish();
}

}  // namespace galley::import
