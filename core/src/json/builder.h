#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "json/value.h"
#include "text/arena.h"
#include "text/place.h"
#include "text/problems.h"

namespace galley::json {

/// Makes values of what the reader finds. Children wait in one scratch vector until their container closes
/// and are then copied to the arena in one run, so a value never moves afterwards. Containers below
/// limits::json_depth, and values beyond limits::json_values, are followed and left out.
class Builder {
 public:
  Builder(text::Arena& arena, text::ProblemLog& problems);

  void key(std::string_view key, std::uint32_t offset);
  void add(const Value& value);
  void open(Kind kind, std::uint32_t offset);
  void close();

  bool is_inside() const { return !open_.empty(); }
  /// Whether the innermost open container is an object; only when inside of one.
  bool in_object() const;

  /// Notes a problem with the value that is read now, at `offset`; what is left out anyway has none.
  void report(text::Code code, std::uint32_t offset, std::string_view detail);

  /// The place of the value that is read now, or of its container where none has begun.
  const text::Place* place_of_value(std::uint32_t offset);

  /// Closes what a broken text left open and gives the value, or null.
  const Value* finish();

 private:
  struct Container {
    Kind kind;
    std::uint32_t offset;
    std::uint32_t key_offset;
    std::size_t first;  // of its children in waiting_
    std::string_view key;
  };

  /// Counts one more value; whether it is one too many, which is said once.
  bool is_full(std::uint32_t offset);
  const text::Place* place_here();
  const text::Place* step(const text::Place* parent, const Container& in, std::size_t at,
                          std::string_view key, std::uint32_t offset);
  void report_duplicates(const Value& object);

  text::Arena& arena_;
  text::ProblemLog& problems_;
  std::vector<Member> waiting_;
  std::vector<Container> open_;
  std::uint32_t values_ = 0;
  std::string left_out_;  // the opening brackets of containers that are left out
  std::string_view key_;
  std::uint32_t key_offset_ = 0;
  bool has_key_ = false;
};

}  // namespace galley::json
