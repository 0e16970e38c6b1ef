#pragma once

#include "layout/plan.h"

namespace galley::layout {

/// Names what is wrong with an article for its readers: missing or repeated alternative texts, vague or
/// ambiguous links, tables without headers, missing language and dates
/// (WCAG 2.2: 1.1.1, 1.2, 1.3.1, 1.3.3, 2.4.4, 2.4.6, 3.1.1). Changes nothing.
void check(const model::Article& article, const Plan& plan, text::Arena& arena, text::ProblemLog& problems);

}  // namespace galley::layout
