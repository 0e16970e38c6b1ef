// A post of WordPress's REST API (/wp/v2/posts), or a page of them. The rendered content is read, or the raw
// one (context=edit) where there is no other.
//
// Furniture: guid, type, slug, template, format, sticky, comment_status, ping_status, class_list, ids that
// _embedded resolves, _links, meta but footnotes.
#include <string>

#include <galley/limits.h>

#include "import/formats/formats.h"
#include "import/formats/wordpress_blocks.h"
#include "import/html.h"
#include "import/url.h"
#include "json/read.h"
#include "text/utf8.h"

namespace galley::import {

using json::Kind;
using json::Value;
using std::string_view;
using text::Code;
using text::Place;
using text::UrlUse;

namespace {

// {"rendered": "…", "raw": "…", "protected": false}, or the text alone.
struct Content {
  string_view text;
  const Place* place = nullptr;
  bool is_protected = false;
  bool is_raw = false;
};

Content content_of(Fields& post, string_view key) {
  Content out;
  out.place = post.place(key);
  const auto* value = post.first({key});
  if (value == nullptr) return out;
  if (!value->is(Kind::object)) {
    if (value->is(Kind::array)) {
      out.text = plain_of(*value, out.place, post.context());
    } else if (!value->is(Kind::boolean)) {
      out.text = value->text;
    }
    return out;
  }
  Fields fields{*value, out.place, post.context()};
  out.is_protected = fields.truth("protected");
  fields.ignore("block_version");
  const bool has_rendered = !fields.lacks("rendered");
  const string_view chosen = has_rendered ? "rendered" : "raw";
  out.is_raw = !has_rendered;
  out.text = fields.raw_string(chosen);
  out.place = fields.place(chosen);
  fields.ignore(has_rendered ? "raw" : "rendered");  // The same text once more.
  fields.finish();
  return out;
}

// meta.footnotes is JSON in a string: [{"id", "content"}]. As the list that the server would make of it;
// rendered content has it already.
string_view read_footnotes(Fields& post, bool is_raw, Context& context) {
  const auto* value = post.find("meta");
  if (value == nullptr || !value->is(Kind::object)) return {};
  Fields meta{*value, post.place("meta"), context};
  const auto written = meta.raw_string("footnotes");
  const auto* place = meta.place("footnotes");
  meta.ignore_rest();
  if (text::trim(written).empty() || !is_raw) return {};
  text::ProblemLog inner;
  const auto* list = json::read(written, context.arena, inner);
  if (list == nullptr || inner.size() > 0) {
    context.problems.add(Code::json_syntax, place, "it is no JSON array of footnotes");
    return {};
  }
  std::string html;
  each_of(list, place, context, [&](const Value& note, const Place*) {
    const auto* words = note.is(Kind::object) ? json::member(note, "content") : &note;
    if (words == nullptr || words->is(Kind::array) || words->is(Kind::object)) {
      const auto kind = words == nullptr ? Kind::null : words->kind;
      return context.problems.add(Code::value_type, place, not_wanted(kind, "the text of a footnote"));
    }
    const auto* id = json::member(note, "id");
    html += "<li";
    if (id != nullptr && id->text.find_first_of("\"&<") == string_view::npos)
      html.append(" id=\"").append(id->text).append("\"");
    html.append(">").append(words->text);
    if (id != nullptr && id->text.find_first_of("\"&<") == string_view::npos)
      html.append(" <a href=\"#").append(id->text).append("-link\">1</a>");
    html += "</li>";
  });
  return html.empty() ? string_view{} : context.arena.copy("<ol>" + html + "</ol>");
}

model::Image* featured(const Value& value, const Place* place, Context& context) {
  if (!value.is(Kind::object)) return nullptr;
  Fields media{value, place, context};
  auto* image = new_image(media.link({"source_url"}, UrlUse::media), place, context);
  const auto alt = media.plain({"alt_text"});
  const auto caption = content_of(media, "caption");
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  if (const auto* details = media.find("media_details"); details != nullptr && details->is(Kind::object)) {
    Fields fields{*details, media.place("media_details"), context};
    width = fields.number({"width"}, limits::pixels);
    height = fields.number({"height"}, limits::pixels);
    if (const auto* sizes = fields.find("sizes"); sizes != nullptr && sizes->is(Kind::object)) {
      for (std::uint32_t i = 0; i < sizes->count && image != nullptr; ++i) {
        auto& member = sizes->members[i];
        member.use = json::Use::read;
        if (!member.value.is(Kind::object)) continue;
        Fields size{member.value,
                    fields.place("sizes")->member(context.arena, member.key, member.value.offset), context};
        const auto url = size.link({"source_url"}, UrlUse::media);
        const auto pixels = size.number({"width"}, limits::pixels);
        size.ignore_rest();
        if (!url.empty() && pixels > 0) image->sources.append(context.arena, {url, pixels, {}});
      }
    }
    fields.ignore_rest();
  }
  media.ignore_rest();
  if (image == nullptr) return nullptr;
  set_alt(*image, alt);
  image->width = width;
  image->height = height;
  std::string words;
  for (const auto& block : read_html(caption.text, caption.place, context)) {
    if (const auto* paragraph = std::get_if<model::Paragraph>(&block.content))
      image->caption.splice(paragraph->text);
  }
  return image;
}

void read_embedded(Fields& post, Context& context) {
  const auto* value = post.find("_embedded");
  if (value == nullptr || !value->is(Kind::object)) return;
  Fields embedded{*value, post.place("_embedded"), context};
  each_of(embedded.find("author"), embedded.place("author"), context,
          [&](const Value& one, const Place* place) {
            if (!one.is(Kind::object)) return;
            Fields author{one, place, context};
            const auto name = author.plain({"name"});
            const auto url = author.link({"link"}, UrlUse::page);
            author.ignore_rest();
            add_author(name, url, {}, context);
          });
  each_of(embedded.find("wp:featuredmedia"), embedded.place("wp:featuredmedia"), context,
          [&](const Value& one, const Place* place) {
            if (auto* image = featured(one, place, context);
                image != nullptr && context.article.image == nullptr)
              context.article.image = image;
          });
  each_of(embedded.find("wp:term"), embedded.place("wp:term"), context,
          [&](const Value& group, const Place* at) {
            each_of(&group, at, context, [&](const Value& one, const Place* place) {
              if (!one.is(Kind::object)) return;
              Fields term{one, place, context};
              const auto name = term.plain({"name"});
              const auto url = term.link({"link"}, UrlUse::page);
              const auto taxonomy = term.plain({"taxonomy"});
              term.ignore_rest();
              if (taxonomy == "category" && context.article.kicker.text.empty() &&
                  !text::equal_ignoring_case(name, "uncategorized")) {
                context.article.kicker = {name, url};
              } else {
                add_tag(name, url, context);
              }
            });
          });
  embedded.ignore_rest();
}

// The local time with its offset in UTC is what WordPress gives in two fields.
text::Timestamp date_of(Fields& post, string_view local, string_view utc, Context& context) {
  const auto* written = post.first({utc});
  if (written == nullptr || !written->is(Kind::string)) return post.moment({local});
  // What WordPress has where it knows no such time.
  if (written->text.substr(0, 5) == "0000-") {
    post.ignore(utc);
    return post.moment({local});
  }
  post.ignore(local);
  text::Timestamp time;
  // Without an offset by design: the field's name gives it.
  if (text::read_timestamp(text::trim(written->text), time) == text::TimeError::missing_offset) return time;
  static_cast<void>(context);
  return post.moment({utc});
}

void read_post(Fields& post, Context& context) {
  auto& article = context.article;
  const auto status = post.plain({"status"});
  if (!status.empty() && status != "publish" && status != "inherit")
    return hold_back(post, "status", std::string{"status "}.append(status));
  article.is_article = true;
  article.id = post.plain({"id"});
  article.url = post.link({"link"}, UrlUse::page);
  context.base = base_of(article.url);
  article.language = post.tag({"lang", "language"});
  const auto title = content_of(post, "title");
  article.title_place = title.place;
  article.title = plain_text(title.text, title.place, context);
  const auto content = content_of(post, "content");
  if (content.is_protected) {
    context.problems.add(Code::shown_in_part, content.place, "it is protected by a password");
    post.ignore("meta");
  } else {
    const auto notes = read_footnotes(post, content.is_raw, context);
    article.body = read_wordpress_content(content.text, content.is_raw, notes, content.place, context);
  }
  const auto excerpt = content_of(post, "excerpt");
  for (const auto& block : read_html(excerpt.text, excerpt.place, context)) {
    if (const auto* paragraph = std::get_if<model::Paragraph>(&block.content))
      article.standfirst.splice(paragraph->text);
  }
  article.published = date_of(post, "date", "date_gmt", context);
  article.modified = date_of(post, "modified", "modified_gmt", context);
  article.modified_place = post.place("modified_gmt");
  read_embedded(post, context);
  post.ignore_all({"guid",
                   "type",
                   "slug",
                   "template",
                   "format",
                   "sticky",
                   "comment_status",
                   "ping_status",
                   "class_list",
                   "author",
                   "featured_media",
                   "categories",
                   "tags",
                   "permalink_template",
                   "generated_slug",
                   "password",
                   "parent",
                   "menu_order",
                   "jetpack_featured_media_url",
                   "yoast_head",
                   "yoast_head_json",
                   "_links"});
  post.finish();
}

}  // namespace

void read_wordpress(const Source& source, Context& context) {
  const auto& root = *source.root;
  const auto* place = context.article.place;
  if (!root.is(Kind::array)) {
    Fields post{root, place, context};
    return read_post(post, context);
  }
  if (root.count == 1 && root.elements->is(Kind::object) && !source.as_list) {
    Fields post{*root.elements, place->element(context.arena, 0, root.elements->offset), context};
    return read_post(post, context);
  }
  each_of(&root, place, context, [&](const Value& value, const Place* at) {
    if (!value.is(Kind::object)) return;
    Fields post{value, at, context};
    model::Teaser teaser{};
    teaser.place = at;
    teaser.id = post.plain({"id"});
    teaser.url = post.link({"link"}, UrlUse::page);
    const auto title = content_of(post, "title");
    teaser.title = plain_text(title.text, title.place, context);
    const auto excerpt = content_of(post, "excerpt");
    teaser.summary = rich_text(excerpt.text, excerpt.place, context);
    teaser.published = date_of(post, "date", "date_gmt", context);
    post.ignore_rest();
    if (!teaser.title.empty() || !teaser.summary.empty())
      context.article.related.items.append(context.arena, teaser);
  });
  finish_list({}, root, place, context);
}

}  // namespace galley::import
