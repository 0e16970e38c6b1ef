#pragma once

#include <galley/galley.h>

#include "json/write.h"

/// The members of a report, one by one, inside an object that the caller opened.
namespace galley {

void write_members(json::Writer& writer, const Problem& problem);

void write_problems(json::Writer& writer, const Problems& problems);
void write_outline(json::Writer& writer, const Rendering& rendering);
/// Words, minutes, language and direction.
void write_facts(json::Writer& writer, const Rendering& rendering);

}  // namespace galley
