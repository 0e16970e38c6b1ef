#pragma once

#include <galley/fixes.h>

#include "json/write.h"

namespace galley::fixes {

/// The members of a mend that say what it does: title, image and patch.
void write_mend(json::Writer& writer, const Fix& fix);

}  // namespace galley::fixes
