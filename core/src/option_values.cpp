#include "option_values.h"

#include <cmath>

#include <galley/limits.h>

#include "json/value.h"
#include "locale/language.h"
#include "locale/strings.h"
#include "share/services.h"
#include "text/language.h"
#include "text/time.h"
#include "text/url.h"
#include "text/utf8.h"

namespace galley {

namespace {

constexpr std::size_t kSizesBytes = 512;

// Calls `use(word)` for each word of a text separated by spaces, until it gives false. Whether it never did.
template <class Use>
bool each_word(std::string_view text, Use use) {
  while (!(text = text::trim(text)).empty()) {
    const auto end = text.find(' ');
    if (!use(text.substr(0, end))) return false;
    text = end == std::string_view::npos ? std::string_view{} : text.substr(end);
  }
  return true;
}

bool contains(std::string_view words, std::string_view wanted) {
  return !each_word(words, [&](std::string_view word) { return word != wanted; });
}

bool consists_of(std::string_view text, std::string_view marks) {
  for (const char c : text) {
    if (!text::is_alpha(c) && !text::is_digit(c) && marks.find(c) == std::string_view::npos) return false;
  }
  return true;
}

}  // namespace

bool set_flag(const Setting& setting, bool& target) {
  if (!setting.value.is(json::Kind::boolean)) return false;
  target = setting.value.truth;
  return true;
}

bool set_number(const Setting& setting, std::int32_t least, std::int32_t most, std::int32_t& target) {
  const double number = setting.value.number;
  if (!setting.value.is(json::Kind::number) || !(number >= least && number <= most)) return false;
  if (std::floor(number) != number) return false;
  target = static_cast<std::int32_t>(number);
  return true;
}

bool set_word(const Setting& setting, std::string_view words, std::uint8_t& target) {
  if (!setting.value.is(json::Kind::string)) return false;
  std::uint8_t position = 0;
  const bool missing = each_word(words, [&](std::string_view word) {
    if (word == setting.value.text) return false;
    ++position;
    return true;
  });
  if (!missing) target = position;
  return !missing;
}

bool set_text(const Setting& setting, bool (*allowed)(std::string_view), std::string& target) {
  if (!setting.value.is(json::Kind::string) || !allowed(setting.value.text)) return false;
  target = setting.value.text;
  return true;
}

bool set_list(const Setting& setting, bool (*use)(const Setting&, std::string_view, Strings&),
              Strings& target) {
  const auto& value = setting.value;
  if (!value.is(json::Kind::array) && !value.is(json::Kind::string)) return false;
  Strings list;
  const auto add = [&](const json::Value& element, const text::Place* place) {
    const Setting one{setting.options, element, place, setting.arena, setting.problems};
    // Ids may be numbers: they are taken as they are written.
    const bool is_text = element.is(json::Kind::string) || element.is(json::Kind::number);
    if (!is_text || !use(one, element.text, list)) {
      setting.problems.add(text::Code::option_value, place, "has an element that cannot be used");
    }
  };
  if (value.is(json::Kind::string)) add(value, setting.place);
  for (std::uint32_t i = 0; value.is(json::Kind::array) && i < value.count; ++i) {
    add(value.elements[i], setting.place->element(setting.arena, i, value.elements[i].offset));
  }
  target = std::move(list);
  return true;
}

bool is_target(std::string_view text) { return text.empty() || text == "_blank"; }

// HTML §4.6.7. Not "opener", which would give the other page a hold on this one.
bool is_rel(std::string_view text) {
  return each_word(text, [](std::string_view word) {
    return contains("external license nofollow noopener noreferrer privacy-policy sponsored tag ugc", word);
  });
}

// What media conditions and lengths are made of (HTML §4.8.4.2.1), and no more.
bool is_sizes(std::string_view text) {
  return !text.empty() && text.size() <= kSizesBytes && consists_of(text, " ():,.+-*/%<=>");
}

bool is_id_prefix(std::string_view text) {
  return text.size() <= limits::id_prefix_bytes && consists_of(text, "-_");
}

bool is_time(std::string_view text) {
  text::Timestamp time;
  return text.empty() || text::read_timestamp(text, time) == text::TimeError::none;
}

bool is_interface_language(std::string_view text) {
  return text.empty() || (text::is_language_tag(text) && !locale::find_language(text).fell_back);
}

bool use_service(const Setting& element, std::string_view text, Strings& target) {
  if (share::find_service(text) != nullptr) {
    target.emplace_back(text);
  } else {
    element.problems.add(text::Code::share_service, element.place, text);
  }
  return true;
}

bool use_url(const Setting& element, std::string_view text, Strings& target) {
  const auto reading = text::read_url(element.arena, text, text::UrlUse::page);
  if (reading.url.empty()) return false;
  target.emplace_back(reading.url.view());
  return true;
}

bool set_url(const Setting& setting, std::string& target) {
  if (!setting.value.is(json::Kind::string)) return false;
  const auto reading = text::read_url(setting.arena, setting.value.text, text::UrlUse::page);
  if (reading.url.empty() && !setting.value.text.empty()) return false;
  target = reading.url.view();
  return true;
}

bool use_any(const Setting&, std::string_view text, Strings& target) {
  target.emplace_back(text);
  return true;
}

bool set_strings(const Setting& setting) {
  if (!setting.value.is(json::Kind::object)) return false;
  locale::Strings known{locale::Language{}};
  for (std::uint32_t i = 0; i < setting.value.count; ++i) {
    const auto& member = setting.value.members[i];
    const auto* place = setting.place->member(setting.arena, member.key, member.value.offset);
    // An empty label would leave a button without a name.
    if (!member.value.is(json::Kind::string) || text::trim(member.value.text).empty()) {
      setting.problems.add(text::Code::option_value, place, "\"strings\" wants texts that are not empty");
    } else if (!known.replace(member.key, member.value.text)) {
      const auto shown = member.key.substr(0, text::whole_prefix(member.key, 40));
      setting.problems.add(text::Code::option_unknown, place, std::string{"\"strings."}.append(shown) + '"');
    } else {
      setting.options.strings.emplace_back(member.key, member.value.text);
    }
  }
  return true;
}

}  // namespace galley
