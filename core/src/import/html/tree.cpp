#include "import/html/tree.h"

#include <algorithm>

#include <galley/limits.h>

namespace galley::import {

TreeBuilder::TreeBuilder(text::Arena& arena)
    : arena_(arena), tokens_({}, arena), root_(*arena.make<Node>()), open_(root_) {
  root_.tag = Tag::html;
  open_ = OpenElements{root_};
}

void TreeBuilder::markup(std::string_view html, std::uint32_t line) {
  tokens_.restart(html);
  bytes_ += html.size();
  std::size_t counted = 0;
  while (true) {
    auto token = tokens_.next(!open_.current().is_html());
    if (token.kind == TokenKind::end) return;
    if (line > 0) {
      const auto passed = html.substr(counted, token.offset - counted);
      line += static_cast<std::uint32_t>(std::count(passed.begin(), passed.end(), '\n'));
      counted = token.offset;
      token.offset = line;
    }
    add(token);
  }
}

void TreeBuilder::start(Tag tag, const Attribute* attributes) {
  Token token;
  token.kind = TokenKind::start_tag;
  token.tag = tag;
  token.name = name_of(tag);
  token.attributes = attributes;
  add(token);
  skips_line_end_ = false;
}

void TreeBuilder::end(Tag tag) {
  Token token;
  token.kind = TokenKind::end_tag;
  token.tag = tag;
  token.name = name_of(tag);
  add(token);
}

void TreeBuilder::text(std::string_view characters) {
  Token token;
  token.kind = TokenKind::text;
  token.text = characters;
  bytes_ += characters.size();
  add(token);
}

void TreeBuilder::note_reference(std::uint32_t note) {
  Token token;
  token.kind = TokenKind::start_tag;
  token.tag = Tag::sup;
  token.note = note + 1;
  add(token);
  end(Tag::sup);
}

void TreeBuilder::block(const model::Block& ready) {
  Token token;
  token.kind = TokenKind::start_tag;
  token.tag = Tag::ready;
  token.block = &ready;
  add(token);
}

Tree TreeBuilder::finish() {
  flush_table_text();
  return {&root_, cut_at_, deep_at_};
}

void TreeBuilder::add(Token& token) {
  if (skips_line_end_) {
    skips_line_end_ = false;
    if (token.kind == TokenKind::text && token.text.substr(0, 1) == "\n") token.text.remove_prefix(1);
  }
  if (token.kind != TokenKind::text) flush_table_text();
  if (token.kind == TokenKind::text ? !token.text.empty() : token.kind != TokenKind::other) process(token);
  const auto here = static_cast<std::uint32_t>(token.offset);
  if (tokens_.is_cut() && cut_at_ == Tree::nowhere) cut_at_ = here;
  if (is_deep_ && deep_at_ == Tree::nowhere) deep_at_ = here;
}

void TreeBuilder::process(Token& token) {
  if (token.kind == TokenKind::start_tag && open_.size() >= limits::html_depth &&
      !has(token.tag, traits::empty)) {
    is_deep_ = true;
    return;
  }
  while (!dispatch(token)) {
  }
}

bool TreeBuilder::is_foreign(const Token& token) const {
  const auto& current = open_.current();
  if (current.is_html()) return false;
  const bool starts = token.kind == TokenKind::start_tag;
  const bool is_text = token.kind == TokenKind::text;
  if (is_text_integration_point(current) &&
      (is_text || (starts && token.tag != Tag::mglyph && token.tag != Tag::malignmark))) {
    return false;
  }
  if (current.space == Namespace::math && current.tag == Tag::annotation_xml && starts &&
      token.tag == Tag::svg)
    return false;
  return !is_html_integration_point(current) || (!starts && !is_text);
}

bool TreeBuilder::dispatch(Token& token) { return is_foreign(token) ? in_foreign(token) : in_mode(token); }

bool TreeBuilder::in_mode(Token& token) {
  switch (mode_) {
    case Mode::body:
    case Mode::template_:
      return in_body(token);
    case Mode::table:
      return in_table(token);
    case Mode::caption:
      return in_caption(token);
    case Mode::column_group:
      return in_column_group(token);
    case Mode::table_body:
      return in_table_body(token);
    case Mode::row:
      return in_row(token);
    case Mode::cell:
      return in_cell(token);
    case Mode::select:
    case Mode::select_in_table:
      return in_select(token);
  }
  return true;
}

}  // namespace galley::import
