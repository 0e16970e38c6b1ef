#include "import/html/tree.h"
#include "text/utf8.h"

namespace galley::import {

// HTML §13.2.6.4.7, "in body".
bool TreeBuilder::in_body(Token& token) {
  switch (token.kind) {
    case TokenKind::text:
      body_text(token);
      break;
    case TokenKind::start_tag:
      body_start(token);
      break;
    case TokenKind::end_tag:
      body_end(token);
      break;
    case TokenKind::other:
    case TokenKind::end:
      break;
  }
  return true;
}

void TreeBuilder::body_text(const Token& token) {
  reopen_marks();
  insert_text(token.text);
}

void TreeBuilder::body_start(Token& token) {
  if (has(token.tag, traits::table_part)) return;  // Outside of a table they are nothing.
  switch (token.tag) {
    case Tag::html:
    case Tag::head:
    case Tag::body:
    case Tag::frameset:
    case Tag::frame:
      return;
    case Tag::script:
    case Tag::style:
    case Tag::title:
    case Tag::noframes:
    case Tag::noembed:
    case Tag::iframe:
    case Tag::textarea:
      return insert_raw(token);
    case Tag::base:
    case Tag::basefont:
    case Tag::bgsound:
    case Tag::link:
    case Tag::meta:
    case Tag::param:
    case Tag::source:
    case Tag::track:
      return insert_empty(token);
    case Tag::template_:
      return start_template(token);
    case Tag::h1:
    case Tag::h2:
    case Tag::h3:
    case Tag::h4:
    case Tag::h5:
    case Tag::h6:
      close_p_in_scope();
      if (open_.current().is_html() && is_heading(open_.current().tag)) open_.pop();
      insert_element(token);
      return;
    case Tag::pre:
    case Tag::listing:
      close_p_in_scope();
      insert_element(token);
      skips_line_end_ = true;
      return;
    case Tag::form:
      if (form_ != nullptr && !open_.holds(Tag::template_)) return;
      close_p_in_scope();
      if (auto& node = insert_element(token); !open_.holds(Tag::template_)) form_ = &node;
      return;
    case Tag::li:
    case Tag::dd:
    case Tag::dt:
      return start_item(token);
    case Tag::plaintext:
    case Tag::xmp:
      close_p_in_scope();
      if (token.tag == Tag::xmp) reopen_marks();
      return insert_raw(token);
    case Tag::button:
      if (open_.has_in_scope(Tag::button)) {
        open_.close_implied();
        open_.pop_until(Tag::button);
      }
      break;
    case Tag::a:
    case Tag::nobr:
    case Tag::b:
    case Tag::big:
    case Tag::code:
    case Tag::em:
    case Tag::font:
    case Tag::i:
    case Tag::s:
    case Tag::small:
    case Tag::strike:
    case Tag::strong:
    case Tag::tt:
    case Tag::u:
      return start_formatting(token);
    case Tag::applet:
    case Tag::marquee:
    case Tag::object:
      reopen_marks();
      insert_element(token);
      return marks_.push_marker();
    case Tag::table:
      close_p_in_scope();
      insert_element(token);
      mode_ = Mode::table;
      return;
    case Tag::hr:
    case Tag::ready:
      close_p_in_scope();
      return insert_empty(token);
    case Tag::image:
      token.tag = Tag::img;
      token.name = name_of(Tag::img);
      [[fallthrough]];
    case Tag::area:
    case Tag::br:
    case Tag::embed:
    case Tag::img:
    case Tag::input:
    case Tag::keygen:
    case Tag::wbr:
      reopen_marks();
      return insert_empty(token);
    case Tag::select:
      reopen_marks();
      insert_element(token);
      return reset_mode();
    case Tag::optgroup:
    case Tag::option:
      if (open_.current().is(Tag::option)) open_.pop();
      break;
    case Tag::rb:
    case Tag::rtc:
    case Tag::rp:
    case Tag::rt:
      return start_in_ruby(token);
    case Tag::math:
      return start_foreign(token, Namespace::math);
    case Tag::svg:
      return start_foreign(token, Namespace::svg);
    default:
      if (has(token.tag, traits::closes_p)) {
        close_p_in_scope();
        insert_element(token);
        return;
      }
  }
  reopen_marks();
  insert_element(token);
}

// A new item ends the one before it, unless it stands in a list of its own.
void TreeBuilder::start_item(const Token& token) {
  const auto is_same = [&](const Node& node) {
    return token.tag == Tag::li ? node.is(Tag::li) : node.is(Tag::dd) || node.is(Tag::dt);
  };
  for (auto at = open_.size(); at > 1; --at) {
    auto& node = open_.at(at - 1);
    if (is_same(node)) {
      open_.close_implied(node.tag);
      open_.pop_until(node);
      break;
    }
    const bool is_special = node.is_html()
                                ? has(node.tag, traits::special)
                                : is_text_integration_point(node) || is_html_integration_point(node) ||
                                      node.tag == Tag::annotation_xml;
    if (is_special && !node.is(Tag::address) && !node.is(Tag::div) && !node.is(Tag::p)) break;
  }
  close_p_in_scope();
  insert_element(token);
}

void TreeBuilder::start_formatting(const Token& token) {
  if (token.tag == Tag::a) {
    if (auto* open = marks_.last(Tag::a); open != nullptr) {
      adopt(token);
      marks_.remove(*open);
      open_.remove(*open);
    }
  }
  reopen_marks();
  if (token.tag == Tag::nobr && open_.has_in_scope(Tag::nobr)) {
    adopt(token);
    reopen_marks();
  }
  marks_.push(insert_element(token));
}

void TreeBuilder::start_foreign(const Token& token, Namespace space) {
  reopen_marks();
  insert_element(token, space);
  if (token.self_closing) open_.pop();
}

void TreeBuilder::start_in_ruby(const Token& token) {
  if (open_.has_in_scope(Tag::ruby)) {
    open_.close_implied(token.tag == Tag::rp || token.tag == Tag::rt ? Tag::rtc : Tag::unknown);
  }
  insert_element(token);
}

void TreeBuilder::start_template(const Token& token) {
  insert_element(token);
  marks_.push_marker();
  mode_ = Mode::template_;
}

void TreeBuilder::body_end(Token& token) {
  switch (token.tag) {
    case Tag::template_:
      return end_template();
    case Tag::body:
    case Tag::html:
      return;
    case Tag::form: {
      const auto* form = form_;
      if (open_.holds(Tag::template_)) {
        if (!open_.has_in_scope(Tag::form)) return;
        open_.close_implied();
        return open_.pop_until(Tag::form);
      }
      form_ = nullptr;
      if (form == nullptr || !open_.has_in_scope(*form)) return;
      open_.close_implied();
      return open_.remove(*form);
    }
    case Tag::p:
      if (!open_.has_in_scope(Tag::p, Scope::button)) insert_implied(Tag::p);
      return close_p();
    case Tag::li:
    case Tag::dd:
    case Tag::dt:
      return end_item(token);
    case Tag::h1:
    case Tag::h2:
    case Tag::h3:
    case Tag::h4:
    case Tag::h5:
    case Tag::h6:
      if (!open_.has_heading_in_scope()) return;
      open_.close_implied();
      return open_.pop_headings();
    case Tag::applet:
    case Tag::marquee:
    case Tag::object:
      if (!open_.has_in_scope(token.tag)) return;
      open_.close_implied();
      open_.pop_until(token.tag);
      return marks_.clear_to_marker();
    case Tag::br:
      token.kind = TokenKind::start_tag;
      token.attributes = nullptr;
      return body_start(token);
    case Tag::button:
    case Tag::pre:
    case Tag::listing:
      return end_block(token);
    default:
      if (has(token.tag, traits::formatting)) return adopt(token);
      if (has(token.tag, traits::closes_p)) return end_block(token);
      any_other_end(token);
  }
}

void TreeBuilder::end_block(const Token& token) {
  if (!open_.has_in_scope(token.tag)) return;
  open_.close_implied();
  open_.pop_until(token.tag);
}

void TreeBuilder::end_item(const Token& token) {
  if (!open_.has_in_scope(token.tag, token.tag == Tag::li ? Scope::list_item : Scope::usual)) return;
  open_.close_implied(token.tag);
  open_.pop_until(token.tag);
}

void TreeBuilder::end_template() {
  if (!open_.holds(Tag::template_)) return;
  open_.close_all_implied();
  open_.pop_until(Tag::template_);
  marks_.clear_to_marker();
  reset_mode();
}

}  // namespace galley::import
