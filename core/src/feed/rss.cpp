#include <galley/feed.h>

#include <array>

#include "feed/xml.h"
#include "text/time.h"

namespace galley {

namespace {

using feed::append_element;
using feed::append_xml;

constexpr std::array kDays = {"Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"};  // from 1970-01-01
constexpr std::array kMonths = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr std::int32_t kDaysInWeek = 7;
constexpr std::int32_t kMinutesInHour = 60;

void append_two(std::string& out, std::int32_t number) {
  if (number < 10) out += '0';
  out += std::to_string(number);
}

// RFC 822 §5 with a year of four digits, as RSS 2.0 asks for; the offset as written.
std::string rss_date(std::string_view rfc3339) {
  text::Timestamp time;
  std::string out;
  if (text::read_timestamp(rfc3339, time) != text::TimeError::none) return out;
  const auto& civil = time.civil;
  const auto days = text::day_number(civil.year, civil.month, civil.day);
  out.append(kDays.at(static_cast<std::size_t>(((days % kDaysInWeek) + kDaysInWeek) % kDaysInWeek)))
      .append(", ");
  append_two(out, civil.day);
  out.append(" ").append(kMonths.at(civil.month - 1U)).append(" ");
  const auto year = std::to_string(civil.year);
  out.append(4 - year.size(), '0').append(year).append(" ");
  append_two(out, civil.hour);
  out += ':';
  append_two(out, civil.minute);
  out += ':';
  append_two(out, civil.second);
  const auto minutes = time.offset < 0 ? -time.offset : time.offset;
  out.append(time.offset < 0 ? " -" : " +");
  append_two(out, minutes / kMinutesInHour);
  append_two(out, minutes % kMinutesInHour);
  return out;
}

void append_item(std::string& out, const FeedItem& item) {
  const auto& summary = item.summary;
  out += "<item>\n";
  append_element(out, "title", summary.title);
  append_element(out, "link", item.url);
  out += "<guid isPermaLink=\"true\">";
  append_xml(out, item.url);
  out += "</guid>\n";
  append_element(out, "pubDate", rss_date(summary.published));
  append_element(out, "dc:creator", summary.author);
  append_element(out, "dc:language", summary.language);
  append_element(out, "category", summary.section);
  append_element(out, "description", summary.description);
  append_element(out, "content:encoded", item.html);
  out += "</item>\n";
}

}  // namespace

std::string rss_feed(const Feed& feed) {
  std::string out =
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\" "
      "xmlns:atom=\"http://www.w3.org/2005/Atom\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" "
      "xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n<channel>\n";
  append_element(out, "title", feed.title);
  append_element(out, "link", feed.home);
  // RSS 2.0 demands a description.
  append_element(out, "description", feed.description.empty() ? feed.title : feed.description);
  append_element(out, "language", feed.language);
  if (!feed.self.empty()) {
    out += "<atom:link rel=\"self\" type=\"application/rss+xml\" href=\"";
    append_xml(out, feed.self);
    out += "\"/>\n";
  }
  for (const auto& item : feed.items) append_item(out, item);
  return out += "</channel>\n</rss>\n";
}

void append_sitemap_url(std::string& out, std::string_view url, std::string_view modified) {
  out += "<url>";
  out += "<loc>";
  append_xml(out, url);
  out += "</loc>";
  if (!modified.empty()) {
    out += "<lastmod>";
    append_xml(out, modified);
    out += "</lastmod>";
  }
  out += "</url>\n";
}

}  // namespace galley
