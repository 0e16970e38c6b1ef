#pragma once

#include "html/printer.h"

namespace galley::html {

/// Writes the whole document around the article: head with metadata, skip link, main. The view `lite` leaves
/// out stylesheets, scripts and pictures.
void write_page(Writer& writer, Printer& printer, const layout::Plan& plan, const Options& options);

/// Links to the stylesheets of the options.
void write_stylesheets(Writer& writer, const Options& options);

}  // namespace galley::html
