#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "text/arena.h"

namespace galley::text {

/// What a URL is for, which decides the schemes it may have.
enum class UrlUse : std::uint8_t {
  link,   ///< http, https, mailto, tel; relative and fragment-only references
  media,  ///< http, https; relative references
  page,   ///< http, https; relative references: identity of articles, next pages, canonical links
};

enum class UrlVerdict : std::uint8_t {
  ok,
  empty,        ///< nothing there; not a fault by itself
  scheme,       ///< a scheme that `UrlUse` does not allow
  invalid,      ///< control characters, no host, too long
  credentials,  ///< usable after a user name was taken out
  bidi,         ///< usable; holds direction characters, now percent-encoded
};

/// A URL that passed the policy: normalised, percent-encoded (RFC 3986 §2), with an allowed scheme or
/// relative. The HTML writer takes no other. Only `read_url` and `trusted_url` make one.
class Url {
 public:
  Url() = default;
  std::string_view view() const { return value_; }
  bool empty() const { return value_.empty(); }
  bool operator==(const Url& other) const { return value_ == other.value_; }

 private:
  explicit Url(std::string_view value) : value_(value) {}
  friend struct UrlReading read_url(Arena&, std::string_view, UrlUse, Url);
  friend Url trusted_url(Arena&, std::string_view);
  std::string_view value_;
};

struct UrlReading {
  Url url;  ///< empty unless usable
  UrlVerdict verdict;
};

/// Reads a reference written by anyone. Relative references are resolved against `base` (RFC 3986 §5.2) when
/// it is given, and stay relative otherwise. The result lives in `arena`, or is a view of `input` when
/// nothing changed.
UrlReading read_url(Arena& arena, std::string_view input, UrlUse use, Url base = {});

/// A URL put together by the core from constants and percent-encoded values.
Url trusted_url(Arena& arena, std::string_view value);

/// Whether it leads to a page: what is allowed in links alone, such as "tel:", does not.
bool is_page(Url url);

/// The host of an absolute URL, without port; empty for relative ones.
std::string_view host(Url url);

/// Appends `value` percent-encoded as one component: everything but unreserved characters (RFC 3986 §2.3).
void append_component(std::string& out, std::string_view value);

/// What two URLs are compared by: no scheme, no "www.", no fragment, no trailing slash, no tracking
/// parameters.
std::string_view comparison_key(Arena& arena, Url url);

}  // namespace galley::text
