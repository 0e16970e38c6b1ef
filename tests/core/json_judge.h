#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>

#include <nlohmann/json.hpp>

#include "json/read.h"

/// The reader against nlohmann/json: what one takes the other takes, and both read the same. Used by the
/// tests and by the fuzzer.
namespace json_judge {

using galley::json::Kind;
using galley::json::Value;
using galley::text::Code;

// nlohmann keeps the last of equal keys; the reader marks the others as read.
inline bool same(const Value& ours, const nlohmann::json& theirs) {
  switch (ours.kind) {
    case Kind::null:
      return theirs.is_null();
    case Kind::boolean:
      return theirs.is_boolean() && theirs.get<bool>() == ours.truth;
    case Kind::number:
      return theirs.is_number() &&
             std::abs(theirs.get<double>() - ours.number) <=
                 1e-14 * std::max(std::abs(theirs.get<double>()), std::abs(ours.number));
    case Kind::string:
      return theirs.is_string() && theirs.get_ref<const std::string&>() == ours.text;
    case Kind::array: {
      if (!theirs.is_array() || theirs.size() != ours.count) return false;
      for (std::uint32_t i = 0; i < ours.count; ++i) {
        if (!same(ours.elements[i], theirs[i])) return false;
      }
      return true;
    }
    case Kind::object: {
      std::size_t kept = 0;
      for (std::uint32_t i = 0; i < ours.count; ++i) {
        const auto& member = ours.members[i];
        if (member.use != galley::json::Use::unread) continue;
        ++kept;
        const auto found = theirs.find(std::string{member.key});
        if (found == theirs.end() || !same(member.value, *found)) return false;
      }
      return theirs.is_object() && theirs.size() == kept;
    }
  }
  return false;
}

// nlohmann refuses what is too large for a double.
inline bool has_infinity(const Value& value) {
  if (value.kind == Kind::number) return std::isinf(value.number);
  for (std::uint32_t i = 0; i < value.count; ++i) {
    if (has_infinity(value.kind == Kind::object ? value.members[i].value : value.elements[i])) return true;
  }
  return false;
}

// Code points that no HTML document may hold are replaced, which nlohmann has no reason to do. A
// NUL it takes for the end of the text.
inline bool is_comparable(const std::string& text) {
  if (text.find('\0') != std::string::npos) return false;
  for (const auto* escape :
       {"\\u00", "\\b", "\\f", "\\uf", "\\uF", "\\ud", "\\uD", "\x7F", "\xEF\xBF", "\xEF\xB7", "\xC2"})
    if (text.find(escape) != std::string::npos) return false;
  return true;
}

/// What the two disagree about; empty when they agree, or when the text is none on which they have to.
inline std::string compare(const std::string& text) {
  if (!is_comparable(text)) return {};
  galley::text::Arena arena;
  galley::text::ProblemLog log;
  const auto* ours = galley::json::read(text, arena, log);
  const bool is_sound = !log.has(Code::json_syntax) && !log.has(Code::json_truncated) &&
                        !log.has(Code::json_bytes) && !log.has(Code::input_empty);
  if (is_sound && (has_infinity(*ours) || log.has(Code::json_depth))) return {};
  const auto theirs = nlohmann::json::parse(text, nullptr, false);
  if (is_sound == theirs.is_discarded())
    return is_sound ? "only the reader takes it" : "only nlohmann/json takes it";
  return !is_sound || same(*ours, theirs) ? std::string{} : "the values differ";
}

}  // namespace json_judge
