#pragma once

#include <cstdint>
#include <string_view>

namespace galley::json {

struct Member;

enum class Kind : std::uint8_t { null, boolean, number, string, array, object };

/// "a string", "an object" …: how problems name a kind.
std::string_view describe(Kind kind);

/// A JSON value in the arena of the render. Strings are views into the arena or into the input; arrays and
/// objects are counted runs. Members' `use` lets the importer report what nobody asked for.
struct Value {
  Kind kind = Kind::null;
  bool truth = false;         ///< of a boolean
  std::uint32_t offset = 0;   ///< byte offset of its first character in the JSON text
  std::uint32_t count = 0;    ///< elements or members
  double number = 0;          ///< of a number
  std::string_view text{};    ///< of a string; of a number as it was written
  Value* elements = nullptr;  ///< of an array
  Member* members = nullptr;  ///< of an object, in the order of the text

  bool is(Kind wanted) const { return kind == wanted; }
  const Value* begin() const { return elements; }
  const Value* end() const { return elements + (kind == Kind::array ? count : 0); }
};

/// What the importer did with a member: nothing yet, asked for it, or knows that there is nothing to show.
enum class Use : std::uint8_t { unread, read, furniture };

struct Member {
  std::string_view key;
  std::uint32_t offset = 0;  ///< byte offset of the key
  mutable Use use = Use::unread;
  Value value;
};

/// The member of an object, of two with one key the last one; null when there is none, or `value` is no
/// object.
const Member* find(const Value& value, std::string_view key);

/// Its value, without saying that it was read; null likewise.
inline const Value* member(const Value& value, std::string_view key) {
  const auto* found = find(value, key);
  return found == nullptr ? nullptr : &found->value;
}

}  // namespace galley::json
