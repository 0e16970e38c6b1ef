#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "locale/strings.h"

/// Interface strings with placeholders: "Share on {service}". A "{" without "}" stands for itself.
namespace galley::locale {

/// A stretch of a pattern: literal text, then the name of the placeholder after it, empty at the end of the
/// pattern.
struct Piece {
  std::string_view text;
  std::string_view placeholder;
};

/// Takes the next piece off the front of `rest`; false when nothing is left. For callers that put markup in
/// the place of a placeholder, or around the words beside it.
bool take_piece(std::string_view& rest, Piece& piece);

struct Argument {
  std::string_view name;
  std::string_view value;
};

/// Appends `pattern` with each placeholder replaced by the argument of that name. Escapes nothing. A
/// placeholder without an argument, which only a replaced string can have, is printed as it is written.
void append_pattern(std::string& out, std::string_view pattern, std::initializer_list<Argument> arguments);

/// Appends the form of a plural string for `count`, with the number as the language writes it for "{count}".
void append_count(std::string& out, const Strings& strings, PluralString key, std::uint32_t count,
                  std::initializer_list<Argument> arguments = {});

}  // namespace galley::locale
