#pragma once

#include <string_view>

#include <galley/options.h>

#include "import/context.h"
#include "json/value.h"

namespace galley::import {

/// A document of another format than the native one.
struct Source {
  Format format;
  std::string_view text;    ///< as it came; places count their offsets in it
  const json::Value* root;  ///< null where the text is no JSON
  bool as_list;             ///< the related lists are wanted, not the article
};

/// Reads a foreign document into `context.article`. Defined twice: formats/all.cpp has every importer;
/// formats/none.cpp, in the module that readers load first, reports that the other module is needed.
/// Gives the value that stands for the document where it is told how much of it was read: `root`, or what was
/// made of the text.
const json::Value* read_foreign(const Source& source, Context& context);

}  // namespace galley::import
