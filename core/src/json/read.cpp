#include "json/read.h"

#include <algorithm>
#include <limits>
#include <string>
#include <vector>

#define JSON_NOEXCEPTION 1
#define JSON_HAS_FILESYSTEM 0
#define JSON_HAS_EXPERIMENTAL_FILESYSTEM 0
#define JSON_USE_IMPLICIT_CONVERSIONS 0
#include <nlohmann/json.hpp>

#include <galley/limits.h>

#include "json/cursor.h"
#include "json/number.h"
#include "json/repair.h"
#include "json/skim.h"
#include "text/index.h"
#include "text/place.h"
#include "text/utf8.h"

namespace galley::json {

std::string_view describe(Kind kind) {
  switch (kind) {
    case Kind::null:
      return "null";
    case Kind::boolean:
      return "true or false";
    case Kind::number:
      return "a number";
    case Kind::string:
      return "a string";
    case Kind::array:
      return "an array";
    case Kind::object:
      return "an object";
  }
  return {};
}

namespace {

using Sax = nlohmann::json_sax<nlohmann::json>;
using text::Arena;
using text::Code;
using text::Place;

// Takes nlohmann's events and builds values. Children wait in one scratch vector until their container closes
// and are then copied to the arena in one run, so a value never moves afterwards.
class Builder final : public Sax {
 public:
  Builder(const Skimmed& skimmed, std::string_view original, const std::vector<Edit>& edits, Arena& arena,
          text::ProblemLog& problems)
      : skimmed_(skimmed),
        cursor_(skimmed.text, edits),
        original_(original),
        arena_(arena),
        problems_(problems) {
    waiting_.reserve(64);
    open_.reserve(32);
  }

  bool null() override { return add({.kind = Kind::null, .offset = cursor_.word().offset}); }
  bool boolean(bool truth) override {
    return add({.kind = Kind::boolean, .truth = truth, .offset = cursor_.word().offset});
  }
  bool number_integer(number_integer_t value) override { return number(static_cast<double>(value)); }
  bool number_unsigned(number_unsigned_t value) override { return number(static_cast<double>(value)); }
  bool number_float(number_float_t, const string_t& text) override { return number(read_number(text)); }
  bool string(string_t&) override {
    const auto offset = cursor_.string(skimmed_.last);
    return add({.kind = Kind::string, .offset = offset, .text = contents_of_last(offset, false)});
  }
  bool binary(binary_t&) override { return false; }
  bool key(string_t&) override {
    key_offset_ = cursor_.string(skimmed_.last);
    key_ = contents_of_last(key_offset_, true);
    return true;
  }
  bool start_object(std::size_t) override { return open(Kind::object); }
  bool start_array(std::size_t) override { return open(Kind::array); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }
  bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override {
    failed_at_ = position + skimmed_.left_out;
    return false;
  }

  /// Closes what a broken text left open and gives the value, or null.
  const Value* finish() {
    while (!open_.empty()) close();
    return waiting_.empty() ? nullptr : &arena_.make<Member>(waiting_.front())->value;
  }
  std::size_t failed_at() const { return failed_at_; }

 private:
  struct Container {
    Kind kind;
    std::uint32_t offset;
    std::size_t first;  // of its children in waiting_
    std::string_view key;
    std::uint32_t key_offset;
  };

  std::string_view contents_of_last(std::uint32_t offset, bool is_key) {
    const auto decoded = contents(skimmed_.text, skimmed_.last, arena_);
    if (!skimmed_.last.has_code_escapes) return decoded;
    const auto [text, count] = text::without_forbidden(decoded);
    if (count == 0) return decoded;
    if (too_deep_ == 0) {
      problems_.add(Code::json_bytes, is_key ? place_here() : place_of_value(offset),
                    "control characters (" + std::to_string(count) + ")");
    }
    return arena_.copy(text);
  }

  bool number(double value) {
    auto [written, offset] = cursor_.word();
    if (written == stand_in_number) {
      written = number_at(original_, offset);
      value = std::numeric_limits<double>::infinity();
    }
    return add({.kind = Kind::number, .offset = offset, .number = value, .text = written});
  }

  bool add(const Value& value) {
    if (too_deep_ == 0) waiting_.push_back({key_, key_offset_, false, value});
    key_ = {};
    return true;
  }

  bool open(Kind kind) {
    const auto offset = cursor_.bracket();
    if (open_.size() >= limits::json_depth || too_deep_ > 0) {
      if (too_deep_++ == 0) report_depth(offset);
      return true;
    }
    open_.push_back({kind, offset, waiting_.size(), key_, key_offset_});
    key_ = {};
    return true;
  }

  bool close() {
    cursor_.bracket();
    if (too_deep_ > 0) {
      --too_deep_;
      return true;
    }
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
    waiting_.resize(container.first);
    open_.pop_back();
    key_ = container.key;
    key_offset_ = container.key_offset;
    return add(value);
  }

  const Place* step(const Place* parent, const Container& in, std::size_t at, std::string_view key,
                    std::uint32_t offset) {
    if (in.kind == Kind::object) return parent->member(arena_, key, offset);
    return parent->element(arena_, static_cast<std::uint32_t>(at - in.first), offset);
  }

  // The place of the container that is being filled.
  const Place* place_here() {
    const Place* place = arena_.make<Place>();
    for (std::size_t i = 1; i < open_.size(); ++i) {
      place = step(place, open_[i - 1], open_[i].first, open_[i].key, open_[i].offset);
    }
    return place;
  }

  // The place of the value that is being read.
  const Place* place_of_value(std::uint32_t offset) {
    if (open_.empty()) return arena_.make<Place>();
    return step(place_here(), open_.back(), waiting_.size(), key_, offset);
  }

  void report_depth(std::uint32_t offset) {
    problems_.add(Code::json_depth, place_of_value(offset), std::to_string(limits::json_depth));
  }

  static bool keys_differ(const Value& object) {
    for (std::uint32_t i = 1; i < object.count; ++i) {
      for (std::uint32_t j = 0; j < i; ++j) {
        if (object.members[i].key == object.members[j].key) return false;
      }
    }
    return true;
  }

  void report_duplicates(const Value& object) {
    // Comparing each pair is quickest for the handful of keys that real objects have.
    if (object.count < 2 || (object.count <= 16 && keys_differ(object))) return;
    text::Index last;
    const Place* parent = nullptr;
    for (std::uint32_t i = 0; i < object.count; ++i) {
      const Member& later = object.members[i];
      const auto [entry, is_new] = last.emplace(later.key, i);
      if (is_new) continue;
      object.members[entry->second].was_read = true;
      entry->second = i;
      if (parent == nullptr) parent = place_here();
      problems_.add(Code::json_duplicate_key, parent->member(arena_, later.key, later.offset), later.key);
    }
  }

  const Skimmed& skimmed_;
  Cursor cursor_;
  std::string_view original_;
  Arena& arena_;
  text::ProblemLog& problems_;
  std::vector<Member> waiting_;
  std::vector<Container> open_;
  std::string_view key_;
  std::uint32_t key_offset_ = 0;
  std::size_t too_deep_ = 0;
  std::size_t failed_at_ = 0;
};

struct Attempt {
  const Value* root;
  bool complete;
  std::size_t failed_at;
};

Attempt attempt(std::string_view text, std::string_view original, const std::vector<Edit>& edits,
                Arena& arena, text::ProblemLog& problems) {
  Skimmed skimmed{.text = text};
  Builder builder{skimmed, original, edits, arena, problems};
  const bool complete = nlohmann::json::sax_parse(Skim{skimmed, 0}, Skim{skimmed, text.size()}, &builder);
  return {builder.finish(), complete, builder.failed_at()};
}

const Place* place_at(Arena& arena, std::size_t offset) {
  auto* place = arena.make<Place>();
  place->offset = static_cast<std::uint32_t>(offset);
  return place;
}

std::size_t original_offset(std::size_t offset, const std::vector<Edit>& edits) {
  std::int64_t longer = 0;
  for (const auto& edit : edits) {
    if (edit.at > offset) break;
    longer = edit.longer;
  }
  return static_cast<std::size_t>(static_cast<std::int64_t>(offset) - longer);
}

void report_repair(const Repair& repair, Arena& arena, text::ProblemLog& problems) {
  const Place* place = place_at(arena, repair.first_offset);
  const auto say = [&](std::size_t count, const char* what) {
    if (count > 0)
      problems.add(Code::json_bytes, place,
                   std::string{what}.append(" (").append(std::to_string(count)).append(")"));
  };
  say(repair.invalid_bytes, "bytes that are not UTF-8");
  say(repair.control_characters, "bare control characters");
  say(repair.lone_surrogates, "lone surrogates");
}

void report_syntax(std::string_view text, std::size_t failed_at, const std::vector<Edit>& edits, Arena& arena,
                   text::ProblemLog& problems) {
  // nlohmann counts the byte it stumbled over; behind the last byte the text was cut off.
  const std::size_t at = failed_at == 0 ? 0 : failed_at - 1;
  const Place* place = place_at(arena, original_offset(at, edits));
  if (at >= text.size()) return problems.add(Code::json_truncated, place);
  const auto length = text::code_point_at(text, at).length;
  problems.add(Code::json_syntax, place, "unexpected '" + std::string{text.substr(at, length)} + "'");
}

}  // namespace

const Value* read(std::string_view text, Arena& arena, text::ProblemLog& problems) {
  if (text.size() > limits::input_bytes) {
    problems.add(Code::input_too_large, nullptr, std::to_string(text.size()));
    return nullptr;
  }
  const bool is_marked = text.substr(0, byte_order_mark.size()) == byte_order_mark;
  if (is_marked) problems.add(Code::json_byte_order_mark, nullptr);
  if (text::trim(text.substr(is_marked ? byte_order_mark.size() : 0)).empty()) {
    problems.add(Code::input_empty, nullptr);
    return nullptr;
  }

  static const std::vector<Edit> kNoEdits;
  text::ProblemLog found;
  Attempt result = attempt(text, text, kNoEdits, arena, found);
  if (result.complete) {
    problems.append(found);
    return result.root;
  }
  const Repair mended = repair(text);
  if (!mended.changed()) {
    problems.append(found);
    report_syntax(text, result.failed_at, kNoEdits, arena, problems);
    return result.root;
  }
  // Values may point into the text that was read, so the mended copy must live as long as they do.
  const std::string_view copy = arena.copy(mended.text);
  text::ProblemLog again;
  result = attempt(copy, text, mended.edits, arena, again);
  problems.append(again);
  report_repair(mended, arena, problems);
  if (mended.closed_string) {
    problems.add(Code::json_truncated, place_at(arena, text.size()));
  } else if (!result.complete) {
    report_syntax(copy, result.failed_at, mended.edits, arena, problems);
  }
  return result.root;
}

}  // namespace galley::json
