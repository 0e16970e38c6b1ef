#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <galley/problem.h>

namespace galley {

/// A mechanical mend of one problem. Owns its texts, except the code.
struct Fix {
  std::string_view code;  ///< of the problem
  std::string path;       ///< of the problem
  std::string title;      ///< what the mend does, English
  std::string patch;      ///< JSON Patch (RFC 6902): an array
  /// Address of a picture whose width and height stand in `patch` as null, to be filled in by who can load
  /// it; else empty.
  std::string image;
};

/// Mends for those of `problems` that have one clear one, in their order: each is made from the text as it
/// is, so after one is applied the others are asked for again. `json` is the text that the problems were
/// found in.
std::vector<Fix> find_fixes(std::string_view json, const Problems& problems);

/// Renders `json` for its problems and gives their mends as one JSON array of {code, path, title, patch,
/// image}.
std::string fixes_json(std::string_view json);

}  // namespace galley
