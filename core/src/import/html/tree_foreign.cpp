#include "import/html/tree.h"

namespace galley::import {

// HTML §13.2.6.5, "in foreign content".
bool TreeBuilder::in_foreign(Token& token) {
  if (token.kind == TokenKind::text) {
    insert_text(token.text);
    return true;
  }
  if (token.kind == TokenKind::end_tag && token.tag != Tag::br && token.tag != Tag::p)
    return foreign_end(token);
  const auto has_any = [&](AttributeName name) { return holds(token.attributes, name); };
  const bool leaves =
      token.kind == TokenKind::end_tag || has(token.tag, traits::breakout) ||
      (token.tag == Tag::font &&
       (has_any(AttributeName::color) || has_any(AttributeName::face) || has_any(AttributeName::size)));
  if (leaves) {
    while (!open_.current().is_html() && !is_text_integration_point(open_.current()) &&
           !is_html_integration_point(open_.current())) {
      open_.pop();
    }
    // By the rules of the mode at hand, whatever the current node is now.
    return in_mode(token);
  }
  insert_element(token, open_.current().space);
  if (token.self_closing) open_.pop();
  return true;
}

// An end tag closes the element of its name, as long as that is foreign; HTML's rules decide from there.
bool TreeBuilder::foreign_end(Token& token) {
  for (auto at = open_.size(); at > 1; --at) {
    auto& node = open_.at(at - 1);
    if (at < open_.size() && node.is_html()) break;
    if (node.tag != token.tag || (token.tag == Tag::unknown && node.text != token.name)) continue;
    open_.pop_until(node);
    return true;
  }
  return in_mode(token);
}

}  // namespace galley::import
