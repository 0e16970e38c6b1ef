#include "preview/parts.h"

#include <array>

namespace galley::preview {

namespace {

using Container = PreviewContainer;

struct Opening {
  Container container;
  Container parent;
  std::string_view tag;
};

// Only the frame that html/page.cpp and html/article.cpp write around the parts.
constexpr std::array<Opening, 8> kOpenings = {{
    {Container::html, Container::none, "<html"},
    {Container::body, Container::html, "<body class=\"galley-page\""},
    {Container::main, Container::body, "<main id="},
    {Container::article, Container::main, "<article class=\"galley-article\""},
    {Container::article, Container::none, "<article class=\"galley-article\""},
    {Container::header, Container::article, "<header class=\"galley-header\""},
    {Container::text, Container::article, "<div class=\"galley-body\""},
    {Container::footer, Container::article, "<footer class=\"galley-footer\""},
}};

constexpr std::array<std::string_view, 9> kVoid = {"br",   "img",  "hr",  "source", "track",
                                                   "meta", "link", "wbr", "input"};

Container opened(std::string_view rest, Container parent) {
  for (const auto& opening : kOpenings) {
    if (opening.parent == parent && rest.starts_with(opening.tag)) return opening.container;
  }
  return Container::none;
}

bool is_void(std::string_view rest) {
  const auto name = rest.substr(1, rest.find_first_of(" >") - 1);
  for (const auto known : kVoid) {
    if (name == known) return true;
  }
  return false;
}

std::size_t next_tag(std::string_view html, std::size_t from) {
  const auto found = html.find('<', from);
  return found == std::string_view::npos ? html.size() : found;
}

// Behind the element that starts at `at`, and behind the text that follows it.
std::size_t end_of_element(std::string_view html, std::size_t at) {
  std::size_t depth = 0;
  while (at < html.size()) {
    const auto rest = html.substr(at);
    if (rest.starts_with("</")) {
      if (depth > 0) --depth;
    } else if (!is_void(rest)) {
      ++depth;
    }
    at = next_tag(html, at + 1);
    if (depth == 0) break;
  }
  return at;
}

}  // namespace

void split_elements(std::string_view html, std::uint32_t base, Container container,
                    std::vector<PreviewPart>& out) {
  for (auto at = next_tag(html, 0); at < html.size();) {
    const auto end = end_of_element(html, at);
    out.push_back(
        {0, base + static_cast<std::uint32_t>(at), base + static_cast<std::uint32_t>(end), container});
    at = end;
  }
}

Parts split(std::string_view html, View view) {
  Parts parts;
  if (view == View::text || view == View::metadata) {
    parts.frame = html;
    return parts;
  }
  std::vector<Container> open{Container::none};
  std::size_t at = next_tag(html, 0);
  parts.frame = html.substr(0, at);
  while (at < html.size()) {
    const auto rest = html.substr(at);
    const auto inner = opened(rest, open.back());
    const bool closes = rest.starts_with("</");
    if (!closes && inner == Container::none && !rest.starts_with("<!")) {
      const auto end = end_of_element(html, at);
      parts.list.push_back({0, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end), open.back()});
      at = end;
      continue;
    }
    if (closes && open.size() > 1) open.pop_back();
    if (inner != Container::none) open.push_back(inner);
    const auto end = next_tag(html, at + 1);
    parts.frame += html.substr(at, end - at);
    at = end;
  }
  return parts;
}

}  // namespace galley::preview
