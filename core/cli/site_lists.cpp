#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <tuple>

#include <galley/feed.h>
#include <galley/galley.h>

#include "files.h"
#include "input.h"
#include "site.h"

namespace galley::cli {

namespace {

constexpr std::size_t kPerPage = 100;
constexpr std::size_t kInFeed = 50;
// The protocol allows 50,000 in a file.
constexpr std::size_t kPerSitemap = 40000;

// The file of records, read at the places that a list names.
class Records {
 public:
  explicit Records(const std::string& path) : file_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {}
  Records(const Records&) = delete;
  Records& operator=(const Records&) = delete;
  ~Records() {
    if (file_ >= 0) close(file_);
  }

  bool read(const Listed& place, Record& record) {
    line_.resize(place.length);
    return pread(file_, line_.data(), line_.size(), place.offset) == static_cast<ssize_t>(line_.size()) &&
           read_line(line_, record);
  }

 private:
  int file_;
  std::string line_;
};

std::string address_of_page(const SitePlan& plan, std::size_t number) {
  return number == 1 ? plan.base : plan.base + "page/" + std::to_string(number) + "/";
}

// Items from `first`, at most `most`.
Feed part(const SitePlan& plan, Records& records, const std::vector<Listed>& listed, std::size_t first,
          std::size_t most) {
  Feed feed;
  feed.title = plan.title;
  feed.language = plan.options.language;
  feed.home = plan.base;
  const auto end = std::min(listed.size(), first + most);
  for (auto i = first; i < end; ++i) {
    Record record;
    if (!records.read(listed[i], record)) continue;
    FeedItem item;
    item.url = address_of(plan, record.path);
    item.summary = std::move(record.summary);
    feed.items.push_back(std::move(item));
  }
  return feed;
}

bool write_index(const SitePlan& plan, Records& records, const std::vector<Listed>& listed) {
  const auto pages = std::max<std::size_t>(1, (listed.size() + kPerPage - 1) / kPerPage);
  Options options = plan.options;
  options.view = View::page;
  options.scripts.clear();  // The next page is a page, not a list that a script could append.
  for (std::size_t number = 1; number <= pages; ++number) {
    const auto first = (number - 1) * kPerPage;
    Feed feed = part(plan, records, listed, first, kPerPage);
    feed.self = address_of_page(plan, number);
    if (number < pages) feed.next = address_of_page(plan, number + 1);
    feed.description = std::to_string(listed.empty() ? 0 : first + 1) + "–" +
                       std::to_string(first + feed.items.size()) + " / " + std::to_string(listed.size());
    const auto file = plan.out + "/" + feed.self.substr(plan.base.size()) + "index.html";
    if (!write_file(file, render(feed_article(feed), options).html.view())) return false;
  }
  return true;
}

bool write_feeds(const SitePlan& plan, Records& records, const std::vector<Listed>& listed) {
  Feed feed = part(plan, records, listed, 0, kInFeed);
  Options options = plan.options;
  options.view = View::article;
  options.embeds = Embeds::never;
  options.heading_level = 2;
  for (std::size_t i = 0; i < feed.items.size(); ++i) {
    std::string json;
    Record record;
    if (!records.read(listed[i], record) || !read_input(plan.source + "/" + record.path, json)) return false;
    feed.items[i].html = render(json, options).html.view();
  }
  feed.self = plan.base + "feed.json";
  if (!write_file(plan.out + "/feed.json", json_feed(feed))) return false;
  feed.self = plan.base + "feed.xml";
  return write_file(plan.out + "/feed.xml", rss_feed(feed));
}

constexpr std::string_view kXml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

bool write_sitemaps(const SitePlan& plan, Records& records, const std::vector<Listed>& listed) {
  std::string all{kXml};
  all += "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
  std::size_t number = 0;
  for (std::size_t first = 0; first == 0 || first < listed.size(); first += kPerSitemap) {
    std::string map{kXml};
    map += "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
    if (first == 0) append_sitemap_url(map, plan.base, {});
    for (auto i = first; i < std::min(listed.size(), first + kPerSitemap); ++i) {
      Record record;
      if (!records.read(listed[i], record)) return false;
      const auto& [modified, published] = std::tie(record.summary.modified, record.summary.published);
      append_sitemap_url(map, address_of(plan, record.path), modified.empty() ? published : modified);
    }
    const auto name = "sitemap-" + std::to_string(++number) + ".xml";
    if (!write_file(plan.out + "/" + name, map += "</urlset>\n")) return false;
    all += "<sitemap><loc>" + plan.base + name + "</loc></sitemap>\n";
  }
  return write_file(plan.out + "/sitemap.xml", all += "</sitemapindex>\n");
}

}  // namespace

bool write_lists(const SitePlan& plan, const std::string& path, const std::vector<Listed>& listed) {
  Records records{path};
  return write_index(plan, records, listed) && write_feeds(plan, records, listed) &&
         write_sitemaps(plan, records, listed);
}

}  // namespace galley::cli
