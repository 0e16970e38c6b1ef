#pragma once

#include <string_view>

#include "model/image.h"
#include "text/time.h"

namespace galley::model {

/// A pointer to another story. Has a title or a summary, else the importer leaves it out with a problem.
struct Teaser {
  const text::Place* place;
  text::Url url;
  std::string_view id;
  std::string_view title;
  Inlines summary;
  std::string_view kicker;
  const Image* image;
  text::Timestamp published;
  std::string_view language;  ///< when it differs from the article's, else empty
};

/// A list of other stories, one page of it.
struct Related {
  const text::Place* place;
  std::string_view title;
  text::List<Teaser> items;
  text::Url next;       ///< the next page; empty at the end of the list
  std::uint32_t total;  ///< stories on all pages; 0 when unknown
};

}  // namespace galley::model
