#include "import/detect.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "text/utf8.h"

namespace galley::import {

namespace {

using json::Kind;
using json::Value;
using std::string_view;

// Elements and members that "*" tries: a format shows itself early, and a check must cost little.
constexpr std::uint32_t kTried = 32;

// One shape of a format: the paths that a document of it has, separated by spaces. A step is a key, an index
// or "*" (any); "|" separates alternatives; "=" and "^" ask for a string, or for the beginning of one.
struct Shape {
  Format format;
  string_view wants;
};

constexpr std::array kShapes = {
    Shape{Format::galley, "galley"},
    Shape{Format::json_feed, "version^https://jsonfeed.org/ items"},
    Shape{Format::json_feed, "id content_html|content_text"},
    Shape{Format::json_ld, "@type"},
    Shape{Format::json_ld, "@graph"},
    Shape{Format::json_ld, "*.@type"},
    Shape{Format::ninjs,
          "uri bodies|body_html|body_text|body_xhtml|headline|headlines|versioncreated|versionCreated|"
          "descriptions|description_text|standard|$standard|pubStatus|pubstatus|associations"},
    Shape{Format::wordpress, "title content.rendered|content.raw|excerpt.rendered"},
    Shape{Format::wordpress, "*.title *.content.rendered|*.content.raw|*.excerpt.rendered"},
    Shape{Format::ghost, "posts.*.title posts.*.html|posts.*.lexical|posts.*.slug"},
    Shape{Format::ghost,
          "title html|lexical uuid|slug|visibility|feature_image|primary_author|comment_id|published_at"},
    Shape{Format::lexical, "root.children root.type"},
    Shape{Format::content_tree, "type=root body|children"},
    Shape{Format::content_tree, "type=body children"},
    Shape{Format::content_tree, "body.type=body|body.type=root|bodyTree.type"},
    Shape{Format::contentful, "nodeType=document content"},
    Shape{Format::contentful, "sys fields"},
    Shape{Format::contentful, "items.*.sys"},
    Shape{Format::apple_news, "components.*.role|components.*.components"},
    Shape{Format::editor_js, "blocks.*.type blocks.*.data"},
    Shape{Format::editor_js, "blocks time"},
    Shape{Format::portable_text, "*._type"},
    Shape{Format::portable_text, "*.*._type"},
    Shape{Format::galley, "title|body|standfirst|items"},
};

// Whether the value has this path; its depth is that of the table.
bool holds(const Value& value, string_view path) {
  if (path.empty()) return !value.is(Kind::null);
  if (path.front() == '=') return value.is(Kind::string) && value.text == path.substr(1);
  if (path.front() == '^') {
    return value.is(Kind::string) && value.text.substr(0, path.size() - 1) == path.substr(1);
  }
  const auto end = std::min(path.find_first_of(".=^"), path.size());
  const auto step = path.substr(0, end);
  // "=" and "^" belong to the value, so they stay with the rest of the path.
  const auto rest = end < path.size() && path[end] == '.' ? path.substr(end + 1) : path.substr(end);
  for (std::uint32_t i = 0; value.is(Kind::array) && step == "*" && i < std::min(value.count, kTried); ++i) {
    if (holds(value.elements[i], rest)) return true;
  }
  for (std::uint32_t i = 0; value.is(Kind::object) && i < value.count; ++i) {
    const auto& member = value.members[i];
    // A member stands for "*" only where it holds an array: "body" in {"body": [{…}]}.
    const bool meant = step == "*" ? i < kTried && member.value.is(Kind::array) : member.key == step;
    if (meant && holds(member.value, rest)) return true;
  }
  return false;
}

// The words of `text` between separators, one after the other.
string_view take(string_view& text, char separator) {
  const auto end = std::min(text.find(separator), text.size());
  const auto part = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return part;
}

bool holds_any(const Value& value, string_view alternatives) {
  while (!alternatives.empty()) {
    if (holds(value, take(alternatives, '|'))) return true;
  }
  return false;
}

struct Fit {
  Format format = Format::automatic;
  int held = 0;
  int wanted = 0;
  string_view missing;  // the first path that is not there

  bool is_whole() const { return held == wanted; }
  // Of two, the one of whose wants more are there is nearer.
  bool is_nearer_than(const Fit& other) const { return held * other.wanted > other.held * wanted; }
};

Fit fit(const Value& root, const Shape& shape) {
  Fit out{shape.format, 0, 0, {}};
  auto wants = shape.wants;
  while (!wants.empty()) {
    const auto alternatives = take(wants, ' ');
    ++out.wanted;
    if (holds_any(root, alternatives)) {
      ++out.held;
    } else if (out.missing.empty()) {
      out.missing = alternatives.substr(0, alternatives.find_first_of("|=^"));
    }
  }
  return out;
}

constexpr std::array<string_view, 15> kNames = {"told by itself", "Galley",    "JSON Feed",    "ninjs",
                                                "JSON-LD",        "WordPress", "Ghost",        "Lexical",
                                                "Portable Text",  "Editor.js", "content-tree", "Contentful",
                                                "Apple News",     "Markdown",  "HTML"};

bool contains_any(string_view text, std::initializer_list<string_view> parts) {
  return std::any_of(parts.begin(), parts.end(),
                     [&](string_view part) { return text.find(part) != string_view::npos; });
}

}  // namespace

Format sniff(string_view text) {
  if (text.substr(0, text::byte_order_mark.size()) == text::byte_order_mark)
    text.remove_prefix(text::byte_order_mark.size());
  text = text::trim(text);
  if (text.substr(0, 4) == "---\n" || text.substr(0, 5) == "---\r\n") return Format::markdown;
  const auto first = text.substr(0, 1);
  if (first == "/" && contains_any(text.substr(0, 16), {"<![CDATA["})) return Format::json_ld;
  if (first != "<") return Format::automatic;
  if (text::equal_ignoring_case(text.substr(0, 7), "<script") || text.substr(0, 9) == "<![CDATA[")
    return Format::json_ld;
  // A server's error page begins like an article, so it has to show one.
  return contains_any(text, {"<article", "og:type", "application/ld+json"}) ? Format::html
                                                                            : Format::automatic;
}

Format detect(const Value& root) {
  for (const auto& shape : kShapes) {
    if (fit(root, shape).is_whole()) return shape.format;
  }
  return Format::automatic;
}

bool looks_like(const Value& root, Format format) {
  return std::any_of(kShapes.begin(), kShapes.end(), [&](const Shape& shape) {
    return shape.format == format && fit(root, shape).is_whole();
  });
}

std::string nearest_formats(const Value& root) {
  std::string out;
  std::array<bool, kNames.size()> named{};
  for (int place = 0; place < 3; ++place) {
    Fit best{};
    for (const auto& shape : kShapes) {
      // What a person would add to make it native is a title, not a version.
      if (&shape == kShapes.data()) continue;
      const auto found = fit(root, shape);
      if (named[static_cast<std::size_t>(shape.format)]) continue;
      if (best.wanted == 0 || found.is_nearer_than(best)) best = found;
    }
    named[static_cast<std::size_t>(best.format)] = true;
    if (!out.empty()) out += ", ";
    out.append(display_name(best.format));
    if (best.is_whole()) {
      out += " (fits)";
    } else {
      out.append(" (no ").append(best.missing).append(")");
    }
  }
  return out;
}

string_view display_name(Format format) { return kNames[static_cast<std::size_t>(format)]; }

}  // namespace galley::import
