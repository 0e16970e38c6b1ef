#pragma once

#include <cstdint>
#include <string_view>

#include <galley/options.h>

#include "json/value.h"
#include "text/arena.h"
#include "text/problems.h"

namespace galley {

/// One option being given a value, from JSON or from a command line.
struct Setting {
  Options& options;
  const json::Value& value;
  const text::Place* place;  ///< of the value
  text::Arena& arena;
  text::ProblemLog& problems;  ///< takes what is wrong with a part of the value; the rest of it is used
};

/// What a command line has to make of its text.
enum class OptionKind : std::uint8_t { flag, number, text, list, map };

struct Option {
  std::string_view name;  ///< as docs/options.md has it, with "." between levels
  OptionKind kind;
  std::string_view wants;       ///< what is allowed, for messages: "a whole number from 1 to 4"
  bool (*set)(const Setting&);  ///< false: not allowed, and nothing was changed
};

/// The option with this name, or null.
const Option* find_option(std::string_view name);

/// Whether `name` is the first level of options, as "links" is of "links.target".
bool is_option_group(std::string_view name);

/// An option that `name` may be a slip for; empty when there is none.
std::string_view resembled_option(std::string_view name);

}  // namespace galley
