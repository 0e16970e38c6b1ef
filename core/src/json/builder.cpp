#include "json/builder.h"

#include <algorithm>

#include <galley/limits.h>

#include "text/index.h"

namespace galley::json {

using text::Code;
using text::Place;

namespace {

bool keys_differ(const Value& object) {
  for (std::uint32_t i = 1; i < object.count; ++i) {
    for (std::uint32_t j = 0; j < i; ++j) {
      if (object.members[i].key == object.members[j].key) return false;
    }
  }
  return true;
}

}  // namespace

Builder::Builder(text::Arena& arena, text::ProblemLog& problems) : arena_(arena), problems_(problems) {
  waiting_.reserve(64);
  open_.reserve(32);
}

void Builder::key(std::string_view key, std::uint32_t offset) {
  key_ = key;
  key_offset_ = offset;
  has_key_ = true;
}

void Builder::add(const Value& value) {
  if (left_out_.empty() && !is_full(value.offset))
    waiting_.push_back({key_, key_offset_, Use::unread, value});
  has_key_ = false;
}

bool Builder::is_full(std::uint32_t offset) {
  if (values_ == limits::json_values) {
    report(Code::limit_exceeded, offset, "more than " + std::to_string(limits::json_values) + " values");
  }
  return values_++ >= limits::json_values;
}

void Builder::open(Kind kind, std::uint32_t offset) {
  const bool is_deep = open_.size() >= limits::json_depth;
  if (is_deep) report(Code::json_depth, offset, std::to_string(limits::json_depth));
  if (is_deep || !left_out_.empty() || is_full(offset)) {
    left_out_ += kind == Kind::object ? '{' : '[';
    return;
  }
  open_.push_back({kind, offset, key_offset_, waiting_.size(), key_});
  has_key_ = false;
}

void Builder::close() {
  if (!left_out_.empty()) return left_out_.pop_back();
  const Container container = open_.back();
  Value value{.kind = container.kind,
              .offset = container.offset,
              .count = static_cast<std::uint32_t>(waiting_.size() - container.first)};
  const auto first = waiting_.begin() + static_cast<std::ptrdiff_t>(container.first);
  if (container.kind == Kind::object) {
    value.members = static_cast<Member*>(arena_.allocate(sizeof(Member) * value.count, alignof(Member)));
    std::copy(first, waiting_.end(), value.members);
    report_duplicates(value);
  } else {
    value.elements = static_cast<Value*>(arena_.allocate(sizeof(Value) * value.count, alignof(Value)));
    std::transform(first, waiting_.end(), value.elements, [](const Member& m) { return m.value; });
  }
  waiting_.erase(first, waiting_.end());
  open_.pop_back();
  waiting_.push_back({container.key, container.key_offset, Use::unread, value});
  has_key_ = false;
}

bool Builder::in_object() const {
  return left_out_.empty() ? open_.back().kind == Kind::object : left_out_.back() == '{';
}

void Builder::report(Code code, std::uint32_t offset, std::string_view detail) {
  if (left_out_.empty()) problems_.add(code, place_of_value(offset), detail);
}

const Place* Builder::place_of_value(std::uint32_t offset) {
  if (open_.empty() || (open_.back().kind == Kind::object && !has_key_)) {
    auto* place = arena_.make<Place>(*place_here());
    place->offset = offset;
    return place;
  }
  return step(place_here(), open_.back(), waiting_.size(), key_, offset);
}

const Value* Builder::finish() {
  left_out_.clear();
  while (!open_.empty()) close();
  return waiting_.empty() ? nullptr : &arena_.make<Member>(waiting_.front())->value;
}

const Place* Builder::step(const Place* parent, const Container& in, std::size_t at, std::string_view key,
                           std::uint32_t offset) {
  if (in.kind == Kind::object) return parent->member(arena_, key, offset);
  return parent->element(arena_, static_cast<std::uint32_t>(at - in.first), offset);
}

// The place of the container that is being filled.
const Place* Builder::place_here() {
  const Place* place = arena_.make<Place>();
  for (std::size_t i = 1; i < open_.size(); ++i) {
    place = step(place, open_[i - 1], open_[i].first, open_[i].key, open_[i].offset);
  }
  return place;
}

void Builder::report_duplicates(const Value& object) {
  // Comparing each pair is quickest for the handful of keys that real objects have.
  if (object.count < 2 || (object.count <= 16 && keys_differ(object))) return;
  text::Index last;
  const Place* parent = nullptr;
  for (std::uint32_t i = 0; i < object.count; ++i) {
    const Member& later = object.members[i];
    const auto [entry, is_new] = last.emplace(later.key, i);
    if (is_new) continue;
    object.members[entry->second].use = Use::furniture;
    entry->second = i;
    if (parent == nullptr) parent = place_here();
    problems_.add(Code::json_duplicate_key, parent->member(arena_, later.key, later.offset), later.key);
  }
}

}  // namespace galley::json
