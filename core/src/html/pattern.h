#pragma once

#include "html/printer.h"
#include "locale/pattern.h"

namespace galley::html {

template <class Print>
void Printer::pattern(std::string_view pattern, std::string_view placeholder, Print print) {
  locale::Piece piece;
  while (locale::take_piece(pattern, piece)) {
    w_.text(piece.text);
    if (piece.placeholder == placeholder) print();
  }
}

}  // namespace galley::html
