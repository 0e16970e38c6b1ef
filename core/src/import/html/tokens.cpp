#include "import/html/tokens.h"

#include <algorithm>

#include "import/html/references.h"
#include "text/lanes.h"
#include "text/utf8.h"

namespace galley::import {

using std::string_view;

namespace {

constexpr auto none = string_view::npos;

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

// Of a text behind what has the fingerprint `before`, eight bytes at a time.
std::uint64_t fingerprint(string_view text, std::uint64_t before) {
  constexpr std::uint64_t kSpread = 0x9E3779B97F4A7C15U;  // 2^64 over the golden ratio
  auto print = before + text.size();
  for (std::size_t at = 0; at < text.size(); at += text::lanes::width) {
    for (const auto half : text::lanes::halves(text::lanes::load_from(text, at))) {
      print = (print ^ half) * kSpread;
      print ^= print >> 32U;
    }
  }
  return print;
}

}  // namespace

bool Tokenizer::is_at(std::size_t at, string_view lower_case) const {
  return text::equal_ignoring_case(html_.substr(std::min(at, html_.size()), lower_case.size()), lower_case);
}

// Whether a tag's name cannot go on at `at`.
bool Tokenizer::ends_name(std::size_t at) const {
  return at < html_.size() && (text::is_space(html_[at]) || html_[at] == '/' || html_[at] == '>');
}

void Tokenizer::skip_spaces() {
  while (at_ < html_.size() && text::is_space(html_[at_])) ++at_;
}

Token Tokenizer::text_token(std::size_t end, bool in_cdata) {
  Token token;
  token.kind = TokenKind::text;
  token.offset = at_;
  token.text = decode(arena_, html_.substr(at_, end - at_), in_cdata ? TextKind::raw : TextKind::data);
  at_ = end;
  return token;
}

Token Tokenizer::next(bool in_foreign) {
  if (at_ >= html_.size()) return {};
  // A "<" that begins no tag is text: it is taken with what follows it.
  auto open = html_.find('<', at_);
  while (open != none) {
    const char c = open + 1 < html_.size() ? html_[open + 1] : ' ';
    if (text::is_alpha(c) || c == '!' || c == '?' || (c == '/' && open + 2 < html_.size())) break;
    open = html_.find('<', open + 1);
  }
  if (open == none) return text_token(html_.size());
  if (open > at_) return text_token(open);
  const auto start = at_;
  auto token = html_[at_ + 1] == '!' ? declaration(in_foreign) : markup();
  token.offset = start;
  return token;
}

// At a "<" that begins a tag, or what is read as a comment.
Token Tokenizer::markup() {
  const char c = html_[at_ + 1];
  if (text::is_alpha(c)) {
    ++at_;
    return tag(TokenKind::start_tag);
  }
  const char d = c == '/' ? html_[at_ + 2] : ' ';
  if (text::is_alpha(d)) {
    at_ += 2;
    return tag(TokenKind::end_tag);
  }
  // "</>" is nothing at all; a comment that ends at once is as little.
  return bogus_comment();
}

Token Tokenizer::declaration(bool in_foreign) {
  if (html_.substr(at_ + 2, 2) == "--") return comment();
  if (in_foreign && html_.substr(at_ + 2, 7) == "[CDATA[") {
    at_ += 9;
    const auto end = html_.find("]]>", at_);
    auto token = text_token(std::min(end, html_.size()), true);
    if (end != none) at_ += 3;
    return token;
  }
  return bogus_comment();
}

Token Tokenizer::bogus_comment() {
  const auto end = html_.find('>', at_);
  is_cut_ = is_cut_ || end == none;
  at_ = end == none ? html_.size() : end + 1;
  Token token;
  token.kind = TokenKind::other;
  return token;
}

// HTML §13.2.5.43 and following: "-->" or "--!>" ends it, and a ">" right at its start.
Token Tokenizer::comment() {
  Token token;
  token.kind = TokenKind::other;
  at_ += 4;
  if (html_.substr(at_, 1) == ">" || html_.substr(at_, 2) == "->") {
    at_ = html_.find('>', at_) + 1;
    return token;
  }
  for (auto end = html_.find("--", at_); end != none; end = html_.find("--", end + 1)) {
    const auto rest = html_.substr(end + 2, 2);
    if (rest.substr(0, 1) != ">" && rest != "!>") continue;
    at_ = end + (rest[0] == '>' ? 3 : 4);
    return token;
  }
  is_cut_ = true;
  at_ = html_.size();
  return token;
}

// The name at `at_`, in lower case, of which the first character is part whatever it is. That of an attribute
// ends with "=".
string_view Tokenizer::take_name(bool of_attribute) {
  const auto rest = html_.substr(at_);
  bool has_upper = is_upper(rest[0]);
  std::size_t length = 1;
  for (; length < rest.size(); ++length) {
    const char c = rest[length];
    if (c <= '>' && (text::is_space(c) || c == '/' || c == '>' || (of_attribute && c == '='))) break;
    has_upper = has_upper || is_upper(c);
  }
  at_ += length;
  const auto written = rest.substr(0, length);
  if (!has_upper) return written;
  auto* out = static_cast<char*>(arena_.allocate(written.size(), 1));
  std::transform(written.begin(), written.end(), out, text::lower);
  return {out, written.size()};
}

Token Tokenizer::tag(TokenKind kind) {
  const auto start = at_;
  Token token;
  token.kind = kind;
  token.name = take_name(false);
  token.tag = find_tag(token.name);
  attributes(token);
  if (at_ >= html_.size()) {
    // The text ends inside of the tag, which then is none (HTML §13.2.5.32). Browsers drop its words.
    is_cut_ = true;
    at_ = start - (kind == TokenKind::end_tag ? 2 : 1);
    return text_token(html_.size());
  }
  ++at_;
  return token;
}

// Up to the ">" of the tag.
void Tokenizer::attributes(Token& token) {
  const Attribute** last = &token.attributes;
  while (at_ < html_.size() && html_[at_] != '>') {
    if (text::is_space(html_[at_])) {
      ++at_;
    } else if (html_[at_] == '/') {
      ++at_;
      token.self_closing = at_ < html_.size() && html_[at_] == '>';
    } else if (!attribute(token, last)) {
      return;
    }
  }
}

bool Tokenizer::attribute(Token& token, const Attribute**& last) {
  const auto name = take_name(true);
  skip_spaces();
  string_view value;
  if (at_ < html_.size() && html_[at_] == '=') {
    ++at_;
    value = attribute_value();
  }
  if (token.kind != TokenKind::start_tag) return true;
  const bool is_handler = name.size() > 2 && name[0] == 'o' && name[1] == 'n';
  token.has_handler = token.has_handler || is_handler;
  const auto known = find_attribute(name);
  if (has(token.tag, traits::formatting)) {
    // The sum over all attributes does not depend on their order.
    token.fingerprint += fingerprint(name, fingerprint(value, 0));
  }
  if (known != AttributeName::unknown) {
    if (holds(token.attributes, known)) return true;
    auto* added = arena_.make<Attribute>(known, decode(arena_, value, TextKind::attribute), token.attributes);
    if (token.attributes == nullptr) last = &added->next;
    token.attributes = added;
  } else if (!is_handler && !is_furniture(name)) {
    auto* added = arena_.make<Attribute>(known, name, nullptr);
    *last = added;
    last = &added->next;
  }
  return true;
}

// Behind "=".
string_view Tokenizer::attribute_value() {
  skip_spaces();
  if (at_ >= html_.size() || html_[at_] == '>') return {};
  const char quote = html_[at_];
  if (quote == '"' || quote == '\'') {
    const auto end = html_.find(quote, at_ + 1);
    if (end != none) {
      const auto start = at_ + 1;
      at_ = end + 1;
      return html_.substr(start, end - start);
    }
    // A quotation mark without a second would hide all that follows, as it does in browsers.
    is_cut_ = true;
    ++at_;
  }
  const auto start = at_;
  while (at_ < html_.size() && !text::is_space(html_[at_]) && html_[at_] != '>') ++at_;
  return html_.substr(start, at_ - start);
}

string_view Tokenizer::raw_content(Tag element) {
  const auto start = at_;
  auto end = html_.size();
  const auto name = name_of(element);
  if (element == Tag::script) {
    end = script_end();
  } else if (element != Tag::plaintext && (element != Tag::iframe || has_frame_end_)) {
    for (auto open = html_.find("</", at_); open != none; open = html_.find("</", open + 2)) {
      if (!is_at(open + 2, name) || !ends_name(open + 2 + name.size())) continue;
      end = open;
      break;
    }
  }
  if (end == html_.size() && element == Tag::iframe) {
    // Browsers hide all that follows. That no end is found for one frame is so for those behind it.
    has_frame_end_ = false;
    return {};
  }
  at_ = end;
  auto content = html_.substr(start, end - start);
  if (at_ < html_.size()) {
    at_ += 2;
    // An end tag that is cut is none.
    if (tag(TokenKind::end_tag).kind == TokenKind::text) content = html_.substr(start);
  }
  return decode(arena_, content, has(element, traits::escapable) ? TextKind::escapable : TextKind::raw);
}

// Where a script ends: in a comment, a script element inside of it does not (HTML §13.2.5.18 to 31).
std::size_t Tokenizer::script_end() const {
  bool escaped = false;
  bool twice = false;
  for (auto at = html_.find_first_of("<-", at_); at != none; at = html_.find_first_of("<-", at + 1)) {
    if (html_[at] == '-') {
      if (escaped && html_.substr(at, 3) == "-->") escaped = twice = false;
      continue;
    }
    if (!escaped && html_.substr(at, 4) == "<!--") {
      // The dashes may be those of its end as well: "<!-->".
      escaped = html_.substr(at + 4, 1) != ">" && html_.substr(at + 4, 2) != "->";
      at += 3;
    } else if (is_at(at, "</script") && ends_name(at + 8)) {
      if (!twice) return at;
      twice = false;
    } else if (escaped && is_at(at, "<script") && ends_name(at + 7)) {
      twice = true;
    }
  }
  return html_.size();
}

}  // namespace galley::import
