#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "import/context.h"
#include "json/value.h"

namespace galley::import {

/// One JSON object being read field by field. Each getter marks its member as read, reports a value of the
/// wrong type and gives an empty result then; `finish` reports the members that nobody asked for, so nothing
/// is lost in silence. A null value reads as absent.
class Object {
 public:
  Object(const json::Value& value, const text::Place* place, Context& context)
      : value_(value), place_(place), context_(context) {}

  const text::Place* place() const { return place_; }
  /// Place of a member, present or not.
  const text::Place* place(std::string_view key) const;

  /// Whether there is no such member, or it is null or an empty string.
  bool lacks(std::string_view key) const;

  /// The member's value, or null. Marks it as read.
  const json::Value* find(std::string_view key);

  /// A string, without white space at its ends; numbers are taken as they are written.
  std::string_view string(std::string_view key);
  /// A string as it is, for code and Markdown.
  std::string_view raw_string(std::string_view key);
  text::Url url(std::string_view key, text::UrlUse use);
  /// With a month or a year as `least`, no more of the date need be there.
  text::Timestamp date(std::string_view key, text::Precision least = text::Precision::day);
  std::string_view language(std::string_view key);
  /// "video/mp4" (RFC 9110 §8.3.1, without parameters).
  std::string_view media_type(std::string_view key);
  bool boolean(std::string_view key, bool otherwise = false);
  /// A whole number from 0 to `largest`; `otherwise` when absent or unusable.
  std::uint32_t whole(std::string_view key, std::uint32_t largest, std::uint32_t otherwise = 0);
  model::Inlines inlines(std::string_view key);

  /// Declares a key that is known and has nothing to show.
  void ignore(std::string_view key);

  void report(text::Code code, std::string_view key, std::string_view detail = {});
  Context& context() const { return context_; }
  const json::Value& value() const { return value_; }
  /// Names members that were not read, with the known key they resemble.
  void finish();

 private:
  void report_type(const json::Value& value, std::string_view key, std::string_view wanted);
  std::string_view resembled(std::string_view key) const;

  const json::Value& value_;
  const text::Place* place_;
  Context& context_;
  std::array<std::string_view, 32> asked_{};
  std::uint32_t asked_count_ = 0;
};

/// "an array, not a string": how problems name a value of the wrong kind.
std::string not_wanted(json::Kind kind, std::string_view wanted);

/// Whether two keys differ by one or two slips of the keyboard.
bool resembles(std::string_view a, std::string_view b);

}  // namespace galley::import
