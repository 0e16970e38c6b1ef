#include <galley/feed.h>

#include "json/write.h"

namespace galley {

namespace {

void optional(json::Writer& json, std::string_view key, std::string_view value) {
  if (!value.empty()) json.member(key, value);
}

// JSON Feed wants whole timestamps; a date alone counts from its midnight in UTC.
void date(json::Writer& json, std::string_view key, const std::string& written) {
  constexpr std::size_t kDateAlone = 10;
  if (written.empty()) return;
  json.member(key, written.size() == kDateAlone ? written + "T00:00:00Z" : written);
}

void write_item(json::Writer& json, const FeedItem& item) {
  const auto& summary = item.summary;
  json.begin_object().member("id", item.url).member("url", item.url);
  optional(json, "title", summary.title);
  optional(json, "summary", summary.description);
  if (item.html.empty()) {
    json.member("content_text", summary.description);
  } else {
    json.member("content_html", item.html);
  }
  optional(json, "image", summary.image);
  date(json, "date_published", summary.published);
  date(json, "date_modified", summary.modified);
  if (!summary.author.empty()) {
    json.key("authors").begin_array().begin_object().member("name", summary.author);
    optional(json, "url", summary.author_url);
    json.end_object().end_array();
  }
  optional(json, "language", summary.language);
  if (!summary.section.empty()) json.key("tags").begin_array().string(summary.section).end_array();
  json.end_object();
}

void write_teaser(json::Writer& json, const FeedItem& item) {
  const auto& summary = item.summary;
  json.begin_object().member("url", item.url);
  optional(json, "id", summary.id);
  optional(json, "title", summary.title);
  optional(json, "summary", summary.description);
  optional(json, "kicker", summary.section);
  optional(json, "published", summary.published);
  optional(json, "language", summary.language);
  json.end_object();
}

}  // namespace

std::string json_feed(const Feed& feed) {
  std::string out;
  json::Writer json{out};
  json.begin_object().member("version", "https://jsonfeed.org/version/1.1").member("title", feed.title);
  optional(json, "home_page_url", feed.home);
  optional(json, "feed_url", feed.self);
  optional(json, "next_url", feed.next);
  optional(json, "description", feed.description);
  optional(json, "language", feed.language);
  json.key("items").begin_array();
  for (const auto& item : feed.items) write_item(json, item);
  json.end_array().end_object();
  return out += "\n";
}

std::string feed_article(const Feed& feed) {
  std::string out;
  json::Writer json{out};
  json.begin_object().member("galley", std::uint64_t{1}).member("title", feed.title);
  optional(json, "language", feed.language);
  optional(json, "url", feed.self);
  json.key("share").boolean(false);
  json.key("related").begin_object();
  json.member("title", feed.description.empty() ? feed.title : feed.description);
  json.key("items").begin_array();
  for (const auto& item : feed.items) write_teaser(json, item);
  json.end_array();
  optional(json, "next", feed.next);
  json.end_object().end_object();
  return out;
}

}  // namespace galley
