#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <galley/options.h>

/// Lists of articles for other programs: JSON Feed, RSS, oEmbed, sitemaps. Like everything here they are made
/// of what they are given alone: no clock, no network.
namespace galley {

/// What lists say of one article. Owns its text, which is plain: no Markdown, no markup.
struct Summary {
  std::string title;
  std::string url;  ///< canonical, as the article names it; empty when it names none
  std::string id;
  std::string language;     ///< BCP 47; empty when the article names none
  std::string description;  ///< the standfirst, else the first paragraph; at most 200 graphemes
  std::string section;
  std::string published;  ///< RFC 3339, as written; empty without a date
  std::string modified;
  std::int64_t seconds = 0;  ///< of `published`, from 1970-01-01; 0 without a date
  std::string author;        ///< the first of them
  std::string author_url;
  std::string publisher;
  std::string publisher_url;
  std::string image;  ///< address of the lead picture; empty without one
  std::string image_alt;
  std::uint32_t image_width = 0;  ///< pixels; 0 when the article does not say
  std::uint32_t image_height = 0;
};

/// Reads an article for its summary. Any bytes are fine; `render` names what is wrong with them.
Summary summarize(std::string_view json);

/// An entry of a feed.
struct FeedItem {
  Summary summary;
  std::string url;   ///< where it is published, absolute; also its identity
  std::string html;  ///< the article as a fragment; empty for none
};

/// A list of articles as a whole.
struct Feed {
  std::string title;
  std::string description;
  std::string language;
  std::string home;  ///< address of the page that lists the same
  std::string self;  ///< address of the feed itself; empty when it is not known
  std::string next;  ///< address of the page after it; empty when there is none
  std::vector<FeedItem> items;
};

/// JSON Feed 1.1.
std::string json_feed(const Feed& feed);

/// RSS 2.0, whole articles in content:encoded.
std::string rss_feed(const Feed& feed);

/// The list as an article of the native format, whose related stories are the items: renders to a page of
/// cards with a link to the next.
std::string feed_article(const Feed& feed);

/// What an embed needs to know besides the article.
struct Embedding {
  std::string script;   ///< address of embed.js
  std::string article;  ///< address of the article's JSON
  std::string page;     ///< address of its page, to which the fallback leads
};

/// The answer of an oEmbed provider (oEmbed 1.0, type "rich"): the tag with its script, and a link inside for
/// where scripts are taken out.
std::string oembed(const Summary& summary, const Embedding& embedding);

/// One <url> of a sitemap.
void append_sitemap_url(std::string& out, std::string_view url, std::string_view modified);

/// Gives the articles of a list one by one, until `use` returns false: of a JSON Feed, a page of posts of
/// WordPress or Ghost, a response of Contentful, or an array of articles in any format. Each is a whole input
/// of its own, with what the list says for all of them. Anything else, and a list that is broken, is one
/// input, as it is.
void each_article(std::string_view input, const Options& options,
                  const std::function<bool(std::string)>& use);

}  // namespace galley
