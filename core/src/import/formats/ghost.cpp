// A post of Ghost's Content or Admin API, or {posts: [...], meta}. The HTML is read, or the Lexical document
// where there is no HTML.
//
// Furniture: uuid, slug, comment_id, meta_*, og_*, twitter_*, codeinjection_*, custom_template, plaintext,
// reading_time beside HTML, email settings, tiers, primary_author and primary_tag where the lists have them.
#include <algorithm>
#include <string>

#include "import/formats/formats.h"
#include "import/formats/ghost_cards.h"
#include "import/formats/lexical.h"
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

constexpr string_view kWall = "<!--members-only-->";
constexpr string_view kGate = "<!--kg-gated-block:begin";
constexpr string_view kGateEnd = "<!--kg-gated-block:end-->";

// What stands in a gate is for some readers; the Content API lets them through and takes the gates away, so
// that a gate which is still there comes from the Admin API. What is not for everybody is left out.
string_view without_gated(string_view html, const Place* place, Context& context) {
  if (html.find(kGate) == string_view::npos) return html;
  std::string out;
  bool is_cut = false;
  while (!html.empty()) {
    const auto gate = html.find(kGate);
    out += html.substr(0, gate);
    if (gate == string_view::npos) break;
    html.remove_prefix(gate);
    const auto inside = std::min(html.find("-->"), html.size() - 3) + 3;
    const bool is_for_all = html.substr(0, inside).find("nonMember:true") != string_view::npos;
    const auto end = std::min(html.find(kGateEnd, inside), html.size());
    if (is_for_all) out += html.substr(inside, end - inside);
    is_cut = is_cut || !is_for_all;
    html.remove_prefix(std::min(end + kGateEnd.size(), html.size()));
  }
  if (is_cut) context.problems.add(Code::shown_in_part, place, "blocks of it are for members");
  return context.arena.copy(out);
}

void read_people(Fields& post, Context& context) {
  for (const string_view key : {"authors", "primary_author"}) {
    each_of(post.find(key), post.place(key), context, [&](const Value& value, const Place* place) {
      if (!value.is(Kind::object)) return;
      Fields author{value, place, context};
      const auto name = author.plain({"name"});
      const auto url = author.link({"url", "website"}, UrlUse::page);
      author.ignore_rest();
      add_author(name, url, {}, context);
    });
  }
}

void read_tags(Fields& post, Context& context) {
  for (const string_view key : {"primary_tag", "tags"}) {
    each_of(post.find(key), post.place(key), context, [&](const Value& value, const Place* place) {
      if (!value.is(Kind::object)) return;
      Fields tag{value, place, context};
      const auto name = tag.plain({"name"});
      const auto url = tag.link({"url"}, UrlUse::page);
      const auto visibility = tag.plain({"visibility"});
      tag.ignore_rest();
      // Internal tags steer the site.
      if (visibility == "internal" || name.substr(0, 1) == "#") return;
      if (key == "primary_tag") {
        context.article.kicker = {name, url};
      } else if (name != context.article.kicker.text) {
        add_tag(name, url, context);
      }
    });
  }
}

void read_body(Fields& post, bool public_only, Context& context) {
  auto& article = context.article;
  const auto* html = post.first({"html"});
  const auto* lexical = post.first({"lexical"});
  if (html != nullptr && html->is(Kind::string)) {
    auto text = html->text;
    if (const auto wall = public_only ? text.find(kWall) : string_view::npos; wall != string_view::npos)
      text = text.substr(0, wall);
    article.body =
        read_ghost_html(without_gated(text, post.place("html"), context), post.place("html"), context);
    if (lexical != nullptr) post.ignore("lexical");
  } else if (lexical != nullptr && lexical->is(Kind::string)) {
    read_lexical_text(lexical->text, post.place("lexical"), context, public_only);
  } else if (lexical != nullptr) {
    read_lexical_root(*lexical, post.place("lexical"), context, public_only);
  } else if (const auto* plain = post.first({"plaintext"})) {
    article.body = text_blocks(plain->text, post.place("plaintext"), context);
  }
  post.ignore("plaintext");
}

void read_post(Fields& post, Context& context) {
  auto& article = context.article;
  const auto status = post.plain({"status"});
  if (!status.empty() && status != "published" && status != "sent")
    return hold_back(post, "status", std::string{"status "}.append(status));
  const auto visibility = post.plain({"visibility"});
  const bool is_public = visibility.empty() || visibility == "public";
  const bool has_access = post.truth("access", is_public);
  const auto* html = json::member(post.value(), "html");
  const bool has_wall = html != nullptr && html->text.find(kWall) != string_view::npos;
  const auto* lexical = json::member(post.value(), "lexical");
  const bool has_lexical_wall =
      lexical != nullptr &&
      (lexical->is(Kind::object) || lexical->text.find("\"paywall\"") != string_view::npos);
  article.is_article = true;
  article.id = post.plain({"id", "uuid"});
  article.url = post.link({"canonical_url", "url"}, UrlUse::page);
  context.base = base_of(article.url);
  article.language = post.tag({"locale", "lang"});
  article.title_place = post.place("title");
  article.title = post.plain({"title"});
  article.standfirst = post.rich({"custom_excerpt", "excerpt"});
  auto* image = new_image(post.link({"feature_image"}, UrlUse::media), post.place("feature_image"), context);
  const auto alt = post.plain({"feature_image_alt"});
  const auto caption = post.rich({"feature_image_caption"});
  if (image != nullptr) {
    set_alt(*image, alt);
    image->caption = caption;
    article.image = image;
  }
  if (!is_public) {
    article.access = visibility == "members" ? model::Access::metered : model::Access::paid;
    if (!has_access)
      post.report(Code::shown_in_part, "visibility", std::string{"it is for "}.append(visibility));
  }
  // What the API sends to those without access is cut already, unless it came from the Admin API whole.
  if (is_public || has_access || has_wall || has_lexical_wall ||
      json::member(post.value(), "access") != nullptr) {
    read_body(post, !has_access, context);
  } else {
    post.ignore_all({"html", "lexical", "plaintext"});
  }
  article.published = post.moment({"published_at", "created_at"});
  article.modified = post.moment({"updated_at"});
  article.modified_place = post.place("updated_at");
  read_people(post, context);
  read_tags(post, context);
  article.reading_minutes = post.number({"reading_time"}, 10000);
  post.ignore_all({"uuid",
                   "slug",
                   "comment_id",
                   "featured",
                   "codeinjection_head",
                   "codeinjection_foot",
                   "custom_template",
                   "email_subject",
                   "frontmatter",
                   "og_image",
                   "og_title",
                   "og_description",
                   "twitter_image",
                   "twitter_title",
                   "twitter_description",
                   "meta_title",
                   "meta_description",
                   "mobiledoc",
                   "tiers",
                   "comments",
                   "email_only",
                   "count",
                   "newsletter",
                   "email",
                   "show_title_and_feature_image",
                   "type"});
  post.finish();
}

}  // namespace

void read_ghost(const Source& source, Context& context) {
  const auto* place = context.article.place;
  Fields root{*source.root, place, context};
  const auto* posts = json::member(*source.root, "posts");
  if (posts == nullptr) return read_post(root, context);
  root.find("posts");
  const auto* at = root.place("posts");
  if (posts->is(Kind::array) && posts->count == 1 && !source.as_list) {
    root.ignore("meta");
    Fields post{*posts->elements, at->element(context.arena, 0, posts->elements->offset), context};
    read_post(post, context);
    return root.finish();
  }
  each_of(posts, at, context, [&](const Value& value, const Place* where) {
    if (!value.is(Kind::object)) return;
    Fields post{value, where, context};
    model::Teaser teaser{};
    teaser.place = where;
    teaser.id = post.plain({"id", "uuid"});
    teaser.url = post.link({"canonical_url", "url"}, UrlUse::page);
    teaser.title = post.plain({"title"});
    teaser.summary = post.rich({"custom_excerpt", "excerpt"});
    teaser.published = post.moment({"published_at"});
    auto* image = new_image(post.link({"feature_image"}, UrlUse::media), where, context);
    const auto alt = post.plain({"feature_image_alt"});
    if (image != nullptr) set_alt(*image, alt);
    teaser.image = image;
    post.ignore_rest();
    if (!teaser.title.empty() || !teaser.summary.empty())
      context.article.related.items.append(context.arena, teaser);
  });
  if (const auto* meta = root.find("meta"); meta != nullptr && meta->is(Kind::object)) {
    Fields fields{*meta, root.place("meta"), context};
    if (const auto* pages = fields.find("pagination"); pages != nullptr && pages->is(Kind::object)) {
      Fields pagination{*pages, fields.place("pagination"), context};
      context.article.related.total = pagination.number({"total"}, 1000000000);
      pagination.ignore_rest();
    }
    fields.finish();
  }
  finish_list({}, *posts, at, context);
  root.finish();
}

}  // namespace galley::import
