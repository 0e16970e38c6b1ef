#include "uri.h"

#include <filesystem>
#include <string_view>
#include <system_error>

#include "input.h"

namespace galley::cli {

namespace {

// What JavaScript's encodeURIComponent leaves as it is, and the slashes.
bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view{"-_.!~*'()/"}.find(c) != std::string_view::npos;
}

std::string encoded(std::string_view path) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string out;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    if (is_plain(c)) {
      out += c;
    } else {
      out.append(1, '%').append(1, kHex[byte >> 4U]).append(1, kHex[byte & 15U]);
    }
  }
  return out;
}

}  // namespace

std::string uri_of(const std::string& path) {
  if (path == "-") return encoded(display_name(path));
  const auto normal = std::filesystem::path{path}.lexically_normal();
  if (!normal.is_absolute()) return encoded(normal.string());
  std::error_code ignored;
  const auto below = normal.lexically_relative(std::filesystem::current_path(ignored));
  const bool is_below = !below.empty() && *below.begin() != "..";
  return is_below ? encoded(below.string()) : "file://" + encoded(normal.string());
}

}  // namespace galley::cli
