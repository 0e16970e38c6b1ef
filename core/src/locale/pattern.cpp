#include "locale/pattern.h"

#include "locale/number.h"

namespace galley::locale {
namespace {

void append_argument(std::string& out, std::string_view name, std::initializer_list<Argument> arguments) {
  for (const Argument& argument : arguments) {
    if (argument.name == name) {
      out += argument.value;
      return;
    }
  }
  out += '{';
  out += name;
  out += '}';
}

}  // namespace

bool take_piece(std::string_view& rest, Piece& piece) {
  if (rest.empty()) return false;
  std::size_t open = rest.find('{');
  std::size_t close = open == std::string_view::npos ? open : rest.find('}', open);
  if (close == std::string_view::npos) {
    piece = {rest, {}};
    rest = {};
    return true;
  }
  piece = {rest.substr(0, open), rest.substr(open + 1, close - open - 1)};
  // "{}" names nothing and would end the pattern early.
  if (piece.placeholder.empty()) piece = {rest.substr(0, close + 1), {}};
  rest.remove_prefix(close + 1);
  return true;
}

void append_pattern(std::string& out, std::string_view pattern, std::initializer_list<Argument> arguments) {
  Piece piece;
  while (take_piece(pattern, piece)) {
    out += piece.text;
    if (!piece.placeholder.empty()) append_argument(out, piece.placeholder, arguments);
  }
}

void append_count(std::string& out, const Strings& strings, PluralString key, std::uint32_t count,
                  std::initializer_list<Argument> arguments) {
  std::string_view rest = strings.text(key, count);
  Piece piece;
  while (take_piece(rest, piece)) {
    out += piece.text;
    if (piece.placeholder == "count") {
      append_number(out, strings.language(), count);
    } else if (!piece.placeholder.empty()) {
      append_argument(out, piece.placeholder, arguments);
    }
  }
}

}  // namespace galley::locale
