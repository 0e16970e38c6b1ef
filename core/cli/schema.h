#pragma once

#include <string_view>

namespace galley::cli {

/// The JSON Schema of the article format: docs/article.schema.json, which the build puts into the program.
std::string_view schema_text();

}  // namespace galley::cli
