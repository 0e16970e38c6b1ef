#include "preview/headings.h"

#include <algorithm>
#include <string>

#include "layout/ids.h"
#include "layout/plain.h"
#include "text/utf8.h"

namespace galley::preview {

namespace {

// What all ids have in common that may be made unlike each other: they differ in numbers behind it.
std::string_view stem(std::string_view id) {
  for (;;) {
    auto end = id.size();
    while (end > 0 && text::is_digit(id[end - 1])) --end;
    if (end == id.size() || end == 0 || id[end - 1] != '-') return id;
    id = id.substr(0, end - 1);
  }
}

bool has_stem(const std::vector<OutlineEntry>& entries, std::string_view wanted) {
  return std::any_of(entries.begin(), entries.end(),
                     [&](const OutlineEntry& entry) { return stem(entry.id) == wanted; });
}

bool is_same(const OutlineEntry& a, const OutlineEntry& b) {
  return a.level == b.level && a.id == b.id && a.text == b.text;
}

}  // namespace

std::uint8_t level_before(std::string_view html, const std::vector<PreviewPart>& parts, std::uint32_t part) {
  while (part > 0 && parts[--part].container == PreviewContainer::text) {
    const auto tag = html.substr(parts[part].start, 3);
    if (tag.starts_with("<h") && text::is_digit(tag[2])) return static_cast<std::uint8_t>(tag[2] - '0');
  }
  return 0;
}

std::uint32_t follow_on(std::uint8_t level, std::uint8_t top, model::Article& article, text::Arena& arena) {
  std::uint32_t count = 0;
  model::Inlines dash;
  dash.append(arena, {model::Text{"-"}});
  for (std::uint8_t at = top; at < level; ++at, ++count) {
    // As the article writes levels, its own is 1.
    const auto written = static_cast<std::uint8_t>(at - top + 2);
    article.body.append(arena, {article.place, {}, model::Heading{written, article.headings++, dash}});
  }
  return count;
}

bool take_headings(layout::Plan& plan, std::uint32_t skipped, const Options& options, text::Arena& arena,
                   Headings& headings) {
  for (const auto& block : plan.article->body) {
    const auto* heading = std::get_if<model::Heading>(&block.content);
    if (heading != nullptr && !layout::is_blank(heading->text)) headings.written.push_back(heading->level);
  }
  if (headings.written.size() != plan.headings.size()) return false;
  layout::Ids ids{options.id_prefix, arena};
  for (auto at = plan.headings.begin() + skipped; at != plan.headings.end(); ++at) {
    at->id = ids.make(at->text);
    headings.printed.push_back({at->level, std::string{at->id}, std::string{at->text}});
  }
  return true;
}

Exchange plan_exchange(const std::vector<OutlineEntry>& outline, const Headings& was, const Headings& now) {
  Exchange exchange;
  if (was.written != now.written) return {false};
  if (was.printed.empty()) return exchange;
  const auto count = was.printed.size();
  const auto found =
      std::search(outline.begin(), outline.end(), was.printed.begin(), was.printed.end(), is_same);
  if (found == outline.end()) return {false};
  exchange.at = static_cast<std::size_t>(found - outline.begin());
  for (std::size_t i = 0; i < outline.size(); ++i) {
    if (i >= exchange.at && i < exchange.at + count) continue;
    const auto one = stem(outline[i].id);
    if (has_stem(was.printed, one) || has_stem(now.printed, one)) return {false};
  }
  exchange.differs = !std::equal(was.printed.begin(), was.printed.end(), now.printed.begin(), is_same);
  return exchange;
}

}  // namespace galley::preview
