#include "import/markdown/html.h"

#include <algorithm>
#include <array>

#include "import/markdown/cmark.h"
#include "import/markdown/memory.h"
#include "text/utf8.h"

namespace galley::import {

using std::string_view;

namespace {

constexpr auto none = string_view::npos;
constexpr std::size_t kDetailBytes = 40;

// Elements of running text (HTML §4.5): their tags do not part words.
constexpr std::array<string_view, 26> kPhrasing = {
    "a",   "abbr", "b",    "bdi", "bdo", "cite", "code",  "data", "del",    "dfn", "em",  "font", "i",
    "ins", "kbd",  "mark", "q",   "s",   "samp", "small", "span", "strong", "sub", "sup", "time", "u"};

string_view tag_name(string_view tag) {
  tag.remove_prefix(tag.substr(0, 2) == "</" ? 2 : 1);
  std::size_t end = 0;
  while (end < tag.size() && (text::is_alpha(tag[end]) || text::is_digit(tag[end]))) ++end;
  return tag.substr(0, end);
}

bool is_phrasing(string_view name) {
  return std::any_of(kPhrasing.begin(), kPhrasing.end(),
                     [name](string_view known) { return text::equal_ignoring_case(known, name); });
}

// Reads HTML piece by piece. A search that once found no end finds none later either, which keeps it linear.
class Scanner {
 public:
  explicit Scanner(string_view html) : html_(html) {}

  // The markup at `at`, where a "<" stands; empty when that is just a character.
  string_view markup(std::size_t at) {
    const auto rest = html_.substr(at);
    if (rest.substr(0, 4) == "<!--") return until(at, "-->", comment_ends_);
    if (rest.size() < 2) return {};
    const bool named =
        text::is_alpha(rest[1]) || (rest[1] == '/' && rest.size() > 2 && text::is_alpha(rest[2]));
    if (!named && rest[1] != '!' && rest[1] != '?') return {};
    return until(at, ">", tag_ends_);
  }

  // The text behind the end tag of the script or style element whose start tag ends at `at`.
  std::size_t skip_raw(std::size_t at, string_view name) {
    for (auto end = html_.find("</", at); end != none; end = html_.find("</", end + 2)) {
      if (text::equal_ignoring_case(html_.substr(end + 2, name.size()), name)) return end;
    }
    return html_.size();
  }

 private:
  string_view until(std::size_t at, string_view mark, bool& ends) {
    const auto end = ends ? html_.find(mark, at) : none;
    ends = end != none;
    return ends ? html_.substr(at, end + mark.size() - at) : string_view{};
  }

  string_view html_;
  bool comment_ends_ = true;
  bool tag_ends_ = true;
};

std::string decoded(const std::string& words) {
  if (words.find('&') == std::string::npos) return words;
  text::Arena arena;
  const CmarkMemory memory{arena};
  cmark_strbuf out = CMARK_BUF_INIT(CmarkMemory::functions());
  houdini_unescape_html_f(&out, reinterpret_cast<const uint8_t*>(words.data()),
                          static_cast<bufsize_t>(words.size()));
  return std::string{view(out.ptr, out.size)};
}

}  // namespace

std::string html_words(string_view html) {
  std::string words;
  Scanner scanner{html};
  for (std::size_t at = 0; at < html.size();) {
    const auto open = std::min(html.find('<', at), html.size());
    words.append(html.substr(at, open - at));
    at = open;
    if (at == html.size()) break;
    const auto markup = scanner.markup(at);
    if (markup.empty()) {
      words += html[at++];
      continue;
    }
    at += markup.size();
    const auto name = tag_name(markup);
    if (!name.empty() && !is_phrasing(name)) words += '\n';
    if (markup[1] != '/' &&
        (text::equal_ignoring_case(name, "script") || text::equal_ignoring_case(name, "style"))) {
      at = scanner.skip_raw(at, name);
    }
  }
  return decoded(words);
}

std::string html_detail(string_view html, int line) {
  html = html.substr(0, std::min(html.find('>'), html.size() - 1) + 1);
  const auto end = text::whole_prefix(html, kDetailBytes);
  std::string detail{text::trim(html.substr(0, end))};
  if (end < html.size()) detail += "…";
  if (line > 0) detail.append(" (line ").append(std::to_string(line)).append(")");
  return detail;
}

bool is_line_break_tag(string_view tag) {
  if (tag.size() < 4 || !text::equal_ignoring_case(tag.substr(0, 3), "<br")) return false;
  return std::all_of(tag.begin() + 3, tag.end() - 1, [](char c) { return text::is_space(c) || c == '/'; });
}

}  // namespace galley::import
