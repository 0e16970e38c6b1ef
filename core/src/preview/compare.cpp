#include "preview/compare.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include "text/index.h"

namespace galley::preview {

namespace {

constexpr std::uint32_t kNone = UINT32_MAX;

std::string_view bytes(const Run& run, const PreviewPart& part) {
  return run.html.substr(part.start, part.end - part.start);
}

// A part without the pointers of its annotations: a block that others came before is still the same block.
std::string without_paths(std::string_view html) {
  constexpr std::string_view kPath = " data-galley-path=\"";
  std::string out;
  for (auto at = html.find(kPath); at != std::string_view::npos; at = html.find(kPath)) {
    out += html.substr(0, at);
    html.remove_prefix(html.find('"', at + kPath.size()) + 1);
  }
  return out += html;
}

std::vector<std::string> contents(const Run& run) {
  std::vector<std::string> out;
  for (const auto* part = run.first; part != run.last; ++part)
    out.push_back(without_paths(bytes(run, *part)));
  return out;
}

// For each part of `now` the equal part of `before` that it is, so that both keep their order: the longest
// such choice among the first equals (patience sorting).
std::vector<std::uint32_t> match(const Run& before, const Run& now) {
  const auto count = static_cast<std::size_t>(now.last - now.first);
  const auto earlier = static_cast<std::size_t>(before.last - before.first);
  std::vector<std::uint32_t> found(count, kNone);
  std::vector<std::uint32_t> next_equal(earlier, kNone);
  const auto old = contents(before);
  const auto fresh = contents(now);
  text::Index first;
  for (std::size_t i = earlier; i > 0; --i) {
    const auto [entry, is_new] = first.emplace(old[i - 1], static_cast<std::uint32_t>(i - 1));
    if (is_new) continue;
    next_equal[i - 1] = entry->second;
    entry->second = static_cast<std::uint32_t>(i - 1);
  }
  for (std::size_t i = 0; i < count; ++i) {
    const auto entry = first.find(fresh[i]);
    if (entry == first.end() || entry->second == kNone) continue;
    found[i] = entry->second;
    entry->second = next_equal[entry->second];
  }

  std::vector<std::uint32_t> ends;  // of the best chain of each length: index in `now`
  std::vector<std::uint32_t> previous(count, kNone);
  for (std::size_t i = 0; i < count; ++i) {
    if (found[i] == kNone) continue;
    const auto at =
        std::lower_bound(ends.begin(), ends.end(), found[i],
                         [&](std::uint32_t end, std::uint32_t value) { return found[end] < value; });
    if (at != ends.begin()) previous[i] = *(at - 1);
    if (at == ends.end()) {
      ends.push_back(static_cast<std::uint32_t>(i));
    } else {
      *at = static_cast<std::uint32_t>(i);
    }
  }
  std::vector<std::uint32_t> chosen(count, kNone);
  for (auto i = ends.empty() ? kNone : ends.back(); i != kNone; i = previous[i]) chosen[i] = found[i];
  return chosen;
}

class Steps {
 public:
  Steps(std::uint32_t& last_key, std::vector<PreviewEdit>& edits) : last_key_(last_key), edits_(edits) {}

  // Parts between two that were kept: as many as there are on both sides are replaced.
  void gap(PreviewPart* old_first, PreviewPart* old_last, PreviewPart* first, PreviewPart* last,
           std::uint32_t after) {
    for (; old_first != old_last && first != last; ++old_first, ++first) {
      first->key = old_first->key;
      add(PreviewEdit::Kind::replace, *first, 0);
    }
    for (; old_first != old_last; ++old_first) {
      edits_.push_back({PreviewEdit::Kind::remove, old_first->key, 0, 0, 0, old_first->container});
    }
    for (; first != last; ++first) {
      first->key = ++last_key_;
      add(PreviewEdit::Kind::insert, *first, after);
    }
  }

 private:
  void add(PreviewEdit::Kind kind, const PreviewPart& part, std::uint32_t before) {
    edits_.push_back({kind, part.key, before, part.start, part.end, part.container});
  }

  std::uint32_t& last_key_;
  std::vector<PreviewEdit>& edits_;
};

}  // namespace

void compare(const Run& before, const Run& now, std::uint32_t after, std::uint32_t& last_key,
             std::vector<PreviewEdit>& edits) {
  Steps steps{last_key, edits};
  auto old = before;
  auto fresh = now;
  while (old.first != old.last && fresh.first != fresh.last &&
         bytes(before, *old.first) == bytes(now, *fresh.first)) {
    (fresh.first++)->key = (old.first++)->key;
  }
  while (old.first != old.last && fresh.first != fresh.last &&
         bytes(before, *(old.last - 1)) == bytes(now, *(fresh.last - 1))) {
    after = (--old.last)->key;
    (--fresh.last)->key = after;
  }
  const bool is_simple = old.first == old.last || fresh.first == fresh.last ||
                         (old.last - old.first == 1 && fresh.last - fresh.first == 1);
  const auto matches = is_simple ? std::vector<std::uint32_t>{} : match(old, fresh);
  auto* old_at = old.first;
  auto* at = fresh.first;
  for (std::size_t i = 0; i < matches.size(); ++i) {
    if (matches[i] == kNone) continue;
    auto* kept = old.first + matches[i];
    steps.gap(old_at, kept, at, fresh.first + i, kept->key);
    if (bytes(before, *kept) == bytes(now, fresh.first[i])) {
      fresh.first[i].key = kept->key;
    } else {
      steps.gap(kept, kept + 1, fresh.first + i, fresh.first + i + 1, 0);
    }
    old_at = kept + 1;
    at = fresh.first + i + 1;
  }
  steps.gap(old_at, old.last, at, fresh.last, after);
}

}  // namespace galley::preview
