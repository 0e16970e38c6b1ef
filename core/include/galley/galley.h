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

/// What became of the values of an input, containers and nulls not counted.
struct Coverage {
  std::uint32_t shown = 0;             ///< asked for by the importer of their format
  std::uint32_t furniture = 0;         ///< known to have nothing for readers: docs/formats names them
  std::uint32_t named = 0;             ///< read by nobody, and named by a problem
  std::vector<std::string> uncovered;  ///< JSON Pointers of those that are none of these
};

/// Accounts for every value of `json`. Linear, but slower than a render.
Coverage coverage(std::string_view json, const Options& options);

/// The same as one JSON object: shown, furniture, named, uncovered.
std::string coverage_json(const Coverage& coverage);

/// What a conversion gives. Owns everything.
struct Conversion {
  std::string text;   ///< the article in the other format, ended by a line end
  Problems problems;  ///< of reading it, and "conversion-lost" for what the other format cannot say
};

/// The format of this name where articles can be written in it, else `automatic`.
Format written_format(std::string_view name);

/// The names of the formats that are written, for messages: "galley, json-feed or markdown".
std::string written_formats();

/// Reads an article of any format and writes it as `to`, native JSON where that cannot be written. Native
/// JSON is written in a canonical form: converting it again gives the same bytes, and it renders to the same
/// HTML. Of the options `format`, `now` and `view` count; the view related-items takes a list of stories.
Conversion convert(std::string_view input, Format to, const Options& options);

/// The same for a format by its name. Of a name that is none of `written_formats` a problem of severity error
/// is made, with the pointer "/options/to", and nothing is written.
Conversion convert(std::string_view input, std::string_view to, const Options& options);

/// The report of a rendering as one JSON object: problems, outline, words, minutes, language, direction.
std::string report_json(const Rendering& rendering);

/// Problems alone, for instance of a conversion, as one JSON object: problems.
std::string problems_json(const Problems& problems);

/// The report of a rendering with the output before it, as the member "html".
std::string rendering_json(const Rendering& rendering);

}  // namespace galley
