// schema.org NewsArticle and its relatives as JSON-LD: an object, an array, an "@graph", or any of them in a
// script element or CDATA. articleBody is plain text, whose structure is lost. References by "@id" are
// followed within the document.
//
// Furniture: @context, @id of what is used, speakable, hasPart, potentialAction, wordCount, isPartOf, other
// things of the graph.
#include "import/formats/json_ld.h"

#include <algorithm>
#include <map>
#include <string>

#include <galley/limits.h>

#include "import/formats/formats.h"
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

struct Thing {
  const Value* value;
  const Place* place;
};
using Graph = std::map<string_view, Thing>;

bool has_type(const Value& thing, string_view part) {
  const auto* type = json::member(thing, "@type");
  if (type == nullptr) return false;
  if (type->is(Kind::string)) return type->text.find(part) != string_view::npos;
  for (const auto& one : *type) {
    if (one.is(Kind::string) && one.text.find(part) != string_view::npos) return true;
  }
  return false;
}

bool is_article(const Value& thing) {
  return has_type(thing, "Article") || has_type(thing, "BlogPosting") || has_type(thing, "Report") ||
         has_type(thing, "NewsStory");
}

class LinkedData {
 public:
  LinkedData(Context& context, const Graph& graph) : context_(context), graph_(graph) {}
  void read(const Thing& thing, bool with_body);

 private:
  // What a reference leads to, or the thing itself.
  Thing resolved(const Value& value, const Place* place) const {
    const auto* id = value.is(Kind::object) && value.count == 1 ? json::member(value, "@id") : nullptr;
    if (id == nullptr) return {&value, place};
    Fields{value, place, context_}.ignore_rest();
    const auto found = graph_.find(id->text);
    if (found == graph_.end()) {
      context_.problems.add(Code::reference_unresolved, place, id->text);
      return {&value, place};
    }
    return found->second;
  }
  void authors(Fields& fields);
  void publisher(Fields& fields);
  void corrections(Fields& fields);
  const model::Image* image(const Value& value, const Place* place);
  void keywords(Fields& fields);

  Context& context_;
  const Graph& graph_;
};

void LinkedData::authors(Fields& fields) {
  for (const string_view key : {"author", "creator"}) {
    each_of(fields.find(key), fields.place(key), context_, [&](const Value& value, const Place* place) {
      if (value.is(Kind::string))
        return add_author(plain_text(value.text, place, context_), {}, {}, context_);
      if (!value.is(Kind::object))
        return context_.problems.add(Code::value_type, place, not_wanted(value.kind, "an object"));
      const auto found = resolved(value, place);
      Fields person{*found.value, found.place, context_};
      const auto name = person.plain({"name"});
      const auto url = person.link({"url", "sameAs"}, UrlUse::page);
      const auto role = person.plain({"jobTitle"});
      person.ignore_rest();
      add_author(name, url, role, context_);
    });
  }
}

const model::Image* LinkedData::image(const Value& value, const Place* place) {
  if (value.is(Kind::string)) {
    const auto reading = text::read_url(context_.arena, text::trim(value.text), UrlUse::media, context_.base);
    if (reading.url.empty()) context_.problems.add(Code::url_invalid, place, value.text);
    return new_image(reading.url, place, context_);
  }
  if (!value.is(Kind::object)) {
    context_.problems.add(Code::value_type, place, not_wanted(value.kind, "an object or a URL"));
    return nullptr;
  }
  const auto found = resolved(value, place);
  Fields fields{*found.value, found.place, context_};
  auto* image = new_image(fields.link({"url", "contentUrl", "@id"}, UrlUse::media), found.place, context_);
  const auto caption = fields.plain({"caption"});
  const auto alt = fields.plain({"description", "alternateName"});
  const auto credit = fields.plain({"creditText", "copyrightNotice"});
  const auto width = fields.number({"width"}, limits::pixels);
  const auto height = fields.number({"height"}, limits::pixels);
  fields.ignore_rest();
  if (image == nullptr) return nullptr;
  image->caption = one_text(caption, context_);
  image->credit = one_text(credit, context_);
  set_alt(*image, alt);
  image->width = width;
  image->height = height;
  return image;
}

void LinkedData::publisher(Fields& fields) {
  const auto* value = fields.first({"publisher"});
  if (value == nullptr) return;
  auto& publisher = context_.article.publisher;
  const auto* place = fields.place("publisher");
  if (!value->is(Kind::object)) {
    publisher.name = plain_of(*value, place, context_);
    return;
  }
  const auto found = resolved(*value, place);
  Fields object{*found.value, found.place, context_};
  publisher.name = object.plain({"name"});
  publisher.url = object.link({"url"}, UrlUse::page);
  if (const auto* logo = object.first({"logo"})) publisher.logo = image(*logo, object.place("logo"));
  object.ignore_rest();
}

void LinkedData::corrections(Fields& fields) {
  each_of(fields.find("correction"), fields.place("correction"), context_,
          [&](const Value& value, const Place* place) {
            model::Correction correction{};
            if (value.is(Kind::object)) {
              Fields object{value, place, context_};
              correction.text = object.rich({"text", "description", "name"});
              correction.date = object.moment({"datePublished", "dateCreated"});
              object.ignore_rest();
            } else {
              correction.text = text_of(value, place, context_);
            }
            if (!correction.text.empty()) context_.article.corrections.append(context_.arena, correction);
          });
}

// An array, or one text separated by commas.
void LinkedData::keywords(Fields& fields) {
  each_of(fields.find("keywords"), fields.place("keywords"), context_,
          [&](const Value& value, const Place* place) {
            if (value.is(Kind::object)) {
              Fields term{value, place, context_};
              const auto name = term.plain({"name"});
              term.ignore_rest();
              return add_tag(name, {}, context_);
            }
            auto words = plain_of(value, place, context_);
            while (!words.empty()) {
              const auto end = std::min(words.find(','), words.size());
              add_tag(text::trim(words.substr(0, end)), {}, context_);
              words.remove_prefix(std::min(end + 1, words.size()));
            }
          });
}

void LinkedData::read(const Thing& thing, bool with_body) {
  auto& article = context_.article;
  Fields fields{*thing.value, thing.place, context_};
  article.url = fields.link({"url"}, UrlUse::page);
  const auto page = fields.link({"mainEntityOfPage"}, UrlUse::page);
  if (article.url.empty()) article.url = page;
  context_.base = base_of(article.url);
  article.id = fields.plain({"identifier"});
  if (const auto tag = fields.tag({"inLanguage"}); !tag.empty()) article.language = tag;
  article.title_place = fields.place("headline");
  article.title = fields.plain({"headline", "name"});
  const auto other = fields.rich({"alternativeHeadline"});
  article.standfirst = fields.rich({"description", "abstract"});
  if (article.standfirst.empty()) article.standfirst = other;
  article.kicker.text = fields.plain({"articleSection"});
  article.dateline = fields.plain({"dateline"});
  authors(fields);
  publisher(fields);
  article.published = fields.moment({"datePublished", "dateCreated"});
  article.modified = fields.moment({"dateModified"});
  article.modified_place = fields.place("dateModified");
  each_of(fields.find("image"), fields.place("image"), context_, [&](const Value& value, const Place* place) {
    const auto* found = image(value, place);
    if (article.image == nullptr) article.image = found;
  });
  keywords(fields);
  corrections(fields);
  if (!fields.truth("isAccessibleForFree", true)) article.access = model::Access::paid;
  article.rights = fields.plain({"copyrightNotice"});
  article.license = fields.plain({"license"});
  if (article.license.substr(0, 8) == "https://" || article.license.substr(0, 7) == "http://")
    article.license_url = fields.link({"license"}, UrlUse::page);
  const auto* body = fields.first({"articleBody", "text"});
  const auto* at = fields.place(fields.key_of({"articleBody", "text"}));
  if (body != nullptr && body->is(Kind::string) && with_body) {
    if (!holds_tags(body->text)) context_.problems.add(Code::structure_lost, at);
    article.body = text_blocks(body->text, at, context_);
  }
  // A live page is a list of posts.
  each_of(fields.find("liveBlogUpdate"), fields.place("liveBlogUpdate"), context_,
          [&](const Value& value, const Place* place) {
            if (!value.is(Kind::object) || !with_body) return;
            Fields post{value, place, context_};
            auto* update = context_.arena.make<model::Update>();
            update->published = post.moment({"datePublished"});
            update->title = post.plain({"headline", "name"});
            if (const auto* words = post.first({"articleBody", "text"}))
              update->body = text_blocks(words->text, post.place("articleBody"), context_);
            post.ignore_rest();
            if (!update->title.empty() || !update->body.empty())
              article.body.append(context_.arena, {place, {}, static_cast<const model::Update*>(update)});
          });
  fields.ignore_all({"@context",
                     "@type",
                     "@id",
                     "speakable",
                     "hasPart",
                     "potentialAction",
                     "wordCount",
                     "isPartOf",
                     "thumbnailUrl",
                     "timeRequired",
                     "copyrightHolder",
                     "copyrightYear",
                     "about",
                     "mentions",
                     "sourceOrganization",
                     "coverageStartTime",
                     "coverageEndTime",
                     "commentCount",
                     "interactionStatistic",
                     "video",
                     "locationCreated",
                     "contentLocation",
                     "genre",
                     "printSection",
                     "printPage",
                     "editor"});
  fields.finish();
}

// Iterates over the containers of a document: arrays and graphs.
void collect(const Value& value, const Place* place, Graph& graph, Thing& article, Context& context) {
  const auto take = [&](const Value& thing, const Place* at) {
    if (!thing.is(Kind::object)) return;
    if (const auto* id = json::member(thing, "@id"); id != nullptr && id->is(Kind::string))
      graph.emplace(id->text, Thing{&thing, at});
    if (is_article(thing) && article.value == nullptr) article = {&thing, at};
  };
  each_of(&value, place, context, [&](const Value& thing, const Place* at) {
    take(thing, at);
    if (!thing.is(Kind::object) || json::member(thing, "@graph") == nullptr) return;
    Fields fields{thing, at, context};
    fields.ignore("@context");
    each_of(fields.find("@graph"), fields.place("@graph"), context, take);
  });
}

void ignore_others(const Value& value, const Place* place, Context& context) {
  each_of(&value, place, context, [&](const Value& thing, const Place* at) {
    if (!thing.is(Kind::object)) return;
    Fields fields{thing, at, context};
    each_of(json::member(thing, "@graph"), at, context, [&](const Value& inner, const Place* below) {
      if (inner.is(Kind::object)) Fields{inner, below, context}.ignore_rest();
    });
    fields.ignore_rest();
  });
}

}  // namespace

bool read_linked_data(const Value& root, const Place* place, Context& context, bool with_body) {
  Graph graph;
  Thing article{nullptr, nullptr};
  collect(root, place, graph, article, context);
  if (article.value == nullptr) return false;
  LinkedData{context, graph}.read(article, with_body);
  ignore_others(root, place, context);
  return true;
}

void read_json_ld(const Source& source, Context& context) {
  context.article.is_article = true;
  if (read_linked_data(*source.root, context.article.place, context, true)) return;
  context.article.is_article = false;
  const auto* type = json::member(*source.root, "@type");
  std::string what{"JSON-LD about "};
  what += type != nullptr && type->is(Kind::string) ? type->text : "other things";
  context.problems.add(Code::not_an_article, context.article.place, what);
  ignore_others(*source.root, context.article.place, context);
}

}  // namespace galley::import
