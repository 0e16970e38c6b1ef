#include "import/object.h"

#include <algorithm>
#include <string>

#include <galley/limits.h>

#include "import/markdown.h"
#include "import/url.h"
#include "text/language.h"
#include "text/utf8.h"

namespace galley::import {

using text::Code;

std::string not_wanted(json::Kind kind, std::string_view wanted) {
  std::string out{json::describe(kind)};
  return out.append(", not ").append(wanted);
}

bool resembles(std::string_view a, std::string_view b) {
  if (a.size() > 24 || b.size() > 24 || a.size() < 3 || b.size() < 3) return false;
  // Optimal string alignment distance over two rows and the one before, at most 2 and a third of the key.
  std::array<std::array<std::uint8_t, 25>, 3> rows{};
  for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = static_cast<std::uint8_t>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    auto& now = rows[i % 3];
    const auto& before = rows[(i + 2) % 3];
    const auto& earlier = rows[(i + 1) % 3];
    now[0] = static_cast<std::uint8_t>(i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const int cost = text::lower(a[i - 1]) == text::lower(b[j - 1]) ? 0 : 1;
      int best = std::min({before[j] + 1, now[j - 1] + 1, before[j - 1] + cost});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        best = std::min(best, earlier[j - 2] + 1);
      now[j] = static_cast<std::uint8_t>(best);
    }
  }
  const auto distance = rows[a.size() % 3][b.size()];
  return distance <= 2 && distance * 3U <= std::max(a.size(), b.size());
}

const text::Place* Object::place(std::string_view key) const {
  const auto* member = json::find(value_, key);
  return member == nullptr ? place_->absent(context_.arena, key)
                           : place_->member(context_.arena, member->key, member->value.offset);
}

bool Object::lacks(std::string_view key) const {
  const auto* member = json::find(value_, key);
  if (member == nullptr) return true;
  const auto& value = member->value;
  return value.is(json::Kind::null) || (value.is(json::Kind::string) && text::trim(value.text).empty());
}

const json::Value* Object::find(std::string_view key) {
  if (asked_count_ < asked_.size()) asked_[asked_count_++] = key;
  const auto* member = json::find(value_, key);
  if (member == nullptr) return nullptr;
  if (member->use == json::Use::unread) member->use = json::Use::read;
  return member->value.is(json::Kind::null) ? nullptr : &member->value;
}

void Object::ignore(std::string_view key) {
  for (std::uint32_t i = 0; i < value_.count; ++i) {
    if (value_.members[i].key == key) value_.members[i].use = json::Use::furniture;
  }
  if (asked_count_ < asked_.size()) asked_[asked_count_++] = key;
}

void Object::report(Code code, std::string_view key, std::string_view detail) {
  context_.problems.add(code, place(key), detail);
}

void Object::report_type(const json::Value& value, std::string_view key, std::string_view wanted) {
  report(Code::value_type, key, not_wanted(value.kind, wanted));
}

std::string_view Object::raw_string(std::string_view key) {
  const auto* value = find(key);
  if (value == nullptr) return {};
  if (value->is(json::Kind::string) || value->is(json::Kind::number)) return value->text;
  report_type(*value, key, "a string");
  return {};
}

std::string_view Object::string(std::string_view key) { return text::trim(raw_string(key)); }

text::Url Object::url(std::string_view key, text::UrlUse use) {
  const auto written = string(key);
  return written.empty() ? text::Url{} : read_url(written, use, place(key), context_);
}

text::Timestamp Object::date(std::string_view key, text::Precision least) {
  text::Timestamp time;
  const auto written = string(key);
  if (written.empty()) return time;
  // Missing seconds or offset have one clear reading, so the date is shown and the slip reported all the
  // same.
  if (text::read_timestamp(written, time, least) != text::TimeError::none)
    report(Code::date_invalid, key, written);
  return time;
}

std::string_view Object::language(std::string_view key) {
  const auto tag = string(key);
  if (tag.empty() || text::is_language_tag(tag)) return tag;
  report(Code::language_invalid, key, tag);
  return {};
}

std::string_view Object::media_type(std::string_view key) {
  const auto written = string(key);
  if (written.empty() || is_media_type(written)) return written;
  report(Code::value_unknown, key, written);
  return {};
}

bool Object::boolean(std::string_view key, bool otherwise) {
  const auto* value = find(key);
  if (value == nullptr) return otherwise;
  if (value->is(json::Kind::boolean)) return value->truth;
  report_type(*value, key, "true or false");
  return otherwise;
}

std::uint32_t Object::whole(std::string_view key, std::uint32_t largest, std::uint32_t otherwise) {
  const auto* value = find(key);
  if (value == nullptr) return otherwise;
  if (!value->is(json::Kind::number)) {
    report_type(*value, key, "a number");
    return otherwise;
  }
  if (!(value->number >= 0 && value->number <= largest)) {
    report(Code::value_range, key, value->text);
    return otherwise;
  }
  const auto number = static_cast<std::uint32_t>(value->number);
  if (static_cast<double>(number) != value->number) report(Code::value_range, key, value->text);
  return number;
}

model::Inlines Object::inlines(std::string_view key) {
  const auto written = string(key);
  return written.empty() ? model::Inlines{} : read_inline_markdown(written, place(key), context_);
}

std::string_view Object::resembled(std::string_view key) const {
  for (std::uint32_t i = 0; i < asked_count_; ++i) {
    if (resembles(key, asked_[i])) return asked_[i];
  }
  return {};
}

void Object::finish() {
  for (std::uint32_t i = 0; i < value_.count; ++i) {
    const auto& member = value_.members[i];
    if (member.use != json::Use::unread || member.key.substr(0, 2) == "x-" || member.key.substr(0, 1) == "_")
      continue;
    const auto* where = place_->member(context_.arena, member.key, member.value.offset);
    // Comparing keys is the dear part, and beyond the limit problems are only counted.
    const bool is_told = context_.problems.size() < limits::problems;
    const auto meant = is_told ? resembled(member.key) : std::string_view{};
    if (meant.empty()) {
      context_.problems.add(Code::key_unknown, where, member.key);
    } else {
      std::string detail{"\""};
      detail.append(member.key).append("\" looks like \"").append(meant).append("\"");
      context_.problems.add(Code::key_misspelt, where, detail);
    }
  }
}

}  // namespace galley::import
