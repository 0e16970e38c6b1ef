// The cards of Ghost's editor in a Lexical document.
//
// Furniture: sizes, colours, layouts and emoji; running times and covers of sound; sign-up and newsletter
// cards.
#include "import/formats/lexical_cards.h"

#include <string>

#include <galley/limits.h>

#include "import/html.h"
#include "import/markdown.h"

namespace galley::import {

using json::Kind;
using json::Value;
using std::string_view;
using text::Code;
using text::Place;
using text::UrlUse;

namespace {

model::Image* picture(Fields& node, Context& context) {
  auto* image = new_image(node.link({"src"}, UrlUse::media), node.place(), context);
  const auto alt = node.plain({"alt", "altText"});
  const auto width = node.number({"width"}, limits::pixels);
  const auto height = node.number({"height"}, limits::pixels);
  const auto caption = node.rich({"caption"});
  node.ignore_all({"cardWidth", "fileName", "row", "imageWidth"});
  for (const string_view key : {"href", "title"}) {
    if (!node.plain({key}).empty())
      node.report(Code::html_dropped, key, std::string{key}.append(" of a picture"));
  }
  if (image == nullptr) return nullptr;
  set_alt(*image, alt);
  image->width = width;
  image->height = height;
  image->caption = caption;
  return image;
}

// A picture that a card names by three keys.
void put_picture(Fields& node, const Sink& sink, string_view source, string_view width, string_view height) {
  auto* image = new_image(node.link({source}, UrlUse::media), node.place(source), sink.context);
  const auto wide = node.number({width}, limits::pixels);
  const auto high = node.number({height}, limits::pixels);
  if (image == nullptr) return;
  image->width = wide;
  image->height = high;
  sink.put(image);
}

void put_gallery(Fields& node, const Sink& sink) {
  auto& context = sink.context;
  auto* gallery = context.arena.make<model::Gallery>();
  each_of(node.find("images"), node.place("images"), context, [&](const Value& value, const Place* place) {
    if (!value.is(Kind::object)) return;
    Fields fields{value, place, context};
    if (const auto* image = picture(fields, context)) gallery->images.append(context.arena, image);
    fields.finish();
  });
  const auto caption = node.rich({"caption"});
  if (!gallery->images.empty()) sink.put(static_cast<const model::Gallery*>(gallery));
  sink.paragraph(caption);
}

void put_media(Fields& node, model::MediaKind kind, const Sink& sink) {
  auto& context = sink.context;
  const auto url = node.link({"src"}, UrlUse::media);
  const auto title = node.plain({"title"});
  const auto mime = node.media_type("mimeType");
  const auto caption = node.rich({"caption"});
  const auto width = node.number({"width"}, limits::pixels);
  const auto height = node.number({"height"}, limits::pixels);
  auto* poster = new_image(node.link({"customThumbnailSrc", "thumbnailSrc"}, UrlUse::media),
                           node.place("thumbnailSrc"), context);
  node.ignore_rest();
  if (url.empty()) {
    sink.paragraph(one_text(title, context));
    return sink.paragraph(caption);
  }
  auto* media = context.arena.make<model::Media>(*new_media(kind, url, mime, title, context));
  media->caption = caption;
  // Players of sound show none.
  if (kind == model::MediaKind::video) media->poster = poster;
  media->width = width;
  media->height = height;
  sink.put(static_cast<const model::Media*>(media));
}

// A link that says the title, then the name of the file, then what is said of it.
void put_file(Fields& node, const Sink& sink) {
  auto& context = sink.context;
  const auto url = node.link({"src"}, UrlUse::page);
  const auto title = node.plain({"fileTitle", "fileName"});
  const auto name = node.plain({"fileName"});
  auto line = linked(url, {}, one_text(title.empty() ? url.view() : title, context), sink.place, context);
  if (!name.empty() && name != title)
    line.splice(one_text(context.arena.copy(std::string{" ("}.append(name).append(")")), context));
  sink.paragraph(line);
  sink.paragraph(node.rich({"fileCaption"}));
  node.ignore_rest();
}

void put_embed(Fields& node, const Sink& sink) {
  const auto url = node.link({"url"}, UrlUse::page);
  string_view title;
  if (const auto* about = node.find("metadata"); about != nullptr && about->is(Kind::object)) {
    Fields metadata{*about, node.place("metadata"), sink.context};
    title = metadata.plain({"title"});
    metadata.ignore_rest();
  }
  const auto caption = node.rich({"caption"});
  // Without an address there is only what somebody else's program made of it.
  if (url.empty()) {
    sink.out.splice(read_html(node.raw_string("html"), node.place("html"), sink.context));
    sink.paragraph(caption);
  } else {
    sink.embed(url, title, caption);
  }
  node.ignore_all({"html", "embedType"});
}

void put_bookmark(Fields& node, const Sink& sink) {
  auto& context = sink.context;
  auto* teaser = context.arena.make<model::Teaser>();
  teaser->place = sink.place;
  teaser->url = node.link({"url"}, UrlUse::page);
  if (const auto* about = node.find("metadata"); about != nullptr && about->is(Kind::object)) {
    Fields metadata{*about, node.place("metadata"), context};
    teaser->title = metadata.plain({"title"});
    teaser->summary = metadata.rich({"description"});
    std::string source{metadata.plain({"publisher"})};
    const auto author = metadata.plain({"author"});
    if (!author.empty()) source.append(source.empty() ? "" : ", ").append(author);
    teaser->kicker = context.arena.copy(source);
    auto* image =
        new_image(metadata.link({"thumbnail"}, UrlUse::media), metadata.place("thumbnail"), context);
    if (image != nullptr) image->decorative = true;  // The title says what it leads to.
    teaser->image = image;
    metadata.ignore_all({"url", "icon"});
    metadata.finish();
  }
  const auto caption = node.rich({"caption"});
  if (teaser->title.empty()) teaser->title = teaser->url.view();
  if (!teaser->title.empty()) sink.put(static_cast<const model::Teaser*>(teaser));
  sink.paragraph(caption);
}

void put_button(Fields& node, const Sink& sink, string_view enabled, string_view address, string_view label) {
  const bool is_shown = node.truth(enabled, true);
  const auto url = node.link({address}, UrlUse::link);
  const auto words = node.plain({label});
  if (is_shown && !url.empty() && !words.empty()) sink.link(url, words);
}

// A box under the product's name; its stars are a number.
void put_product(Fields& node, const Sink& sink) {
  auto& context = sink.context;
  model::Aside aside{node.plain({"productTitle"}), {}};
  const Sink inside{aside.body, sink.place, context};
  put_picture(node, inside, "productImageSrc", "productImageWidth", "productImageHeight");
  const auto stars = node.number({"productStarRating"}, 5);
  if (node.truth("productRatingEnabled"))
    inside.paragraph(one_text(context.arena.copy(std::to_string(stars) + "/5"), context));
  aside.body.splice(
      read_html(node.raw_string("productDescription"), node.place("productDescription"), context));
  put_button(node, inside, "productButtonEnabled", "productUrl", "productButton");
  if (!aside.body.empty() || !aside.title.empty()) sink.put(aside);
}

void put_call_to_action(Fields& node, const Sink& sink) {
  auto& context = sink.context;
  model::Aside aside{};
  const Sink inside{aside.body, sink.place, context};
  const bool has_label = node.truth("hasSponsorLabel", true);
  const auto label = read_html(node.raw_string("sponsorLabel"), node.place("sponsorLabel"), context);
  if (has_label) aside.body.splice(label);
  put_picture(node, inside, "imageUrl", "imageWidth", "imageHeight");
  aside.body.splice(read_html(node.raw_string("textValue"), node.place("textValue"), context));
  put_button(node, inside, "showButton", "buttonUrl", "buttonText");
  node.ignore_rest();
  if (!aside.body.empty()) sink.put(aside);
}

// Cards that show a file or a page of others.
bool media_card(Fields& node, string_view type, const Sink& sink) {
  if (type == "image") {
    if (const auto* image = picture(node, sink.context)) sink.put(image);
  } else if (type == "gallery") {
    put_gallery(node, sink);
  } else if (type == "video") {
    put_media(node, model::MediaKind::video, sink);
  } else if (type == "audio") {
    put_media(node, model::MediaKind::audio, sink);
  } else if (type == "file") {
    put_file(node, sink);
  } else if (type == "embed") {
    put_embed(node, sink);
  } else if (type == "bookmark") {
    put_bookmark(node, sink);
  } else {
    return false;
  }
  return true;
}

bool text_card(Fields& node, string_view type, const Sink& sink) {
  auto& context = sink.context;
  if (type == "callout") {
    model::Aside aside{};
    aside.body = read_html(node.raw_string("calloutText"), node.place("calloutText"), context);
    node.ignore_all({"calloutEmoji", "backgroundColor"});
    if (!aside.body.empty()) sink.put(aside);
  } else if (type == "toggle") {
    model::Details details{node.rich({"heading"}), {}};
    if (const auto* content = node.first({"content"}); content != nullptr)
      details.body = read_html(content->text, node.place("content"), context);
    sink.put(details);
  } else if (type == "codeblock" || (type == "code" && !node.lacks("code"))) {
    const auto language = node.plain({"language"});
    sink.put(model::CodeBlock{node.raw_string("code"), language, node.rich({"caption"})});
  } else if (type == "html") {
    sink.out.splice(read_html(node.raw_string("html"), node.place("html"), context));
  } else if (type == "markdown") {
    sink.out.splice(read_markdown(node.raw_string("markdown"), node.place("markdown"), context));
  } else if (type == "button") {
    const auto url = node.link({"buttonUrl"}, UrlUse::link);
    sink.link(url, node.plain({"buttonText"}));
    node.ignore("alignment");
  } else if (type == "header") {
    sink.heading(2, node.rich({"heading", "header"}));
    sink.paragraph(node.rich({"subheader", "subheading"}));
    put_button(node, sink, "buttonEnabled", "buttonUrl", "buttonText");
    node.ignore_rest();
  } else if (type == "product") {
    put_product(node, sink);
  } else if (type == "call-to-action") {
    put_call_to_action(node, sink);
  } else if (type == "signup" || type == "email" || type == "email-cta") {
    // Forms and what newsletters alone show.
    node.ignore_rest();
  } else {
    return false;
  }
  return true;
}

enum class Audience : std::uint8_t { everybody, members, newsletter };

// {"web": {"nonMember", "memberSegment"}, "email"}, or {"showOnWeb", "showOnEmail"} of older posts.
Audience audience_of(Fields& node, Context& context) {
  const auto* value = node.find("visibility");
  if (value == nullptr || !value->is(Kind::object)) return Audience::everybody;
  Fields visibility{*value, node.place("visibility"), context};
  auto audience = visibility.truth("showOnWeb", true) ? Audience::everybody : Audience::newsletter;
  if (const auto* web = visibility.find("web"); web != nullptr && web->is(Kind::object)) {
    Fields readers{*web, visibility.place("web"), context};
    if (!readers.truth("nonMember", true))
      audience = readers.plain({"memberSegment"}).empty() ? Audience::newsletter : Audience::members;
    readers.ignore_rest();
  }
  visibility.ignore_rest();
  return audience;
}

}  // namespace

bool lexical_card(Fields& node, string_view type, const Sink& sink) {
  const auto audience = audience_of(node, sink.context);
  if (audience == Audience::everybody) return media_card(node, type, sink) || text_card(node, type, sink);
  if (audience == Audience::members) node.report(Code::shown_in_part, "visibility", "a card is for members");
  node.ignore_rest();
  return true;
}

}  // namespace galley::import
