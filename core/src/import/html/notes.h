#pragma once

#include "import/context.h"
#include "import/html/node.h"

namespace galley::import {

/// Finds footnotes: a link to a place that links back to it, as WordPress, Markdown programs, Google Docs,
/// Word and Galley write them. Notes are added to `context.article`; Node::role and Node::note tell what is
/// what.
void find_notes(Node& root, const text::Place* place, Context& context);

}  // namespace galley::import
