// Documents that hold Portable Text: each schema's own, read by the usual names.
#include "import/formats/portable_text.h"

#include "import/formats/tree.h"
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

bool is_block_array(const Value& value) {
  for (std::uint32_t i = 0; value.is(Kind::array) && i < value.count; ++i) {
    if (json::member(value.elements[i], "_type") != nullptr &&
        (json::member(value.elements[i], "children") != nullptr ||
         json::member(value.elements[i], "asset") != nullptr))
      return true;
  }
  return false;
}

// Under the name of a body whatever has a type is a block; elsewhere it may be anything of the schema's.
bool is_body(string_view key, const Value& value) {
  if (key != "body" && key != "content") return is_block_array(value);
  for (std::uint32_t i = 0; value.is(Kind::array) && i < value.count; ++i) {
    if (json::member(value.elements[i], "_type") != nullptr) return true;
  }
  return false;
}

void read_document(Fields& root, Context& context) {
  auto& article = context.article;
  PortableText reader{context};
  article.id = root.plain({"_id"});
  article.url = root.link({"url", "canonicalUrl"}, UrlUse::page);
  context.base = base_of(article.url);
  article.language = root.tag({"language", "__i18n_lang", "lang"});
  article.title_place = root.place("title");
  article.title = root.plain({"title", "headline"});
  for (const string_view key : {"standfirst", "excerpt", "description", "subtitle", "lead"}) {
    const auto* value = root.find(key);
    if (value == nullptr || !article.standfirst.empty()) continue;
    if (value->is(Kind::string)) article.standfirst = rich_text(value->text, root.place(key), context);
    if (!is_block_array(*value)) continue;
    for (const auto& block : reader.read(*value, root.place(key))) {
      if (const auto* paragraph = std::get_if<model::Paragraph>(&block.content))
        article.standfirst.splice(paragraph->text);
    }
  }
  article.published = root.moment({"publishedAt", "publishDate", "date", "_createdAt"});
  article.modified = root.moment({"_updatedAt", "updatedAt"});
  article.modified_place = root.place("_updatedAt");
  for (const string_view key : {"author", "authors"}) {
    each_of(root.find(key), root.place(key), context, [&](const Value& value, const Place* place) {
      if (value.is(Kind::string)) return add_author(plain_text(value.text, place, context), {}, {}, context);
      if (!value.is(Kind::object)) return;
      Fields person{value, place, context};
      const auto name = person.plain({"name"});
      const auto role = person.plain({"role"});
      const auto reference = person.plain({"_ref"});
      person.ignore_rest();
      if (name.empty()) return context.problems.add(Code::reference_unresolved, place, reference);
      add_author(name, {}, role, context);
    });
  }
  for (const string_view key : {"mainImage", "image", "coverImage"}) {
    const auto* value = root.find(key);
    if (value == nullptr || !value->is(Kind::object) || article.image != nullptr) continue;
    Fields fields{*value, root.place(key), context};
    article.image = reader.picture(fields);
    fields.finish();
  }
  for (const string_view key : {"categories", "tags"}) {
    each_of(root.find(key), root.place(key), context, [&](const Value& value, const Place* place) {
      if (value.is(Kind::string)) return add_tag(plain_text(value.text, place, context), {}, context);
      if (!value.is(Kind::object)) return;
      Fields tag{value, place, context};
      const auto name = tag.plain({"title", "name", "label"});
      const auto reference = tag.plain({"_ref"});
      tag.ignore_rest();
      if (name.empty()) return context.problems.add(Code::reference_unresolved, place, reference);
      add_tag(name, {}, context);
    });
  }
  root.ignore_all({"_type", "_rev", "slug", "seo"});
  const auto& value = root.value();
  for (std::uint32_t i = 0; i < value.count; ++i) {
    const auto& member = value.members[i];
    if (member.use != json::Use::unread || !is_body(member.key, member.value)) continue;
    const auto* array = root.find(member.key);
    article.body.splice(reader.read(*array, root.place(member.key)));
  }
  root.finish();
}

}  // namespace

void read_portable_text(const Source& source, Context& context) {
  auto& article = context.article;
  article.is_article = true;
  if (source.root->is(Kind::array)) {
    article.body = PortableText{context}.read(*source.root, article.place);
    return;
  }
  Fields root{*source.root, article.place, context};
  if (json::member(*source.root, "_type") != nullptr && json::member(*source.root, "children") != nullptr) {
    article.body = PortableText{context}.read(*source.root, article.place);
    return;
  }
  read_document(root, context);
}

}  // namespace galley::import
