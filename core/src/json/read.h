#pragma once

#include <string>
#include <string_view>

#include "json/value.h"
#include "text/arena.h"
#include "text/problems.h"

namespace galley::json {

/// Reads a JSON text (RFC 8259). Never fails: a broken text gives what stands before the fault, invalid bytes
/// become U+FFFD, values deeper than limits::json_depth are left out; each is named in `problems`. Offsets
/// count in `text`, which must outlive the result, because strings may point into it. Null when there is
/// nothing to show.
const Value* read(std::string_view text, text::Arena& arena, text::ProblemLog& problems);

}  // namespace galley::json
