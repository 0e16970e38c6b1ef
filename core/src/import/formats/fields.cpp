#include "import/formats/fields.h"

#include <string>

#include <galley/limits.h>

#include "import/formats/build.h"
#include "import/formats/text.h"
#include "import/html.h"
#include "import/url.h"
#include "text/language.h"
#include "text/loose_time.h"
#include "text/utf8.h"

namespace galley::import {

using json::Kind;
using json::Value;
using std::string_view;
using text::Code;

namespace {

bool is_blank(const Value& value) {
  return value.is(Kind::null) || (value.is(Kind::string) && text::trim(value.text).empty()) ||
         (value.is(Kind::array) && value.count == 0);
}

std::uint32_t digits(string_view text) {
  std::uint32_t number = 0;
  for (const char c : text) {
    if (!text::is_digit(c) || number > 100000000) break;
    number = number * 10 + static_cast<std::uint32_t>(c - '0');
  }
  return number;
}

}  // namespace

bool has_room(const model::Row& row, const text::Place* place, Context& context) {
  if (row.cells.size() < limits::table_columns) return true;
  context.problems.add(Code::value_range, place,
                       "a row has at most " + std::to_string(limits::table_columns) + " cells");
  return false;
}

const Value* unwrap(const Value* value) {
  while (value != nullptr && value->is(Kind::array) && value->count == 1) value = value->elements;
  return value == nullptr || value->is(Kind::null) ? nullptr : value;
}

const Value* Fields::first(Keys keys) {
  const Value* found = nullptr;
  for (const auto key : keys) {
    const auto* value = find(key);
    if (found == nullptr && value != nullptr && !is_blank(*value)) found = unwrap(value);
  }
  return found;
}

string_view Fields::key_of(Keys keys) const {
  for (const auto key : keys) {
    const auto* written = json::member(value(), key);
    if (written != nullptr && !is_blank(*written)) return key;
  }
  return *keys.begin();
}

string_view Fields::plain(Keys keys) {
  const auto* value = first(keys);
  if (value == nullptr) return {};
  const auto* at = place(key_of(keys));
  if (value->is(Kind::boolean)) return {};
  if (value->is(Kind::array)) {
    // Several texts where one is wanted: none of them is lost.
    std::string joined;
    each_of(value, at, context(), [&](const Value& part, const text::Place* where) {
      const auto words = plain_of(part, where, context());
      if (words.empty()) return;
      joined.append(joined.empty() ? "" : ", ").append(words);
    });
    return context().arena.copy(joined);
  }
  return plain_of(*value, at, context());
}

model::Inlines Fields::rich(Keys keys) {
  const auto* value = first(keys);
  if (value == nullptr) return {};
  const auto* at = place(key_of(keys));
  if (!value->is(Kind::boolean)) return text_of(*value, at, context());
  context().problems.add(Code::value_type, at, not_wanted(value->kind, "a string"));
  return {};
}

text::Timestamp Fields::moment(Keys keys) {
  text::Timestamp time;
  const auto* value = first(keys);
  if (value == nullptr) return time;
  const auto* at = place(key_of(keys));
  // What systems write for "never".
  if (value->is(Kind::boolean) && !value->truth) return time;
  if (!value->is(Kind::string) && !value->is(Kind::number)) {
    context().problems.add(Code::value_type, at, not_wanted(value->kind, "a date"));
    return time;
  }
  const auto written = text::trim(value->text);
  if (text::read_timestamp(written, time) == text::TimeError::none) return time;
  if (!text::read_loose_timestamp(written, time)) {
    context().problems.add(Code::date_invalid, at, written);
    return time;
  }
  std::string detail{"\""};
  detail.append(written).append("\" is read as ");
  text::append_rfc3339(detail, time);
  context().problems.add(Code::date_form, at, detail);
  return time;
}

text::Url Fields::link(Keys keys, text::UrlUse use) {
  const auto* value = first(keys);
  if (value == nullptr) return {};
  const auto* at = place(key_of(keys));
  if (value->is(Kind::array)) value = value->elements;
  if (value->is(Kind::object)) {
    Fields object{*value, at, context()};
    const auto url = object.link({"url", "href", "src", "contentUrl", "@id"}, use);
    object.ignore_rest();
    return url;
  }
  if (value->is(Kind::string)) return read_url(text::trim(value->text), use, at, context());
  // `false` is what PHP writes for "none".
  if (!value->is(Kind::boolean) || value->truth)
    context().problems.add(Code::value_type, at, not_wanted(value->kind, "a URL"));
  return {};
}

std::uint32_t Fields::number(Keys keys, std::uint32_t largest) {
  const auto* value = first(keys);
  if (value == nullptr) return 0;
  const auto key = key_of(keys);
  if (value->is(Kind::number)) {
    if (value->number >= 0 && value->number <= largest) return static_cast<std::uint32_t>(value->number);
    report(Code::value_range, key, value->text);
    return 0;
  }
  const auto written = value->is(Kind::string) ? text::trim(value->text) : string_view{};
  if (written.empty() || !text::is_digit(written.front())) {
    report(Code::value_range, key, value->text);
    return 0;
  }
  report(Code::number_as_text, key, written);
  const auto number = digits(written);
  return number <= largest ? number : 0;
}

bool Fields::truth(string_view key, bool otherwise) {
  const auto* value = first({key});
  if (value == nullptr) return otherwise;
  if (value->is(Kind::boolean)) return value->truth;
  if (value->is(Kind::number)) return value->number != 0;
  if (value->is(Kind::string)) return !text::equal_ignoring_case(value->text, "false") && value->text != "0";
  report(Code::value_type, key, not_wanted(value->kind, "true or false"));
  return otherwise;
}

string_view Fields::tag(Keys keys) {
  const auto* value = first(keys);
  if (value == nullptr) return {};
  const auto key = key_of(keys);
  if (value->is(Kind::object))
    value = json::member(*value, "alternateName") != nullptr ? json::member(*value, "alternateName") : value;
  if (!value->is(Kind::string)) {
    report(Code::value_type, key, not_wanted(value->kind, "a language tag"));
    return {};
  }
  // "en_GB" is what many systems call a locale.
  std::string written{text::trim(value->text)};
  for (auto& c : written) c = c == '_' ? '-' : c;
  if (text::is_language_tag(written)) return context().arena.copy(written);
  report(Code::language_invalid, key, written);
  return {};
}

void Fields::ignore_all(Keys keys) {
  for (const auto key : keys) ignore(key);
}

void Fields::ignore_rest() {
  for (std::uint32_t i = 0; i < value().count; ++i) {
    auto& use = value().members[i].use;
    if (use == json::Use::unread) use = json::Use::furniture;
  }
}

}  // namespace galley::import
