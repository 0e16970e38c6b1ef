// FT content-tree (https://github.com/Financial-Times/content-tree): body trees that are transit (references
// by id only), full (what is referred to stands under its own keys) or loose. Metadata is outside of the
// tree; a title, standfirst, byline, publishedDate or webUrl beside it is read.
//
// Furniture: version, layout and looks (layoutWidth, layoutName, imageType, stripe, compact …), ids of
// resolved nodes, fragmentIdentifier, data of custom code components.
#include <string>

#include <galley/limits.h>

#include "import/formats/formats.h"
#include "import/formats/tree.h"
#include "import/url.h"

namespace galley::import {

using json::Kind;
using json::Value;
using std::string_view;
using text::Code;
using text::Place;
using text::UrlUse;

namespace {

class ContentTree : public NodeTree {
 public:
  explicit ContentTree(Context& context) : NodeTree(context, "type", "children") {}

 private:
  bool is_inline(string_view type) const override {
    for (const string_view known : {"text", "break", "strong", "emphasis", "strikethrough", "subscript",
                                    "superscript", "link", "find-out-more-link"}) {
      if (type == known) return true;
    }
    return false;
  }
  void inline_node(Fields& node, string_view type, model::Inlines& out) override;
  void block(Fields& node, string_view type, const Sink& sink) override;
  bool reference(Fields& node, string_view type, const Sink& sink);
  bool box(Fields& node, string_view type, const Sink& sink);
  void table(Fields& node, const Sink& sink);
  void picture(Fields& node, const Sink& sink);
  void unresolved(Fields& node, string_view type, const Sink& sink);
};

void ContentTree::inline_node(Fields& node, string_view type, model::Inlines& out) {
  if (type == "text") {
    out.splice(one_text(node.raw_string("value"), context_));
  } else if (type == "break") {
    out.append(context_.arena, {model::LineBreak{true}});
  } else if (type == "strong") {
    mark(node, model::Mark::strong, out);
  } else if (type == "emphasis") {
    mark(node, model::Mark::emphasis, out);
  } else if (type == "strikethrough") {
    mark(node, model::Mark::strikethrough, out);
  } else if (type == "subscript") {
    mark(node, model::Mark::subscript, out);
  } else if (type == "superscript") {
    mark(node, model::Mark::superscript, out);
  } else if (type == "link" || type == "find-out-more-link") {
    const auto url = node.link({"url"}, UrlUse::link);
    const auto title = node.plain({"title"});
    node.ignore_all({"styleType", "target"});
    out.splice(linked(url, title, child_inlines(node), node.place(), context_));
  } else {
    out.splice(child_inlines(node));
  }
}

void ContentTree::unresolved(Fields& node, string_view type, const Sink& sink) {
  const auto id = node.plain({"id"});
  const auto what = std::string{type}.append(" ").append(id);
  context_.problems.add(Code::reference_unresolved, sink.place, what);
  sink.fallback(words_below(node.value(), context_));
}

void ContentTree::picture(Fields& node, const Sink& sink) {
  const auto* found = node.first({"picture"});
  if (found == nullptr || !found->is(Kind::object)) return unresolved(node, "image", sink);
  Fields picture{*found, node.place("picture"), context_};
  const auto alt = picture.plain({"alt"});
  const auto caption = picture.plain({"caption"});
  const auto credit = picture.plain({"credit"});
  model::Image* image = nullptr;
  const auto read = [&](const Value& value, const Place* place) {
    if (!value.is(Kind::object)) return;
    Fields file{value, place, context_};
    const auto url = file.link({"url", "binaryUrl"}, UrlUse::media);
    const auto width = file.number({"width"}, limits::pixels);
    const auto height = file.number({"height"}, limits::pixels);
    file.ignore_rest();
    if (url.empty() || image != nullptr) return;
    image = new_image(url, sink.place, context_);
    image->width = width;
    image->height = height;
  };
  if (const auto* fallback = picture.first({"fallbackImage"}))
    read(*fallback, picture.place("fallbackImage"));
  each_of(picture.find("images"), picture.place("images"), context_, read);
  picture.ignore_all({"layoutWidth", "imageType"});
  picture.finish();
  node.ignore("id");
  if (image == nullptr) return sink.paragraph(one_text(caption, context_));
  set_alt(*image, alt);
  image->caption = one_text(caption, context_);
  image->credit = one_text(credit, context_);
  sink.put(static_cast<const model::Image*>(image));
}

void ContentTree::table(Fields& node, const Sink& sink) {
  auto* table = context_.arena.make<model::Table>();
  const auto is_heading = [](Fields& cell, string_view) { return cell.truth("heading"); };
  each_of(node.find("children"), node.place("children"), context_,
          [&](const Value& value, const Place* place) {
            if (!value.is(Kind::object)) return;
            Fields part{value, place, context_};
            const auto type = part.string("type");
            if (type == "table-caption") {
              table->caption = child_inlines(part);
            } else if (type == "table-footer") {
              const auto text = child_inlines(part);
              model::Row row;
              row.place = place;
              if (!text.empty()) row.cells.append(context_.arena, {text, false, model::Align::none, 1, 1});
              if (!row.cells.empty()) table->footer.append(context_.arena, row);
            } else {
              each_of(part.find("children"), part.place("children"), context_,
                      [&](const Value& line, const Place* at) {
                        if (!line.is(Kind::object)) return;
                        Fields fields{line, at, context_};
                        fields.ignore("type");
                        const auto cells = row(fields, is_heading);
                        fields.finish();
                        bool all_headings = !cells.cells.empty();
                        for (const auto& cell : cells.cells) all_headings = all_headings && cell.heading;
                        (all_headings && table->rows.empty() ? table->header : table->rows)
                            .append(context_.arena, cells);
                      });
            }
            part.finish();
          });
  node.ignore_all(
      {"stripe", "compact", "layoutWidth", "collapseAfterHowManyRows", "responsiveStyle", "columnSettings"});
  if (!table->rows.empty() || !table->header.empty()) sink.put(static_cast<const model::Table*>(table));
}

// Nodes that refer to something outside of the tree. False when `type` is none.
bool ContentTree::reference(Fields& node, string_view type, const Sink& sink) {
  if (type == "image-set" || type == "layout-image" || type == "scrolly-image") {
    node.ignore_all({"alt", "caption", "credit", "position", "transition", "noBox", "fragmentIdentifier"});
    picture(node, sink);
  } else if (type == "recommended") {
    const auto heading = node.plain({"heading"});
    const auto title = node.plain({"teaserTitleOverride"});
    const auto* found = node.first({"teaser"});
    auto* teaser = context_.arena.make<model::Teaser>();
    teaser->place = sink.place;
    teaser->kicker = heading;
    teaser->title = title;
    if (found != nullptr && found->is(Kind::object)) {
      Fields fields{*found, node.place("teaser"), context_};
      const auto own = fields.plain({"title"});
      if (title.empty()) teaser->title = own;
      teaser->url = fields.link({"url", "relativeUrl"}, UrlUse::page);
      teaser->id = fields.plain({"id"});
      fields.ignore_rest();
      node.ignore("id");
    }
    if (teaser->title.empty()) {
      unresolved(node, type, sink);
    } else {
      if (found == nullptr)
        context_.problems.add(Code::reference_unresolved, sink.place,
                              std::string{"recommended "}.append(node.plain({"id"})));
      sink.put(static_cast<const model::Teaser*>(teaser));
    }
  } else if (type == "tweet" || type == "video" || type == "clip-set" || type == "flourish" ||
             type == "custom-code-component") {
    const auto title = node.plain({"title", "description"});
    auto url = node.link({"url", "webUrl"}, UrlUse::page);
    if (type == "tweet" || type == "video") {
      // Their ids are addresses.
      const auto* id = json::member(node.value(), "id");
      if (url.empty() && id != nullptr && id->is(Kind::string) && id->text.substr(0, 8) == "https://")
        url = node.link({"id"}, UrlUse::page);
    }
    if (url.empty()) {
      unresolved(node, type, sink);
    } else {
      sink.embed(url, title, {});
    }
    node.ignore_rest();
  } else if (type == "youtube-video") {
    sink.embed(node.link({"url"}, UrlUse::page), {}, {});
  } else {
    return false;
  }
  return true;
}

// Nodes that hold others. False when `type` is none.
bool ContentTree::box(Fields& node, string_view type, const Sink& sink) {
  if (type == "scrolly-block" || type == "scrolly-section" || type == "scrolly-copy" || type == "layout" ||
      type == "layout-slot" || type == "recommended-list" || type == "body" || type == "image-pair") {
    node.ignore_all(
        {"theme", "display", "noBox", "position", "transition", "layoutName", "layoutWidth", "version"});
    sink.heading(
        3, node.rich({"heading", "title"}).empty() ? model::Inlines{} : node.rich({"heading", "title"}));
    sink.out.splice(child_blocks(node));
  } else if (type == "scrolly-heading") {
    node.ignore("level");
    sink.heading(3, child_inlines(node));
  } else if (type == "timeline" || type == "info-box" || type == "info-pair" || type == "card" ||
             type == "in-numbers" || type == "timeline-event" || type == "expander-block") {
    model::Aside aside{node.plain({"title"}), {}};
    node.ignore_all({"layoutWidth", "state"});
    aside.body = child_blocks(node);
    sink.put(aside);
  } else if (type == "definition") {
    model::Inlines line;
    const auto term = node.rich({"term"});
    if (!term.empty()) line.append(context_.arena, marked(model::Mark::strong, term));
    const auto words = node.rich({"description"});
    if (!term.empty() && !words.empty()) line.append(context_.arena, {model::LineBreak{true}});
    line.splice(words);
    sink.paragraph(line);
  } else {
    return false;
  }
  return true;
}

void ContentTree::block(Fields& node, string_view type, const Sink& sink) {
  if (type == "paragraph") {
    sink.paragraph(child_inlines(node));
  } else if (type == "heading") {
    const auto level = node.string("level");
    node.ignore("fragmentIdentifier");
    sink.heading(level == "chapter"      ? 2
                 : level == "subheading" ? 3
                 : level == "label"      ? 4
                                         : 2,
                 child_inlines(node));
  } else if (type == "list") {
    const auto items = list(node, node.truth("ordered"), 1);
    if (!items.items.empty()) sink.put(items);
  } else if (type == "list-item") {
    sink.out.splice(child_blocks(node));
  } else if (type == "blockquote") {
    model::Quote quote{};
    quote.body = child_blocks(node);
    if (!quote.body.empty()) sink.put(quote);
  } else if (type == "pullquote") {
    const auto text = node.rich({"text"});
    const auto by = node.rich({"source"});
    if (!text.empty() || !by.empty()) sink.put(model::PullQuote{text, by});
  } else if (type == "big-number") {
    const auto number = node.rich({"number"});
    const auto words = node.rich({"description"});
    if (!number.empty() || !words.empty()) sink.put(model::PullQuote{number, words});
  } else if (type == "thematic-break") {
    sink.put(model::Divider{});
  } else if (type == "table") {
    table(node, sink);
  } else if (!reference(node, type, sink) && !box(node, type, sink)) {
    sink.unknown(type, node.value());
  }
}

}  // namespace

void read_content_tree(const Source& source, Context& context) {
  auto& article = context.article;
  article.is_article = true;
  Fields root{*source.root, article.place, context};
  article.id = root.plain({"id", "uuid"});
  article.url = root.link({"webUrl", "url", "canonicalWebUrl"}, UrlUse::page);
  context.base = base_of(article.url);
  article.language = root.tag({"language", "lang"});
  article.title_place = root.place("title");
  article.title = root.plain({"title"});
  article.standfirst = root.rich({"standfirst"});
  add_author(root.plain({"byline"}), {}, {}, context);
  article.published = root.moment({"publishedDate", "firstPublishedDate"});
  root.ignore_all({"type", "version"});
  ContentTree tree{context};
  const auto* children = root.find("children");
  if (children != nullptr) article.body = tree.blocks(children, root.place("children"));
  for (const string_view key : {"body", "bodyTree"}) {
    const auto* body = root.find(key);
    if (body == nullptr) continue;
    if (!body->is(Kind::object)) {
      root.report(Code::value_type, key, not_wanted(body->kind, "an object"));
      continue;
    }
    Fields fields{*body, root.place(key), context};
    fields.ignore_all({"type", "version"});
    // A root may stand in the place of its body.
    if (const auto* inner = fields.find("body"); inner != nullptr && inner->is(Kind::object)) {
      Fields below{*inner, fields.place("body"), context};
      below.ignore_all({"type", "version"});
      article.body.splice(tree.blocks(below.find("children"), below.place("children")));
      below.finish();
    }
    article.body.splice(tree.blocks(fields.find("children"), fields.place("children")));
    fields.finish();
  }
  root.finish();
}

}  // namespace galley::import
