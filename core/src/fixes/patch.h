#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "json/write.h"

namespace galley::fixes {

/// One step of a JSON Patch (RFC 6902 §4).
struct Step {
  enum class Op : std::uint8_t { add, remove, move };
  Op op;
  std::string path;
  std::string from;      ///< of a move
  std::string value;     ///< of an addition, as JSON
  bool is_open = false;  ///< the value is null, and has to be filled in
};

/// A JSON Patch, step by step.
class Patch {
 public:
  Patch& remove(std::string path);
  Patch& add(std::string path, std::string_view text);
  Patch& add(std::string path, std::uint64_t number);
  Patch& set(std::string path);
  Patch& leave_open(std::string path);
  Patch& move(std::string from, std::string path);

  const std::vector<Step>& steps() const { return steps_; }
  /// As a JSON array.
  std::string json() const;

 private:
  std::vector<Step> steps_;
};

}  // namespace galley::fixes
