#pragma once

#include <string>

namespace galley::cli {

/// A path as a reference (RFC 3986): from the working folder for what is below it, with "file:" for other
/// absolute paths. "-" becomes the name that messages give standard input, "<stdin>", percent-encoded.
std::string uri_of(const std::string& path);

}  // namespace galley::cli
