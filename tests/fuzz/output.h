#pragma once

// What must hold of any output, whatever went in: checked by scanning it again with code that shares nothing
// with the writer. The lists are those of docs/security-model.md; tests/hostile/grammar.mjs is stricter about
// values, and slower.

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace fuzz {

using std::string_view;

[[noreturn]] inline void fail(const char* what, string_view near) {
  std::fprintf(stderr, "OUTPUT: %s: %.*s\n", what, static_cast<int>(std::min<std::size_t>(near.size(), 200)),
               near.data());
  std::abort();
}

inline bool is_word_of(string_view list, string_view word) {
  for (std::size_t at = list.find(word); at != string_view::npos; at = list.find(word, at + 1)) {
    const bool starts = at == 0 || list[at - 1] == ' ';
    const bool ends = at + word.size() == list.size() || list[at + word.size()] == ' ';
    if (starts && ends) return true;
  }
  return false;
}

constexpr string_view kElements =
    "a abbr article aside audio b bdi bdo blockquote br button caption cite code dd del details dfn dialog "
    "div dl dt em "
    "figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark ol p picture pre q rp "
    "rt ruby s samp "
    "section small source span strong sub summary sup table tbody td tfoot th thead time tr track u ul var "
    "video wbr";
constexpr string_view kPageElements = "html head body title meta link script";
constexpr string_view kVoid = "br hr img link meta source track wbr";
constexpr string_view kUrls =
    "href src srcset poster cite data-galley-src data-galley-url data-galley-next data-galley-share-url";
constexpr string_view kOthers =
    "alt aria-describedby aria-haspopup aria-label aria-labelledby charset class colspan content controls "
    "datetime decoding "
    "dir fetchpriority height hidden hreflang id kind label lang loading media name preload property rel "
    "reversed role "
    "rowspan scope sizes srclang start tabindex target title type value width";

inline bool is_attribute(string_view name) {
  return is_word_of(kUrls, name) || is_word_of(kOthers, name) || name.substr(0, 11) == "data-galley";
}

/// A reference that leads to the web, or stays where it is.
inline void check_url(string_view name, string_view url) {
  for (const char c : url) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte <= 0x20 || byte == 0x7F || string_view{"<>\"\\^`{|}"}.find(c) != string_view::npos) {
      fail("a character that no URL has", url);
    }
  }
  const auto colon = url.find_first_of(":/?#");
  if (colon == string_view::npos || url[colon] != ':') {
    if (url.substr(0, 2) == "//") fail("a host without a scheme", url);
    return;
  }
  std::string scheme{url.substr(0, colon)};
  for (char& c : scheme) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  if (name == "href" && (scheme == "mailto" || scheme == "tel")) return;
  if (scheme != "http" && scheme != "https") {
    // "1:2" is a path to browsers, too: no scheme starts with a digit.
    const bool can_be_scheme =
        !scheme.empty() && scheme[0] >= 'a' && scheme[0] <= 'z' &&
        std::all_of(scheme.begin(), scheme.end(), [](char c) {
          return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
        });
    if (can_be_scheme) fail("a scheme", url);
    return;
  }
  if (url.substr(colon, 3) != "://") fail("no host", url);
  const auto authority = url.substr(colon + 3, url.find_first_of("/?#", colon + 3) - colon - 3);
  if (authority.empty() || authority.find('@') != string_view::npos) fail("a bad host", url);
}

inline std::string decoded(string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '&') {
      out += text[i];
      continue;
    }
    constexpr std::array<std::pair<string_view, char>, 4> kReferences{
        {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}}};
    const auto* found = std::find_if(kReferences.begin(), kReferences.end(), [&](const auto& reference) {
      return text.substr(i, reference.first.size()) == reference.first;
    });
    if (found == kReferences.end()) fail("a bare \"&\"", text.substr(i));
    out += found->second;
    i += found->first.size() - 1;
  }
  return out;
}

inline void check_characters(string_view text) {
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte < 0x20 && c != '\n' && c != '\t' && c != '\f') || byte == 0x7F)
      fail("a control character", text);
  }
}

class Output {
 public:
  Output(string_view html, string_view prefix) : html_(html), prefix_(prefix) {}

  void check() {
    const bool is_page = take("<!doctype html>\n");
    while (!html_.empty()) {
      if (take("<script type=\"application/ld+json\">")) {
        const auto end = html_.find("</script>");
        if (end == string_view::npos || html_.substr(0, end).find_first_of("<>&") != string_view::npos) {
          fail("JSON-LD that could end its script", html_);
        }
        html_.remove_prefix(end + 9);
      } else if (html_.front() == '<') {
        tag(is_page);
      } else {
        const auto text = html_.substr(0, html_.find_first_of("<>"));
        if (text.size() < html_.size() && html_[text.size()] == '>') fail("a bare \">\"", html_);
        check_characters(text);
        decoded(text);
        html_.remove_prefix(text.size());
      }
    }
    if (!open_.empty()) fail("an element that is not closed", open_.back());
  }

 private:
  bool take(string_view wanted) {
    if (html_.substr(0, wanted.size()) != wanted) return false;
    html_.remove_prefix(wanted.size());
    return true;
  }

  string_view take_name() {
    std::size_t end = 0;
    while (end < html_.size() && ((html_[end] >= 'a' && html_[end] <= 'z') ||
                                  (html_[end] >= '0' && html_[end] <= '9') || html_[end] == '-'))
      ++end;
    const auto name = html_.substr(0, end);
    html_.remove_prefix(end);
    return name;
  }

  void tag(bool is_page) {
    const auto whole = html_;
    take("<");
    const bool is_end = take("/");
    const auto name = take_name();
    if (!is_word_of(kElements, name) && !(is_page && is_word_of(kPageElements, name)))
      fail("an element", whole);
    if (is_end) {
      if (open_.empty() || open_.back() != name || !take(">")) fail("an end tag", whole);
      open_.pop_back();
      return;
    }
    std::set<string_view> names;
    while (take(" ")) {
      const auto attribute = take_name();
      if (!is_attribute(attribute) || !names.insert(attribute).second) fail("an attribute", whole);
      if (!take("=\"")) continue;
      const auto raw = html_.substr(0, html_.find('"'));
      if (raw.find_first_of("<>") != string_view::npos) fail("an attribute's value", whole);
      html_.remove_prefix(raw.size());
      if (!take("\"")) fail("an open quote", whole);
      check_characters(raw);
      const std::string value = decoded(raw);
      if (is_word_of(kUrls, attribute)) urls(attribute, value);
      if (attribute == "id" && (value.substr(0, prefix_.size()) != prefix_ || !ids_.insert(value).second)) {
        fail("an id", whole);
      }
    }
    if (!take(">")) fail("a tag", whole);
    if (name == "script" && names.count("src") == 0) fail("a script", whole);
    if ((name == "a" || name == "button") && std::any_of(open_.begin(), open_.end(), [](string_view around) {
          return around == "a" || around == "button";
        })) {
      fail("a link in a link", whole);
    }
    if (!is_word_of(kVoid, name)) open_.push_back(name);
  }

  static void urls(string_view name, string_view value) {
    if (name != "srcset") return check_url(name, value);
    while (!value.empty()) {
      const auto candidate = value.substr(0, value.find(", "));
      check_url(name, candidate.substr(0, candidate.find(' ')));
      value.remove_prefix(std::min(value.size(), candidate.size() + 2));
    }
  }

  string_view html_;
  string_view prefix_;
  std::vector<string_view> open_;
  std::set<std::string> ids_;
};

inline void check_output(string_view html, string_view prefix = "galley-") {
  // A host may ask for a fragment in a shadow root, with its stylesheets.
  constexpr string_view kOpen = "<template shadowrootmode=\"open\">\n";
  constexpr string_view kClose = "</template>\n";
  if (html.substr(0, kOpen.size()) == kOpen && html.substr(html.size() - kClose.size()) == kClose) {
    html = html.substr(kOpen.size(), html.size() - kOpen.size() - kClose.size());
    while (html.substr(0, 5) == "<link") html.remove_prefix(html.find('\n') + 1);
  }
  Output{html, prefix}.check();
}

}  // namespace fuzz
