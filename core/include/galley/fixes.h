#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <galley/galley.h>

namespace galley {

/// A place in a text, told in three ways.
struct TextPlace {
  std::uint32_t byte = 0;    ///< offset in UTF-8
  std::uint32_t unit = 0;    ///< offset in UTF-16, as JavaScript counts
  std::uint32_t line = 1;    ///< as of a problem
  std::uint32_t column = 1;  ///< likewise, in code points
};

/// A replacement: what stands from `start` up to `end` becomes `text`.
struct TextEdit {
  TextPlace start;
  TextPlace end;
  std::string text;
};

/// A mechanical mend of one problem. Owns its texts, except the code.
struct Fix {
  std::string_view code;  ///< of the problem
  std::string path;       ///< of the problem
  std::string title;      ///< what the mend does, English
  std::string patch;      ///< JSON Patch (RFC 6902): an array
  /// Address of a picture whose width and height stand in `patch` as null, to be filled in by who can load
  /// it; else empty.
  std::string image;
  /// The same as replacements in the text as it is written, in its order and apart from each other. Empty
  /// where `patch` leaves something open, and in a text that has a key twice or is nested too deeply.
  std::vector<TextEdit> edits;
};

/// Mends for those of `problems` that have one clear one, in their order: each is made from the text as it
/// is, so after one is applied the others are asked for again. `json` and `options` are what the problems
/// were found in and with. None for a text that is no sound JSON, nor for another format than the native one:
/// its pointers lead elsewhere.
std::vector<Fix> find_fixes(std::string_view json, const Problems& problems, const Options& options);

/// Renders `json` for its problems and gives their mends as one JSON array of {code, path, title, image,
/// patch, edits: [{start, end, line, column, end_line, end_column, text}]}, start and end in UTF-16 units.
std::string fixes_json(std::string_view json, const Options& options);

/// The report of a rendering with the mends of its problems: as report_json, each problem that has one with
/// the member "fix": {title, image, patch}.
std::string report_json(const Rendering& rendering, const std::vector<Fix>& fixes);

/// The mend of a problem; null when there is none.
const Fix* fix_of(const Problem& problem, const std::vector<Fix>& fixes);

/// Problems of any number of files as one run of a SARIF 2.1.0 log, which systems for continuous integration
/// read. Columns are told in code points.
class SarifLog {
 public:
  /// Takes what is wrong with `text`, the file at `uri` (a reference, RFC 3986), and how to mend it.
  void add(std::string_view uri, std::string_view text, const Problems& problems,
           const std::vector<Fix>& fixes);
  /// A file that could not be read, so that the run did not do what was asked.
  void add_unreadable(std::string_view uri);
  /// The log, one line without its end.
  std::string finish() const;

 private:
  std::string results_;        ///< as JSON, commas between
  std::string notifications_;  ///< likewise
};

}  // namespace galley
