// Stands in for all.cpp in the module that readers load first.
#include <string>

#include "import/detect.h"
#include "import/foreign.h"

namespace galley::import {

const json::Value* read_foreign(const Source& source, Context& context) {
  context.problems.add(text::Code::format_needs_module, context.article.place, display_name(source.format));
  return source.root;
}

}  // namespace galley::import
