#pragma once

#include <string_view>
#include <vector>

#include <galley/fixes.h>

#include "fixes/patch.h"
#include "json/value.h"

namespace galley::fixes {

/// The steps as replacements in `text`, a sound JSON text without repeated keys of which `root` was read:
/// what stands around them stays as it is written. Their lines, columns and units are left to `place_edits`.
/// Empty where a step is open, or cannot be said so.
std::vector<TextEdit> edits_of(const std::vector<Step>& steps, const json::Value& root,
                               std::string_view text);

/// Tells every edit of `fixes` its lines, columns and UTF-16 units, in one pass over the text.
void place_edits(std::vector<Fix>& fixes, std::string_view text);

}  // namespace galley::fixes
