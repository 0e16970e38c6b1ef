#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <galley/options.h>

#include "site_record.h"

/// `galley site`: what a site is made of.
namespace galley::cli {

/// How a site is made.
struct SitePlan {
  std::string source;  ///< folder of article JSON
  std::string out;     ///< folder of the site
  std::string base;    ///< its address, with a "/" at the end
  std::string title;
  std::string embed;  ///< address of embed.js; empty: no oEmbed answers
  Options options;    ///< of the pages
};

/// "a/b.json" is published in the folder "a/b/".
std::string folder_of(const std::string& path);

/// The address of an article's folder on the site, percent-encoded.
std::string address_of(const SitePlan& plan, const std::string& path);

/// What came of one article.
struct Published {
  Record record;
  std::string problems;    ///< all of them, a line each
  std::string errors;      ///< those of severity error
  bool was_known = false;  ///< it was published already and its files were left alone
  bool is_written = false;
};

/// Renders one article and writes its files, unless `earlier` was made of the same input and they are there.
Published publish(const SitePlan& plan, const std::string& path, const Journal& earlier);

/// Where a record stands in the file of records, and when its article was published.
struct Listed {
  std::int64_t seconds;
  std::int64_t offset;
  std::uint32_t length;
};

/// Writes index pages, feeds and sitemaps from the file of records at `path`. Holds no more than a page of
/// it. `listed` is sorted, newest first.
bool write_lists(const SitePlan& plan, const std::string& path, const std::vector<Listed>& listed);

}  // namespace galley::cli
