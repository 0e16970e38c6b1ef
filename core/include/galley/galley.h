#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <galley/html.h>
#include <galley/options.h>
#include <galley/problem.h>

/// Galley turns article JSON into accessible HTML: the same bytes for the same JSON and options on every
/// machine. It reads no file, clock, locale or random source, keeps no state between calls, throws nothing
/// and may be called from several threads at once.
namespace galley {

/// Semantic version of the core.
std::string_view version();

/// One heading of a rendered article.
struct OutlineEntry {
  std::uint8_t level;  ///< as printed, 1 to 6
  std::string id;      ///< the id of its element, with the prefix
  std::string text;    ///< plain text
};

/// What a render gives. Owns everything.
struct Rendering {
  Html html;
  Problems problems;                  ///< in the order of the input
  std::vector<OutlineEntry> outline;  ///< the headline first
  std::uint32_t words = 0;            ///< words of headline, standfirst and body; characters for zh and ja
  std::uint32_t minutes = 0;          ///< reading time, from the article or from its text
  std::string language;               ///< of the article, as its root element says
  std::string direction;              ///< "ltr" or "rtl"
};

/// Renders the article in `json`. Any bytes are fine: what cannot be read is named in the problems and the
/// rest is shown. Time and memory grow linearly with the input.
Rendering render(std::string_view json, const Options& options);

/// The report of a rendering as one JSON object: problems, outline, words, minutes, language, direction.
std::string report_json(const Rendering& rendering);

/// The same with the output before it, as the member "html".
std::string rendering_json(const Rendering& rendering);

}  // namespace galley
