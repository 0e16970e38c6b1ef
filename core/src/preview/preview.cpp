#include <galley/preview.h>

#include <algorithm>
#include <utility>

#include "preview/state.h"

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
  state.was_alone = false;
  if (state.whole != nullptr && state.text() == json) {
    state.edits.clear();
    state.new_problems = state.is_kept;
    state.new_outline = state.is_kept;
    state.is_kept = false;
    return Outcome::unchanged;
  }
  state.was_alone = state.update_alone(json);
  if (!state.was_alone) return state.update_whole(std::move(json));
  return state.edits.empty() ? Outcome::unchanged : Outcome::patched;
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
