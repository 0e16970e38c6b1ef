#include <galley/feed.h>

#include "feed/xml.h"
#include "json/write.h"

namespace galley {

namespace {

// CSS pixels: the reserve that embed.js keeps for an article, and the measure of a column of text.
constexpr std::uint64_t kWidth = 672;
constexpr std::uint64_t kHeight = 640;
constexpr std::uint64_t kCacheSeconds = 3600;

// HTML takes the same references as XML in texts and attributes.
std::string markup(const Summary& summary, const Embedding& embedding) {
  std::string out = "<galley-embed src=\"";
  feed::append_xml(out, embedding.article);
  out += "\"><a href=\"";
  feed::append_xml(out, embedding.page);
  out += "\">";
  feed::append_xml(out, summary.title.empty() ? std::string_view{embedding.page} : summary.title);
  out += "</a></galley-embed><script async src=\"";
  feed::append_xml(out, embedding.script);
  return out += "\"></script>";
}

}  // namespace

std::string oembed(const Summary& summary, const Embedding& embedding) {
  std::string out;
  json::Writer json{out};
  const auto optional = [&](std::string_view key, std::string_view value) {
    if (!value.empty()) json.member(key, value);
  };
  json.begin_object().member("version", "1.0").member("type", "rich");
  optional("title", summary.title);
  optional("author_name", summary.author);
  optional("author_url", summary.author_url);
  optional("provider_name", summary.publisher);
  optional("provider_url", summary.publisher_url);
  json.member("cache_age", kCacheSeconds);
  // oEmbed 1.0 §2.3.4: a thumbnail comes with its size or not at all.
  if (!summary.image.empty() && summary.image_width > 0 && summary.image_height > 0) {
    json.member("thumbnail_url", summary.image);
    json.member("thumbnail_width", std::uint64_t{summary.image_width});
    json.member("thumbnail_height", std::uint64_t{summary.image_height});
  }
  json.member("html", markup(summary, embedding)).member("width", kWidth).member("height", kHeight);
  json.end_object();
  return out += "\n";
}

}  // namespace galley
