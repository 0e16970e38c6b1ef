#include "related/select.h"

#include <algorithm>

#include "related/known.h"
#include "text/utf8.h"

namespace galley::related {

namespace {

bool is_same(const Identity& a, const Identity& b) {
  return (!a.id.empty() && a.id == b.id) || (!a.url.empty() && a.url == b.url);
}

// "https://…" or "/…"; anything else may be an id that only looks like a relative reference.
bool is_url(std::string_view entry) {
  return entry.substr(0, 1) == "/" || entry.substr(0, 8) == "https://" || entry.substr(0, 7) == "http://";
}

// What the reader has, and how many stories that are.
class Seen {
 public:
  Seen(text::Arena& arena, const std::vector<std::string>& entries, text::Url base, const Identity& self) {
    for (const auto& entry : entries) add(arena, text::trim(entry), base, self);
  }
  bool has(const Identity& story) const { return known_.has(story); }
  std::uint32_t stories() const { return std::max(urls_, ids_); }

 private:
  void add(text::Arena& arena, std::string_view entry, text::Url base, const Identity& self) {
    Identity story;
    if (is_url(entry)) {
      story.url = text::comparison_key(arena, text::read_url(arena, entry, text::UrlUse::page, base).url);
    } else {
      story.id = entry;
    }
    if (is_same(story, self) || !known_.add(story)) return;
    ++(story.url.empty() ? ids_ : urls_);
  }

  Known known_;
  std::uint32_t urls_ = 0;
  std::uint32_t ids_ = 0;
};

}  // namespace

Page select(text::Arena& arena, text::ProblemLog& problems, const model::Article& article,
            const std::vector<std::string>& seen, std::uint32_t limit) {
  const Identity self{article.id, text::comparison_key(arena, article.url)};
  const Seen reader{arena, seen, article.url, self};
  Known listed;
  Page page;
  bool cut = false;
  for (const auto& teaser : article.related.items) {
    const Identity story{teaser.id, text::comparison_key(arena, teaser.url)};
    if (is_same(story, self)) {
      problems.add(text::Code::related_self, teaser.place);
    } else if (listed.has(story)) {
      problems.add(text::Code::related_duplicate, teaser.place);
    } else {
      listed.add(story);
      if (reader.has(story)) continue;
      cut = limit > 0 && page.items.size() >= limit;
      if (!cut) page.items.append(arena, &teaser);
    }
  }
  page.new_count = page.items.size();
  page.shown_total = reader.stories() + page.new_count;
  page.next = article.related.next;
  page.at_end = page.next.empty() && !cut;
  // The list's own count includes what was left out; at the end the truth is known.
  const auto total = article.related.total;
  page.total = page.at_end ? page.shown_total : total == 0 ? 0 : std::max(total, page.shown_total);
  return page;
}

}  // namespace galley::related
