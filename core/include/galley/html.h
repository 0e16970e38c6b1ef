#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace galley {

namespace html {
class Writer;
}

/// HTML (or, for the views `text` and `metadata`, plain text or JSON) that the core wrote. Only the core's
/// writer can make one, so a function that takes `Html` cannot be given text by mistake. Owns its bytes,
/// which are UTF-8.
class Html {
 public:
  Html() = default;
  std::string_view view() const { return bytes_; }
  bool empty() const { return bytes_.empty(); }

 private:
  explicit Html(std::string bytes) : bytes_(std::move(bytes)) {}
  friend class html::Writer;
  std::string bytes_;
};

}  // namespace galley
