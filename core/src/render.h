#pragma once

#include <cstdint>
#include <vector>

#include <galley/galley.h>

#include "layout/plan.h"
#include "locale/strings.h"
#include "model/article.h"
#include "text/problems.h"

/// The last steps of a render, for whoever keeps what the first ones made.
namespace galley {

/// The words of the interface for an article in `article_language`.
locale::Strings interface_strings(const Options& options, std::string_view article_language);

/// Prints the view that the options ask for. `block_starts`, where it is given, learns where in the output
/// each block of the body starts.
Html write(const layout::Plan& plan, const Options& options, text::Arena& arena, std::size_t input_bytes,
           std::vector<std::uint32_t>* block_starts = nullptr);

/// Notes in `problems` that the output was cut at limits::output_bytes; false when it was not.
bool note_cut(const Html& html, const model::Article& article, text::ProblemLog& problems);

/// What is told of an article besides its HTML and problems.
void report(const layout::Plan& plan, const Options& options, Rendering& rendering);

}  // namespace galley
