#pragma once

#include <string>
#include <vector>

#include "model/article.h"
#include "share/services.h"
#include "text/list.h"
#include "text/problems.h"

namespace galley::share {

struct ShareLink {
  const Service* service;
  text::Url url;  ///< empty for services that the page does by itself (copy, print)
};

/// What is shared: `share.url` or the article's own. Empty unless it is absolute, because a relative address
/// says nothing to whoever gets it.
text::Url address(const model::Article& article);

/// `share.title`, or the headline.
std::string_view title(const model::Article& article);

/// The links for an article, in order and each once: for `chosen` (the option), else for the article's own
/// choice, else for all services. Titles and texts are cut to what each service takes and percent-encoded.
/// Unknown services are reported and left out. Nothing when sharing is off or there is no absolute address.
text::List<ShareLink> links(text::Arena& arena, text::ProblemLog& problems, const model::Article& article,
                            const std::vector<std::string>& chosen);

}  // namespace galley::share
