// Contentful: a rich text document, an entry ({sys, fields}), or a delivery response ({items, includes}),
// whose first entry is the article unless there are more. Names of fields are each space's own; the usual
// ones are read (title, headline, summary, body, content, author, publishDate, heroImage, slug, tags …),
// other fields in rich text are read too.
//
// Furniture: sys, metadata, data of nodes without targets, total, skip and limit, assets' file names and
// sizes.
#include <string>

#include "import/formats/contentful_text.h"
#include "import/formats/formats.h"
#include "import/markdown.h"

namespace galley::import {

using json::Kind;
using json::Value;
using std::string_view;
using text::Code;
using text::Place;
using text::UrlUse;

namespace {

void read_entry(const Value& entry, const Place* place, const ContentfulIncludes& includes,
                Context& context) {
  auto& article = context.article;
  Fields outer{entry, place, context};
  outer.ignore_all({"sys", "metadata"});
  article.id = contentful_id(entry);
  const auto* value = outer.find("fields");
  if (value == nullptr || !value->is(Kind::object)) {
    outer.report(Code::value_missing, "fields", "fields");
    return outer.finish();
  }
  for (std::uint32_t i = 0; i < value->count; ++i) {
    // Localised fields are read as if they were plain.
    if (const auto* inner = localised(&value->members[i].value); inner != &value->members[i].value)
      value->members[i].value = *inner;
  }
  Fields fields{*value, outer.place("fields"), context};
  ContentfulText rich{context, includes};
  article.title_place = fields.place("title");
  article.title = fields.plain({"title", "headline", "name"});
  article.standfirst = fields.rich({"standfirst", "summary", "description", "excerpt", "lead"});
  article.published = fields.moment({"publishDate", "publishedAt", "published", "date"});
  article.modified = fields.moment({"updatedAt", "modified"});
  article.url = fields.link({"url", "canonicalUrl", "webUrl"}, UrlUse::page);
  article.language = fields.tag({"language", "locale", "lang"});
  article.kicker.text = fields.plain({"category", "section", "kicker"});
  for (const string_view key : {"heroImage", "image", "featuredImage", "leadImage"}) {
    const auto* link = fields.find(key);
    if (link == nullptr || !link->is(Kind::object) || article.image != nullptr) continue;
    if (const auto* image = rich.image_of(*link, fields.place(key)); image != nullptr && !image->url.empty())
      article.image = image;
  }
  for (const string_view key : {"author", "authors", "byline"}) {
    each_of(fields.find(key), fields.place(key), context, [&](const Value& one, const Place* at) {
      if (one.is(Kind::string)) return add_author(plain_text(one.text, at, context), {}, {}, context);
      const ContentfulEntity direct{&one, at};
      const auto* found = json::member(one, "fields") != nullptr ? &direct : rich.find(&one);
      const auto* about = found != nullptr ? json::member(*found->value, "fields") : nullptr;
      if (about == nullptr || !about->is(Kind::object))
        return context.problems.add(Code::reference_unresolved, at, contentful_id(one));
      Fields{*found->value, found->place, context}.find("fields");
      Fields person{*about, found->place->member(context.arena, "fields", about->offset), context};
      const auto name = person.plain({"name", "title"});
      const auto role = person.plain({"role", "jobTitle"});
      person.ignore_rest();
      Fields{one, at, context}.ignore_rest();
      add_author(name, {}, role, context);
    });
  }
  each_of(fields.find("tags"), fields.place("tags"), context, [&](const Value& tag, const Place* at) {
    if (tag.is(Kind::string)) add_tag(plain_text(tag.text, at, context), {}, context);
  });
  fields.ignore_all({"slug", "seo"});
  // The body, under whatever name: every field in rich text, and Markdown where one is called so.
  for (std::uint32_t i = 0; i < value->count; ++i) {
    auto& member = value->members[i];
    const auto* type = json::member(member.value, "nodeType");
    const auto* at = fields.place(member.key);
    if (type != nullptr && type->text == "document") {
      member.use = json::Use::read;
      rich.read_document(member.value, at);
    } else if (member.value.is(Kind::string) &&
               (member.key == "body" || member.key == "content" || member.key == "text")) {
      member.use = json::Use::read;
      article.body.splice(read_markdown(member.value.text, at, context));
    }
  }
  fields.finish();
  outer.finish();
}

// Calls `use` for each entry and asset that comes with a response.
template <class Use>
void each_included(Fields& response, Context& context, Use use) {
  const auto* value = response.find("includes");
  if (value == nullptr || !value->is(Kind::object)) return;
  const auto* place = response.place("includes");
  for (std::uint32_t i = 0; i < value->count; ++i) {
    auto& member = value->members[i];
    member.use = json::Use::read;
    each_of(&member.value, place->member(context.arena, member.key, member.value.offset), context,
            [&](const Value& entity, const Place* at) {
              if (entity.is(Kind::object)) use(entity, at);
            });
  }
}

void read_response(Fields& root, const Source& source, const ContentfulIncludes& includes, Context& context) {
  auto& article = context.article;
  root.ignore_all({"sys", "total", "skip", "limit", "errors"});
  const auto* items = root.find("items");
  if (items == nullptr) {
    if (json::member(*source.root, "nodeType") == nullptr)
      return read_entry(*source.root, article.place, includes, context);
    return ContentfulText{context, includes}.read_document(*source.root, article.place);
  }
  const auto* place = root.place("items");
  if (items->is(Kind::array) && items->count == 1) {
    read_entry(*items->elements, place->element(context.arena, 0, items->elements->offset), includes,
               context);
    return root.finish();
  }
  each_of(items, place, context, [&](const Value& entry, const Place* at) {
    if (!entry.is(Kind::object)) return;
    Fields outer{entry, at, context};
    outer.ignore_all({"sys", "metadata"});
    const auto* value = outer.find("fields");
    outer.finish();
    if (value == nullptr || !value->is(Kind::object)) return;
    Fields fields{*value, outer.place("fields"), context};
    model::Teaser teaser{};
    teaser.place = at;
    teaser.id = contentful_id(entry);
    teaser.title = fields.plain({"title", "headline", "name"});
    teaser.summary = fields.rich({"standfirst", "summary", "description", "excerpt", "lead"});
    teaser.url = fields.link({"url", "canonicalUrl", "webUrl"}, UrlUse::page);
    teaser.published = fields.moment({"publishDate", "publishedAt", "published", "date"});
    fields.ignore_rest();
    if (!teaser.title.empty() || !teaser.summary.empty()) article.related.items.append(context.arena, teaser);
  });
  finish_list({}, *items, place, context);
  root.finish();
}

}  // namespace

void read_contentful(const Source& source, Context& context) {
  context.article.is_article = true;
  Fields root{*source.root, context.article.place, context};
  ContentfulIncludes includes;
  each_included(root, context, [&](const Value& entity, const Place* place) {
    Fields{entity, place, context}.ignore_all({"sys", "metadata"});
    includes.emplace(contentful_id(entity), ContentfulEntity{&entity, place});
  });
  read_response(root, source, includes, context);
  // What nothing that was read refers to, and what has the id of another, has its fields unread.
  each_included(root, context, [&](const Value& entity, const Place* place) {
    Fields{entity, place, context}.finish();
  });
}

}  // namespace galley::import
