#include <algorithm>
#include <array>
#include <utility>

#include "import/article.h"
#include "preview/compare.h"
#include "preview/parts.h"
#include "preview/state.h"
#include "render.h"

namespace galley {

namespace {

bool has_code(const Problems& problems, std::string_view start) {
  return std::any_of(problems.begin(), problems.end(),
                     [&](const Problem& problem) { return problem.code.substr(0, start.size()) == start; });
}

// A text that breaks off says too little to replace what is shown.
bool is_broken(const Problems& problems) {
  constexpr std::array<std::string_view, 5> kCodes = {"json-syntax", "json-truncated", "input-empty",
                                                      "input-too-large", "not-an-article"};
  return std::any_of(kCodes.begin(), kCodes.end(),
                     [&](std::string_view code) { return has_code(problems, code); });
}

bool is_same(const Problems& a, const Problems& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Problem& x, const Problem& y) {
    return x.code == y.code && x.line == y.line && x.column == y.column && x.path == y.path &&
           x.message == y.message;
  });
}

bool is_same(const std::vector<OutlineEntry>& a, const std::vector<OutlineEntry>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const OutlineEntry& x, const OutlineEntry& y) {
    return x.level == y.level && x.id == y.id && x.text == y.text;
  });
}

std::vector<PreviewPart> in(PreviewContainer container, const std::vector<PreviewPart>& parts) {
  std::vector<PreviewPart> out;
  for (const auto& part : parts) {
    if (part.container == container) out.push_back(part);
  }
  return out;
}

// Containers that hold parts and other containers: where a part goes in them, its neighbours do not say.
bool is_mixed(PreviewContainer container) {
  return container >= PreviewContainer::html && container <= PreviewContainer::article;
}

}  // namespace

Preview::Outcome Preview::State::update_whole(std::string json) {
  auto next = std::make_unique<Whole>();
  next->json = std::move(json);
  text::ProblemLog problems;
  import::read_article(next->json, options, next->arena, problems, next->article,
                       options.view == View::article ? &next->map : nullptr);
  const auto plan = layout::lay_out(next->article, options, next->arena, problems);
  Rendering rendering;
  rendering.problems = problems.finish(next->json);
  const bool breaks = is_broken(rendering.problems);
  new_outline = false;
  edits.clear();
  if (breaks && whole != nullptr) {
    new_problems = !is_same(shown().problems, rendering.problems);
    galley::report(plan, options, rendering);
    broken = std::move(rendering);
    is_kept = true;
    return Outcome::kept;
  }

  std::vector<std::uint32_t> block_starts;
  rendering.html = write(plan, options, next->arena, next->json.size(), &block_starts);
  const bool is_cut = note_cut(rendering.html, next->article, problems);
  if (is_cut) rendering.problems = problems.finish(next->json);
  new_problems = !is_same(shown().problems, rendering.problems);
  galley::report(plan, options, rendering);
  new_outline = is_kept || !is_same(good.outline, rendering.outline);
  auto now = preview::split(rendering.html.view(), options.view);
  const bool is_first = whole == nullptr;
  const bool fits = !is_first && now.frame == frame && compare_parts(rendering.html.view(), now.list);
  if (!fits) {
    edits.clear();
    for (auto& part : now.list) part.key = ++last_key;
    new_problems = new_outline = new_problems || is_first;
  }
  next->strings = interface_strings(options, plan.language);
  next->counted = plan.counted;
  // Where it is cut depends on all that stands before.
  next->allows_alone = options.view == View::article && next->article.is_article && !is_cut &&
                       !has_code(rendering.problems, "json-");
  if (next->allows_alone) {
    segments = preview::find_segments(next->json, next->map, block_starts, now.list);
  } else {
    segments.clear();
  }
  whole = std::move(next);
  edited = {};
  is_edited = false;
  is_kept = false;
  good = std::move(rendering);
  parts = std::move(now.list);
  frame = std::move(now.frame);
  if (!fits) return Outcome::whole;
  return edits.empty() ? Outcome::unchanged : Outcome::patched;
}

// False when the steps do not say enough to be made.
bool Preview::State::compare_parts(std::string_view html, std::vector<PreviewPart>& now) {
  for (int i = 0; i <= static_cast<int>(PreviewContainer::footer); ++i) {
    const auto container = static_cast<PreviewContainer>(i);
    auto before = in(container, parts);
    auto fresh = in(container, now);
    if (before.empty() && fresh.empty()) continue;
    if (is_mixed(container) && before.size() != fresh.size()) return false;
    preview::compare({good.html.view(), before.data(), before.data() + before.size()},
                     {html, fresh.data(), fresh.data() + fresh.size()}, 0, last_key, edits);
    auto at = fresh.begin();
    for (auto& part : now) {
      if (part.container == container) part.key = (at++)->key;
    }
  }
  return true;
}

}  // namespace galley
