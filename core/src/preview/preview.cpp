#include <galley/preview.h>

#include <algorithm>
#include <utility>

#include "preview/state.h"
#include "preview/units.h"

namespace galley {

Preview::Preview() : state_(std::make_unique<State>()) {}
Preview::~Preview() = default;

void Preview::set_options(Options options) {
  const auto last_key = state_->last_key;
  state_ = std::make_unique<State>();
  state_->options = std::move(options);
  state_->last_key = last_key;
}

Preview::Outcome Preview::update(std::string json) {
  auto& state = *state_;
  const auto edit = preview::find_edit(state.text(), json);
  const auto outcome = state.update_in_place(edit, std::string_view{json}.substr(edit.start, edit.length()));
  return outcome ? *outcome : state.update_whole(std::move(json));
}

Preview::Outcome Preview::update(std::uint32_t start, std::uint32_t removed, std::string_view inserted) {
  auto& state = *state_;
  const auto before = state.text();
  const auto at = preview::bytes_of_units(before, start);
  const auto old_end = at + preview::bytes_of_units(before.substr(at), removed);
  const preview::Edit edit{at, old_end, at + static_cast<std::uint32_t>(inserted.size())};
  if (const auto outcome = state.update_in_place(edit, inserted)) return *outcome;
  std::string json;
  json.reserve(before.size() + inserted.size());
  json.append(before.substr(0, at)).append(inserted).append(before.substr(old_end));
  return state.update_whole(std::move(json));
}

std::string_view Preview::html() const { return state_->good.html.view(); }
const Rendering& Preview::report() const { return state_->shown(); }
const std::vector<PreviewPart>& Preview::parts() const { return state_->parts; }
const std::vector<PreviewEdit>& Preview::edits() const { return state_->edits; }
bool Preview::has_new_problems() const { return state_->new_problems; }
bool Preview::has_new_outline() const { return state_->new_outline; }
bool Preview::was_alone() const { return state_->was_alone; }

Preview::Span Preview::source_of(std::uint32_t key) const {
  const auto& state = *state_;
  for (const auto& segment : state.segments) {
    for (auto i = segment.first_part; i < segment.last_part; ++i) {
      if (state.parts[i].key != key) continue;
      const auto text = state.text();
      const bool is_element = state.whole->map.form == import::BodyMap::Form::blocks;
      const auto end = is_element ? preview::end_of_value(text, segment.start) : segment.end;
      return {preview::units_of_bytes(text, segment.start), preview::units_of_bytes(text, end)};
    }
  }
  return {};
}

std::uint32_t Preview::part_at(std::uint32_t offset) const {
  const auto& state = *state_;
  const auto at = preview::bytes_of_units(state.text(), offset);
  for (const auto& segment : state.segments) {
    if (at < segment.start || (at >= segment.end && !segment.is_last)) continue;
    return segment.first_part < segment.last_part ? state.parts[segment.first_part].key : 0;
  }
  return 0;
}

}  // namespace galley
