#include "text/url.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

#include <galley/limits.h>

#include "text/lanes.h"
#include "text/utf8.h"

namespace galley::text {

namespace {

constexpr std::string_view kHex = "0123456789ABCDEF";

void append_percent(std::string& out, unsigned char byte) {
  out += '%';
  out += kHex[byte >> 4U];
  out += kHex[byte & 15U];
}

// RFC 3986 §2.2 and §2.3: what may stand in a path, query or fragment as it is. "[" and "]" may not.
constexpr std::array<std::uint64_t, 2> make_plain() {
  std::array<std::uint64_t, 2> set{};
  for (const char c : std::string_view{"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
                                       "-._~!$&'()*+,;=:@/?#%"}) {
    set.at(static_cast<unsigned>(c) / 64) |= std::uint64_t{1} << (static_cast<unsigned>(c) % 64);
  }
  return set;
}
constexpr auto kPlain = make_plain();

bool is_plain(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x80 && ((kPlain[byte / 64] >> (byte % 64)) & 1U) != 0;
}

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 || byte == 0x7F;
}

// Bidirectional controls and other invisible characters that make a URL read as another.
bool is_direction_control(char32_t c) {
  return (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) ||
         c == 0x061C || c == 0xFEFF;
}

bool has_direction_control(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    if (static_cast<unsigned char>(text[i]) < 0x80) {
      ++i;
      continue;
    }
    const auto point = code_point_at(text, i);
    if (is_direction_control(point.value)) return true;
    i += point.length;
  }
  return false;
}

// The five components of RFC 3986 §3, as views. `has_authority` tells "//" + nothing from no authority.
struct Parts {
  std::string_view scheme;
  std::string_view authority;
  std::string_view path;
  std::string_view query;     // with its "?"
  std::string_view fragment;  // with its "#"
  bool has_authority = false;
};

std::size_t scheme_length(std::string_view text) {
  if (text.empty() || !is_alpha(text.front())) return 0;
  for (std::size_t i = 1; i < text.size(); ++i) {
    const char c = text[i];
    if (c == ':') return i;
    if (!is_alpha(c) && !is_digit(c) && c != '+' && c != '-' && c != '.') return 0;
  }
  return 0;
}

Parts split(std::string_view text) {
  Parts parts;
  if (const auto length = scheme_length(text); length > 0) {
    parts.scheme = text.substr(0, length);
    text.remove_prefix(length + 1);
  }
  if (const auto hash = text.find('#'); hash != std::string_view::npos) {
    parts.fragment = text.substr(hash);
    text = text.substr(0, hash);
  }
  if (const auto mark = text.find('?'); mark != std::string_view::npos) {
    parts.query = text.substr(mark);
    text = text.substr(0, mark);
  }
  if (text.substr(0, 2) == "//") {
    parts.has_authority = true;
    text.remove_prefix(2);
    const auto slash = text.find('/');
    parts.authority = text.substr(0, slash);
    text = slash == std::string_view::npos ? std::string_view{} : text.substr(slash);
  }
  parts.path = text;
  return parts;
}

// RFC 3986 §5.2.4, on a path that starts with "/".
std::string without_dot_segments(std::string_view path) {
  std::string out;
  while (!path.empty()) {
    const auto end = path.find('/', 1);
    const auto segment = path.substr(0, end);
    path = end == std::string_view::npos ? std::string_view{} : path.substr(end);
    const bool last = path.empty();
    if (segment == "/.") {
      if (last) out += '/';
    } else if (segment == "/..") {
      const auto slash = out.rfind('/');
      out.resize(slash == std::string::npos ? 0 : slash);
      if (last) out += '/';
    } else {
      out += segment;
    }
  }
  return out;
}

bool is_host_character(char c) {
  return static_cast<unsigned char>(c) >= 0x80 || is_alpha(c) || is_digit(c) || c == '-' || c == '.' ||
         c == '_' || c == ':' || c == '[' || c == ']';
}

bool is_port(std::string_view text) {
  if (text.size() > 5) return false;
  std::uint32_t number = 0;
  for (const char c : text) {
    if (!is_digit(c)) return false;
    number = number * 10 + static_cast<std::uint32_t>(c - '0');
  }
  return number <= 0xFFFF;
}

// Checks "host[:port]". IPv6 in brackets is passed by its characters alone: browsers refuse what is
// malformed.
bool is_host(std::string_view authority) {
  if (authority.empty() || authority.front() == ':') return false;
  for (const char c : authority) {
    if (!is_host_character(c)) return false;
  }
  if (authority.front() == '[') {
    const auto end = authority.find(']');
    if (end == std::string_view::npos || authority.find_first_not_of("0123456789abcdefABCDEF:.", 1) != end)
      return false;
    const auto port = authority.substr(end + 1);
    return port.empty() || (port.front() == ':' && is_port(port.substr(1)));
  }
  if (authority.find('[') != std::string_view::npos || authority.find(']') != std::string_view::npos)
    return false;
  const auto colon = authority.find(':');
  return colon == std::string_view::npos || is_port(authority.substr(colon + 1));
}

void append_encoded(std::string& out, std::string_view text) {
  std::size_t start = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool broken_escape =
        c == '%' && (i + 2 >= text.size() ||
                     std::string_view{"0123456789abcdefABCDEF"}.find(text[i + 1]) == std::string_view::npos ||
                     std::string_view{"0123456789abcdefABCDEF"}.find(text[i + 2]) == std::string_view::npos);
    if (is_plain(c) && !broken_escape) continue;
    out += text.substr(start, i - start);
    append_percent(out, static_cast<unsigned char>(c));
    start = i + 1;
  }
  out += text.substr(start);
}

// Whether nothing has to be escaped for certain: the characters that most URLs are made of.
bool is_clean(std::string_view text) {
  return lanes::find(text, 0, [](lanes::Bytes bytes) {
           return ~(lanes::between(bytes, '&', ';') | lanes::between(bytes, '?', 'Z') |
                    lanes::between(bytes, 'a', 'z') | lanes::equal(bytes, '=') | lanes::equal(bytes, '_') |
                    lanes::equal(bytes, '#'));
         }) == text.size();
}

// The scheme as RFC 3986 §3.1 wants it made: in small letters. Read twice, a URL is what it was.
bool is_made(std::string_view scheme) { return scheme == "https" || scheme == "http"; }

bool is_web(std::string_view scheme) {
  return equal_ignoring_case(scheme, "https") || equal_ignoring_case(scheme, "http");
}

// A backslash is a slash to browsers, in front of the query (URL Standard §4.4): before the path it moves the
// host.
std::string_view with_slashes(Arena& arena, std::string_view text) {
  const auto first = text.find('\\');
  if (first == std::string_view::npos) return text;
  const auto end = text.find_first_of("?#");
  if (first > end) return text;
  std::string out{text};
  std::replace(out.begin(),
               end == std::string_view::npos ? out.end() : out.begin() + static_cast<std::ptrdiff_t>(end),
               '\\', '/');
  return arena.copy(out);
}

std::string resolve(const Parts& reference, std::string_view base) {
  const Parts on = split(base);
  std::string out;
  if (!on.scheme.empty()) out.append(on.scheme).append(1, ':');
  if (reference.has_authority) {
    out.append("//").append(reference.authority);
    append_encoded(out, without_dot_segments(reference.path));
  } else {
    if (on.has_authority) out.append("//").append(on.authority);
    if (reference.path.empty()) {
      out.append(on.path.empty() && on.has_authority ? "/" : on.path);
      if (reference.query.empty()) out.append(on.query);
    } else if (reference.path.front() == '/') {
      append_encoded(out, without_dot_segments(reference.path));
    } else {
      const auto slash = on.path.rfind('/');
      std::string merged{slash == std::string_view::npos ? "/" : on.path.substr(0, slash + 1)};
      merged += reference.path;
      append_encoded(out, without_dot_segments(merged));
    }
  }
  append_encoded(out, reference.query);
  append_encoded(out, reference.fragment);
  return out;
}

}  // namespace

UrlReading read_url(Arena& arena, std::string_view input, UrlUse use, Url base) {
  // The URL Standard (§4.4) takes C0 controls and spaces off both ends before anything else.
  while (!input.empty() && (is_control(input.front()) || input.front() == ' ')) input.remove_prefix(1);
  while (!input.empty() && (is_control(input.back()) || input.back() == ' ')) input.remove_suffix(1);
  if (input.empty()) return {{}, UrlVerdict::empty};
  if (input.size() > limits::url_bytes) return {{}, UrlVerdict::invalid};
  // Most are of plain characters from end to end, which leaves nothing to look for or to escape.
  const bool clean = is_clean(input);
  // Browsers drop tabs and line ends inside, which lets "java\nscript:" through a careless check: refused
  // here.
  if (!clean && std::any_of(input.begin(), input.end(), is_control)) return {{}, UrlVerdict::invalid};
  // What is escaped grows: the limit is one of the result.
  const auto made = [&arena](const std::string& out, UrlVerdict verdict) {
    return out.size() > limits::url_bytes ? UrlReading{{}, UrlVerdict::invalid}
                                          : UrlReading{Url{arena.copy(out)}, verdict};
  };
  UrlVerdict verdict = !clean && has_direction_control(input) ? UrlVerdict::bidi : UrlVerdict::ok;

  if (!clean && (scheme_length(input) == 0 || is_web(input.substr(0, scheme_length(input)))))
    input = with_slashes(arena, input);
  Parts parts = split(input);
  if (!parts.scheme.empty() && !is_web(parts.scheme)) {
    const bool other =
        equal_ignoring_case(parts.scheme, "mailto") || equal_ignoring_case(parts.scheme, "tel");
    if (use != UrlUse::link || !other) return {{}, UrlVerdict::scheme};
    if (parts.has_authority) return {{}, UrlVerdict::invalid};
    std::string out;
    for (const char c : parts.scheme) out += lower(c);
    out += ':';
    append_encoded(out, input.substr(parts.scheme.size() + 1));
    return made(out, verdict);
  }
  if (!parts.scheme.empty() && !parts.has_authority) return {{}, UrlVerdict::invalid};
  if (parts.has_authority) {
    if (const auto at = parts.authority.rfind('@'); at != std::string_view::npos) {
      parts.authority.remove_prefix(at + 1);
      verdict = UrlVerdict::credentials;
    }
    if (!is_host(parts.authority) || has_direction_control(parts.authority)) return {{}, UrlVerdict::invalid};
  }
  if (!parts.scheme.empty()) {
    if (verdict == UrlVerdict::ok && is_made(parts.scheme) &&
        (clean || (is_clean(parts.path) && is_clean(parts.query) && is_clean(parts.fragment)))) {
      return {Url{input}, verdict};
    }
    std::string out;
    for (const char c : parts.scheme) out += lower(c);
    out.append("://").append(parts.authority);
    append_encoded(out, parts.path);
    append_encoded(out, parts.query);
    append_encoded(out, parts.fragment);
    return made(out, verdict);
  }
  const bool only_fragment = input.front() == '#';
  if (!base.empty() && !only_fragment) return made(resolve(parts, base.view()), verdict);
  // Without a base, "//host" would take the scheme of whatever page shows it.
  if (parts.has_authority) return {{}, UrlVerdict::invalid};
  // "a:b" as a relative path would read as a scheme again: split() found none, so the first segment has no
  // such colon unless a character before it is not allowed in schemes.
  std::string out;
  append_encoded(out, input);
  return made(out, verdict);
}

Url trusted_url(Arena& arena, std::string_view value) { return Url{arena.copy(value)}; }

bool is_page(Url url) {
  const auto scheme = split(url.view()).scheme;
  return scheme.empty() || is_web(scheme);
}

std::string_view host(Url url) {
  const Parts parts = split(url.view());
  if (parts.authority.empty() || parts.authority.front() == '[') return parts.authority;
  return parts.authority.substr(0, parts.authority.find(':'));
}

void append_component(std::string& out, std::string_view value) {
  std::size_t start = 0;
  for (std::size_t i = 0; i < value.size(); ++i) {
    const char c = value[i];
    if (is_alpha(c) || is_digit(c) || c == '-' || c == '.' || c == '_' || c == '~') continue;
    out += value.substr(start, i - start);
    append_percent(out, static_cast<unsigned char>(c));
    start = i + 1;
  }
  out += value.substr(start);
}

std::string_view comparison_key(Arena& arena, Url url) {
  const Parts parts = split(url.view());
  std::string out;
  auto authority = parts.authority;
  if (equal_ignoring_case(authority.substr(0, 4), "www.")) authority.remove_prefix(4);
  for (const char c : authority) out += lower(c);
  auto path = parts.path;
  while (!path.empty() && path.back() == '/') path.remove_suffix(1);
  out += path;
  auto query = parts.query.empty() ? parts.query : parts.query.substr(1);
  char joint = '?';
  while (!query.empty()) {
    const auto end = query.find('&');
    const auto pair = query.substr(0, end);
    query = end == std::string_view::npos ? std::string_view{} : query.substr(end + 1);
    if (pair.empty() || pair.substr(0, 4) == "utm_" || pair.substr(0, 6) == "fbclid" ||
        pair.substr(0, 5) == "gclid")
      continue;
    out += joint;
    out += pair;
    joint = '&';
  }
  return arena.copy(out);
}

}  // namespace galley::text
