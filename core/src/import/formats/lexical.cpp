// Lexical, as Ghost's Admin API gives it: {"root": {"children": […]}}, or the same as a string.
//
// Furniture: version, direction, indent, format and style of nodes; sizes, ids and looks of cards.
#include <array>
#include <string>

#include <galley/limits.h>

#include "import/formats/formats.h"
#include "import/formats/lexical.h"
#include "import/formats/tree.h"
#include "import/html.h"
#include "import/markdown.h"
#include "json/read.h"

namespace galley::import {

using json::Kind;
using json::Value;
using std::string_view;
using text::Code;
using text::Place;
using text::UrlUse;

namespace {

class LexicalTree : public NodeTree {
 public:
  LexicalTree(Context& context, bool public_only)
      : NodeTree(context, "type", "children"), public_only_(public_only) {}

 private:
  bool is_inline(string_view type) const override {
    for (const string_view known : {"text", "extended-text", "linebreak", "link", "autolink", "tab",
                                    "hashtag", "at-link", "zwnj", "code-highlight"}) {
      if (type == known) return true;
    }
    return false;
  }
  void inline_node(Fields& node, string_view type, model::Inlines& out) override;
  void block(Fields& node, string_view type, const Sink& sink) override;
  bool card(Fields& node, string_view type, const Sink& sink);
  bool media_card(Fields& node, string_view type, const Sink& sink);
  void text(Fields& node, model::Inlines& out);
  model::Image* picture(Fields& node, Keys source);

  bool public_only_;
  bool is_behind_wall_ = false;
};

// Lexical's text formats are bits.
void LexicalTree::text(Fields& node, model::Inlines& out) {
  const auto words = node.raw_string("text");
  const auto format = node.number({"format"}, 4095);
  if (words.empty()) return;
  model::Inlines run;
  if ((format & 16U) != 0) {
    run.append(context_.arena, {model::InlineCode{words}});
  } else {
    run = one_text(words, context_);
  }
  struct Bit {
    std::uint32_t bit;
    model::Mark mark;
  };
  for (const auto& [bit, mark] :
       {Bit{32, model::Mark::subscript}, Bit{64, model::Mark::superscript}, Bit{128, model::Mark::highlight},
        Bit{8, model::Mark::annotated}, Bit{4, model::Mark::strikethrough}, Bit{2, model::Mark::emphasis},
        Bit{1, model::Mark::strong}}) {
    if ((format & bit) == 0) continue;
    model::Inlines outer;
    outer.append(context_.arena, marked(mark, run));
    run = outer;
  }
  out.splice(run);
}

void LexicalTree::inline_node(Fields& node, string_view type, model::Inlines& out) {
  node.ignore_all(
      {"version", "detail", "mode", "style", "direction", "indent", "rel", "target", "highlightType"});
  if (type == "linebreak") {
    out.append(context_.arena, {model::LineBreak{true}});
  } else if (type == "tab") {
    node.ignore("text");
    out.splice(one_text(" ", context_));
  } else if (type == "link" || type == "autolink" || type == "at-link") {
    const auto url = node.link({"url", "href"}, UrlUse::link);
    const auto title = node.plain({"title"});
    node.ignore_all({"format", "isUnlinked"});
    out.splice(linked(url, title, child_inlines(node), node.place(), context_));
  } else {
    text(node, out);
  }
}

model::Image* LexicalTree::picture(Fields& node, Keys source) {
  auto* image = new_image(node.link(source, UrlUse::media), node.place(), context_);
  const auto alt = node.plain({"alt", "altText"});
  const auto width = node.number({"width"}, limits::pixels);
  const auto height = node.number({"height"}, limits::pixels);
  const auto caption = node.rich({"caption"});
  node.ignore_all({"title", "cardWidth", "href", "fileName", "row", "imageWidth"});
  if (image == nullptr) return nullptr;
  set_alt(*image, alt);
  image->width = width;
  image->height = height;
  image->caption = caption;
  return image;
}

// Cards that show a file. False when `type` is none.
bool LexicalTree::media_card(Fields& node, string_view type, const Sink& sink) {
  if (type == "image") {
    if (const auto* image = picture(node, {"src"})) sink.put(image);
  } else if (type == "gallery") {
    auto* gallery = context_.arena.make<model::Gallery>();
    each_of(node.find("images"), node.place("images"), context_, [&](const Value& value, const Place* place) {
      if (!value.is(Kind::object)) return;
      Fields fields{value, place, context_};
      if (const auto* image = picture(fields, {"src"})) gallery->images.append(context_.arena, image);
      fields.finish();
    });
    const auto caption = node.rich({"caption"});
    if (!gallery->images.empty()) sink.put(static_cast<const model::Gallery*>(gallery));
    sink.paragraph(caption);
  } else if (type == "video" || type == "audio") {
    const auto kind = type == "video" ? model::MediaKind::video : model::MediaKind::audio;
    const auto url = node.link({"src"}, UrlUse::media);
    const auto title = node.plain({"title"});
    const auto mime = node.media_type("mimeType");
    const auto caption = node.rich({"caption"});
    auto* poster = new_image(node.link({"customThumbnailSrc", "thumbnailSrc"}, UrlUse::media),
                             node.place("thumbnailSrc"), context_);
    node.ignore_rest();
    if (url.empty()) return true;
    auto* media = context_.arena.make<model::Media>(*new_media(kind, url, mime, title, context_));
    media->caption = caption;
    media->poster = poster;
    sink.put(static_cast<const model::Media*>(media));
  } else if (type == "file") {
    const auto url = node.link({"src"}, UrlUse::page);
    sink.link(url, node.plain({"fileTitle", "fileName"}));
    sink.paragraph(node.rich({"fileCaption"}));
    node.ignore_rest();
  } else if (type == "embed") {
    const auto url = node.link({"url"}, UrlUse::page);
    string_view title;
    if (const auto* about = node.find("metadata"); about != nullptr && about->is(Kind::object)) {
      Fields metadata{*about, node.place("metadata"), context_};
      title = metadata.plain({"title"});
      metadata.ignore_rest();
    }
    sink.embed(url, title, node.rich({"caption"}));
    node.ignore_all({"html", "embedType"});
  } else {
    return false;
  }
  return true;
}

bool LexicalTree::card(Fields& node, string_view type, const Sink& sink) {
  if (type == "callout") {
    model::Aside aside{};
    const auto text = node.rich({"calloutText"});
    Sink{aside.body, sink.place, context_}.paragraph(text);
    node.ignore_all({"calloutEmoji", "backgroundColor"});
    sink.put(aside);
  } else if (type == "toggle") {
    model::Details details{node.rich({"heading"}), {}};
    if (const auto* content = node.first({"content"}); content != nullptr)
      details.body = read_html(content->text, node.place("content"), context_);
    sink.put(details);
  } else if (type == "bookmark") {
    auto* teaser = context_.arena.make<model::Teaser>();
    teaser->place = sink.place;
    teaser->url = node.link({"url"}, UrlUse::page);
    if (const auto* about = node.find("metadata"); about != nullptr && about->is(Kind::object)) {
      Fields metadata{*about, node.place("metadata"), context_};
      teaser->title = metadata.plain({"title"});
      teaser->summary = metadata.rich({"description"});
      teaser->kicker = metadata.plain({"publisher"});
      teaser->image =
          new_image(metadata.link({"thumbnail"}, UrlUse::media), metadata.place("thumbnail"), context_);
      metadata.ignore_all({"url", "icon", "author"});
    }
    const auto caption = node.rich({"caption"});
    if (teaser->title.empty()) teaser->title = teaser->url.view();
    if (!teaser->title.empty()) sink.put(static_cast<const model::Teaser*>(teaser));
    sink.paragraph(caption);
  } else if (type == "codeblock" || type == "code") {
    const auto code = node.raw_string("code");
    const auto language = node.plain({"language"});
    const auto caption = node.rich({"caption"});
    if (!code.empty())
      sink.put(model::CodeBlock{code, language, caption});
    else
      sink.paragraph(child_inlines(node));
  } else if (type == "html") {
    sink.out.splice(read_html(node.raw_string("html"), node.place("html"), context_));
    node.ignore("visibility");
  } else if (type == "markdown") {
    sink.out.splice(read_markdown(node.raw_string("markdown"), node.place("markdown"), context_));
  } else if (type == "button") {
    const auto url = node.link({"buttonUrl"}, UrlUse::link);
    sink.link(url, node.plain({"buttonText"}));
    node.ignore("alignment");
  } else if (type == "header" || type == "product") {
    sink.heading(2, node.rich({"heading", "header", "productTitle"}));
    sink.paragraph(node.rich({"subheader", "subheading", "productDescription"}));
    if (const auto* image = new_image(node.link({"productImageSrc"}, UrlUse::media), sink.place, context_))
      sink.put(image);
    const auto url = node.link({"buttonUrl", "productUrl"}, UrlUse::link);
    const auto words = node.plain({"buttonText", "productButton"});
    if (!url.empty() && !words.empty()) sink.link(url, words);
    node.ignore_rest();
  } else if (type == "signup" || type == "email" || type == "email-cta" || type == "call-to-action") {
    // Forms and what newsletters alone show.
    node.ignore_rest();
  } else {
    return false;
  }
  return true;
}

void LexicalTree::block(Fields& node, string_view type, const Sink& sink) {
  node.ignore_all({"version", "direction", "indent", "format", "textFormat", "textStyle"});
  if (type == "paywall") is_behind_wall_ = public_only_;
  if (is_behind_wall_) return node.ignore_rest();
  if (type == "paywall") return;
  if (type == "paragraph") {
    sink.paragraph(child_inlines(node));
  } else if (type == "heading" || type == "extended-heading") {
    const auto tag = node.string("tag");
    sink.heading(
        tag.size() == 2 && tag[1] >= '1' && tag[1] <= '6' ? static_cast<std::uint32_t>(tag[1] - '0') : 2,
        child_inlines(node));
  } else if (type == "quote" || type == "extended-quote" || type == "aside") {
    model::Quote quote{};
    quote.body = child_blocks(node);
    if (!quote.body.empty()) sink.put(quote);
  } else if (type == "list") {
    const auto kind = node.string("listType");
    const auto tag = node.string("tag");
    const auto start = node.number({"start"}, 999999999);
    const auto items = list(node, kind == "number" || tag == "ol", start == 0 ? 1 : start);
    if (!items.items.empty()) sink.put(items);
  } else if (type == "horizontalrule") {
    sink.put(model::Divider{});
  } else if (!media_card(node, type, sink) && !card(node, type, sink)) {
    sink.unknown(type, node.value());
  }
}

}  // namespace

void read_lexical_root(const Value& document, const Place* place, Context& context, bool public_only) {
  if (!document.is(Kind::object))
    return context.problems.add(Code::value_type, place, not_wanted(document.kind, "an object"));
  Fields fields{document, place, context};
  if (const auto* root = fields.find("root"); root != nullptr && root->is(Kind::object)) {
    Fields top{*root, fields.place("root"), context};
    top.ignore_all({"type", "version", "direction", "indent", "format"});
    context.article.body =
        LexicalTree{context, public_only}.blocks(top.find("children"), top.place("children"));
    top.finish();
  } else {
    fields.report(Code::value_missing, "root", "root");
  }
  fields.finish();
}

void read_lexical_text(string_view written, const Place* place, Context& context, bool public_only) {
  text::ProblemLog inner;
  const auto* document = json::read(written, context.arena, inner);
  if (inner.size() > 0) context.problems.add(Code::json_syntax, place, "it is no whole JSON document");
  if (document == nullptr) return;
  // The text inside of a string has offsets of its own: everything in it is placed where the string stands.
  read_lexical_root(*document, place, context, public_only);
}

void read_lexical(const Source& source, Context& context) {
  context.article.is_article = true;
  read_lexical_root(*source.root, context.article.place, context, false);
}

}  // namespace galley::import
