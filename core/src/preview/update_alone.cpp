#include <algorithm>
#include <string>

#include <galley/limits.h>

#include "html/writer.h"
#include "preview/compare.h"
#include "preview/parts.h"
#include "preview/positions.h"
#include "preview/state.h"

namespace galley {

using preview::Alone;
using preview::Edit;
using preview::Segment;

namespace {

// A segment of Markdown keeps the blank line behind it: four characters of JSON.
constexpr std::uint32_t kBlankLine = 4;

std::uint32_t moved(std::uint32_t value, std::int64_t by) { return static_cast<std::uint32_t>(value + by); }

std::size_t lines_of(std::string_view json) {
  return static_cast<std::size_t>(std::count(json.begin(), json.end(), '\n'));
}

// How much there is to read when one segment is taken out and another put in.
text::WordCount exchanged(text::WordCount all, const text::WordCount& out, const text::WordCount& in) {
  all.words += in.words - out.words;
  all.hangul += in.hangul - out.hangul;
  all.ideographs += in.ideographs - out.ideographs;
  all.syllabics += in.syllabics - out.syllabics;
  return all;
}

}  // namespace

const Segment* Preview::State::edited_segment(const Edit& edit, std::uint32_t& end) const {
  auto found = std::upper_bound(segments.begin(), segments.end(), edit.start,
                                [](std::uint32_t at, const Segment& segment) { return at < segment.start; });
  if (found == segments.begin()) return nullptr;
  --found;
  if (whole->map.form == import::BodyMap::Form::markdown) {
    end = found->end;
    const std::uint32_t kept = found->is_last ? 0 : kBlankLine;
    if (edit.old_end + kept > end) return nullptr;
  } else {
    end = preview::end_of_value(text(), found->start);
    // The first character of an element belongs to it only when it is there on both sides.
    if (edit.old_end > end || edit.start == found->start) return nullptr;
  }
  return found->first_part < found->last_part ? &*found : nullptr;
}

std::optional<Preview::Outcome> Preview::State::update_in_place(const Edit& edit, std::string_view inserted) {
  was_alone = false;
  if (whole == nullptr) return std::nullopt;
  if (edit.start == edit.old_end && inserted.empty()) {
    edits.clear();
    new_problems = new_outline = is_kept;
    is_kept = false;
    return Outcome::unchanged;
  }
  was_alone = update_alone(edit, inserted);
  if (!was_alone) return std::nullopt;
  return edits.empty() ? Outcome::unchanged : Outcome::patched;
}

// Only where the segment alone gives exactly the bytes that it gave in the whole is it known to stand alone.
bool Preview::State::update_alone(const Edit& edit, std::string_view inserted) {
  const auto before = text();
  const auto by = edit.growth();
  if (!whole->allows_alone ||
      static_cast<std::int64_t>(before.size()) + by > std::int64_t{limits::input_bytes})
    return false;
  if (lines_of(before.substr(edit.start, edit.old_end - edit.start)) != lines_of(inserted)) return false;
  std::uint32_t end = 0;
  const auto* found = edited_segment(edit, end);
  if (found == nullptr) return false;
  const auto old_raw = before.substr(found->start, end - found->start);
  std::string new_raw{old_raw};
  new_raw.replace(edit.start - found->start, edit.old_end - edit.start, inserted);
  const bool is_markdown = whole->map.form == import::BodyMap::Form::markdown;
  if (is_markdown && found->index > 0 && !preview::starts_afresh(new_raw)) return false;

  text::Arena arena;
  const auto level = preview::level_before(good.html.view(), parts, found->first_part);
  const preview::Surroundings around{whole->article, options, whole->strings, whole->map, level};
  const auto was = preview::render_alone(around, old_raw, found->index, found->is_last, arena);
  const auto start = parts[found->first_part].start;
  const auto length = parts[found->last_part - 1].end - start;
  if (!was.is_plain || was.view() != good.html.view().substr(start, length)) return false;
  const auto now = preview::render_alone(around, new_raw, found->index, found->is_last, arena);
  if (!now.is_plain || now.lines != was.lines || now.tables != was.tables) return false;
  const auto headings = preview::plan_exchange(good.outline, was.headings, now.headings);
  if (!headings.can) return false;
  if (good.html.view().size() - length + now.view().size() > limits::output_bytes) return false;
  if (preview::links_in(was.view()) != preview::links_in(now.view())) return false;
  const auto counted = exchanged(whole->counted, was.counted, now.counted);
  if (whole->article.reading_minutes == 0 && text::reading_minutes(counted) != good.minutes) return false;
  const auto move = preview::plan_move(good.problems, before, found->start, old_raw, new_raw);
  if (!move.is_possible) return false;

  preview::apply(move, good.problems);
  new_problems = is_kept || move.moves;
  new_outline = is_kept || headings.differs;
  std::copy(now.headings.printed.begin(), now.headings.printed.end(),
            good.outline.begin() + static_cast<std::ptrdiff_t>(headings.at));
  is_kept = false;
  whole->counted = counted;
  good.words = text::text_length(counted);
  auto& segment = segments[static_cast<std::size_t>(found - segments.data())];
  const auto parts_before = parts.size();
  exchange(segment, now);
  move_behind(segment, by, static_cast<std::int64_t>(parts.size()) - static_cast<std::int64_t>(parts_before));
  if (!is_edited) edited = whole->json;
  is_edited = true;
  edited.replace(edit.start, edit.old_end - edit.start, inserted);
  return true;
}

void Preview::State::exchange(Segment& segment, const Alone& now) {
  const auto first = parts.begin() + segment.first_part;
  const auto last = parts.begin() + segment.last_part;
  const auto start = first->start;
  const auto length = (last - 1)->end - start;
  const bool has_next = last != parts.end() && last->container == PreviewContainer::text;

  std::vector<PreviewPart> fresh;
  preview::split_elements(now.view(), 0, PreviewContainer::text, fresh);
  edits.clear();
  preview::compare({good.html.view(), parts.data() + segment.first_part, parts.data() + segment.last_part},
                   {now.view(), fresh.data(), fresh.data() + fresh.size()}, has_next ? last->key : 0,
                   last_key, edits);
  const auto rebase = [start](auto& piece) {
    piece.start += start;
    piece.end += start;
  };
  for (auto& edit : edits) {
    if (edit.kind != PreviewEdit::Kind::remove) rebase(edit);
  }
  for (auto& part : fresh) rebase(part);

  const auto by = std::int64_t{now.bytes} - length;
  for (auto part = last; part != parts.end(); ++part) {
    part->start = moved(part->start, by);
    part->end = moved(part->end, by);
  }
  if (fresh.size() == segment.last_part - segment.first_part) {
    std::copy(fresh.begin(), fresh.end(), first);
  } else {
    const auto behind = parts.erase(first, last);
    parts.insert(behind, fresh.begin(), fresh.end());
  }
  html::Writer::replace(good.html, start, length, now.html, now.bytes);
}

void Preview::State::move_behind(const Segment& segment, std::int64_t by, std::int64_t parts_by) {
  auto at = segments.begin() + (&segment - segments.data());
  at->end = moved(at->end, by);
  at->last_part = moved(at->last_part, parts_by);
  for (++at; at != segments.end(); ++at) {
    at->start = moved(at->start, by);
    at->end = moved(at->end, by);
    at->first_part = moved(at->first_part, parts_by);
    at->last_part = moved(at->last_part, parts_by);
  }
}

}  // namespace galley
