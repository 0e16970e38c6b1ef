#include <algorithm>

#include "import/html/tree.h"
#include "text/utf8.h"

namespace galley::import {

namespace {

bool is_blank(std::string_view text) { return std::all_of(text.begin(), text.end(), text::is_space); }

bool is_table_part(Tag tag) { return has(tag, traits::table_part); }

bool is_rows(Tag tag) { return tag == Tag::tbody || tag == Tag::thead || tag == Tag::tfoot; }

}  // namespace

// By the rules of a body, but what cannot stand in a table goes before it.
void TreeBuilder::in_body_fostered(Token& token) {
  fostering_ = true;
  in_body(token);
  fostering_ = false;
}

// HTML §13.2.6.4.10, "in table text".
void TreeBuilder::flush_table_text() {
  if (table_text_.empty()) return;
  const bool blank = std::all_of(table_text_.begin(), table_text_.end(),
                                 [](const Token& token) { return is_blank(token.text); });
  for (auto& token : table_text_) {
    blank ? insert_text(token.text) : in_body_fostered(token);
  }
  table_text_.clear();
}

// HTML §13.2.6.4.9, "in table".
bool TreeBuilder::in_table(Token& token) {
  if (token.kind == TokenKind::text) {
    const auto& current = open_.current();
    if (current.is(Tag::table) || is_rows(current.tag) || current.is(Tag::tr)) {
      table_text_.push_back(token);
    } else {
      in_body_fostered(token);
    }
    return true;
  }
  if (token.kind == TokenKind::start_tag) return table_start(token);
  if (token.tag == Tag::table) {
    if (!open_.has_in_scope(Tag::table, Scope::table)) return true;
    open_.pop_until(Tag::table);
    reset_mode();
    return true;
  }
  if (token.tag == Tag::template_) {
    end_template();
  } else if (!is_table_part(token.tag) && token.tag != Tag::body && token.tag != Tag::html) {
    in_body_fostered(token);
  }
  return true;
}

bool TreeBuilder::table_start(Token& token) {
  switch (token.tag) {
    case Tag::caption:
      open_.clear_to(Tag::table, Tag::table, Tag::table);
      marks_.push_marker();
      insert_element(token);
      mode_ = Mode::caption;
      return true;
    case Tag::colgroup:
    case Tag::col:
      open_.clear_to(Tag::table, Tag::table, Tag::table);
      mode_ = Mode::column_group;
      if (token.tag == Tag::col) {
        insert_implied(Tag::colgroup);
        return false;
      }
      insert_element(token);
      return true;
    case Tag::tbody:
    case Tag::tfoot:
    case Tag::thead:
      open_.clear_to(Tag::table, Tag::table, Tag::table);
      insert_element(token);
      mode_ = Mode::table_body;
      return true;
    case Tag::td:
    case Tag::th:
    case Tag::tr:
      open_.clear_to(Tag::table, Tag::table, Tag::table);
      insert_implied(Tag::tbody);
      mode_ = Mode::table_body;
      return false;
    case Tag::table:
      if (!open_.has_in_scope(Tag::table, Scope::table)) return true;
      open_.pop_until(Tag::table);
      reset_mode();
      return false;
    case Tag::style:
    case Tag::script:
      insert_raw(token);
      return true;
    case Tag::template_:
      start_template(token);
      return true;
    case Tag::input:
      if (text::equal_ignoring_case(value_of(token.attributes, AttributeName::type), "hidden")) {
        insert_empty(token);
      } else {
        in_body_fostered(token);
      }
      return true;
    case Tag::form:
      if (form_ != nullptr || open_.holds(Tag::template_)) return true;
      form_ = &insert_element(token);
      open_.pop();
      return true;
    default:
      in_body_fostered(token);
      return true;
  }
}

bool TreeBuilder::end_caption() {
  if (!open_.has_in_scope(Tag::caption, Scope::table)) return false;
  open_.close_implied();
  open_.pop_until(Tag::caption);
  marks_.clear_to_marker();
  mode_ = Mode::table;
  return true;
}

bool TreeBuilder::in_caption(Token& token) {
  if (token.kind == TokenKind::end_tag && token.tag == Tag::caption) {
    end_caption();
    return true;
  }
  const bool starts_part = token.kind == TokenKind::start_tag && is_table_part(token.tag);
  if (starts_part || (token.kind == TokenKind::end_tag && token.tag == Tag::table)) return !end_caption();
  if (token.kind == TokenKind::end_tag && (is_table_part(token.tag) || token.tag == Tag::body)) return true;
  return in_body(token);
}

bool TreeBuilder::in_column_group(Token& token) {
  if (token.kind == TokenKind::text) {
    const auto words = std::find_if_not(token.text.begin(), token.text.end(), text::is_space);
    const auto blank = static_cast<std::size_t>(words - token.text.begin());
    insert_text(token.text.substr(0, blank));
    token.text.remove_prefix(blank);
    if (token.text.empty()) return true;
  } else if (token.kind == TokenKind::start_tag) {
    if (token.tag == Tag::html) return true;
    if (token.tag == Tag::col) {
      insert_empty(token);
      return true;
    }
    if (token.tag == Tag::template_) {
      start_template(token);
      return true;
    }
  } else {
    if (token.tag == Tag::col) return true;
    if (token.tag == Tag::template_) {
      end_template();
      return true;
    }
    if (token.tag == Tag::colgroup) {
      if (!open_.current().is(Tag::colgroup)) return true;
      open_.pop();
      mode_ = Mode::table;
      return true;
    }
  }
  if (!open_.current().is(Tag::colgroup)) return true;
  open_.pop();
  mode_ = Mode::table;
  return false;
}

bool TreeBuilder::in_table_body(Token& token) {
  const bool starts = token.kind == TokenKind::start_tag;
  const bool ends = token.kind == TokenKind::end_tag;
  if (starts && (token.tag == Tag::tr || token.tag == Tag::td || token.tag == Tag::th)) {
    open_.clear_to(Tag::tbody, Tag::tfoot, Tag::thead);
    mode_ = Mode::row;
    if (token.tag != Tag::tr) {
      insert_implied(Tag::tr);
      return false;
    }
    insert_element(token);
    return true;
  }
  if (ends && is_rows(token.tag)) {
    if (!open_.has_in_scope(token.tag, Scope::table)) return true;
    open_.clear_to(Tag::tbody, Tag::tfoot, Tag::thead);
    open_.pop();
    mode_ = Mode::table;
    return true;
  }
  if ((starts && is_table_part(token.tag)) || (ends && token.tag == Tag::table)) {
    if (!open_.has_in_scope(Tag::tbody, Scope::table) && !open_.has_in_scope(Tag::thead, Scope::table) &&
        !open_.has_in_scope(Tag::tfoot, Scope::table)) {
      return true;
    }
    open_.clear_to(Tag::tbody, Tag::tfoot, Tag::thead);
    open_.pop();
    mode_ = Mode::table;
    return false;
  }
  if (ends && is_table_part(token.tag)) return true;
  return in_table(token);
}

bool TreeBuilder::end_row() {
  if (!open_.has_in_scope(Tag::tr, Scope::table)) return false;
  open_.clear_to(Tag::tr, Tag::tr, Tag::tr);
  open_.pop();
  mode_ = Mode::table_body;
  return true;
}

bool TreeBuilder::in_row(Token& token) {
  const bool starts = token.kind == TokenKind::start_tag;
  const bool ends = token.kind == TokenKind::end_tag;
  if (starts && (token.tag == Tag::td || token.tag == Tag::th)) {
    open_.clear_to(Tag::tr, Tag::tr, Tag::tr);
    insert_element(token);
    mode_ = Mode::cell;
    marks_.push_marker();
    return true;
  }
  if (ends && token.tag == Tag::tr) {
    end_row();
    return true;
  }
  if ((starts && is_table_part(token.tag)) || (ends && token.tag == Tag::table)) return !end_row();
  if (ends && is_rows(token.tag)) return !open_.has_in_scope(token.tag, Scope::table) || !end_row();
  if (ends && is_table_part(token.tag)) return true;
  return in_table(token);
}

void TreeBuilder::close_cell() {
  open_.close_implied();
  while (!open_.current().is(Tag::td) && !open_.current().is(Tag::th)) open_.pop();
  open_.pop();
  marks_.clear_to_marker();
  mode_ = Mode::row;
}

bool TreeBuilder::in_cell(Token& token) {
  const bool ends = token.kind == TokenKind::end_tag;
  if (ends && (token.tag == Tag::td || token.tag == Tag::th)) {
    if (!open_.has_in_scope(token.tag, Scope::table)) return true;
    open_.close_implied();
    open_.pop_until(token.tag);
    marks_.clear_to_marker();
    mode_ = Mode::row;
    return true;
  }
  const bool has_cell =
      open_.has_in_scope(Tag::td, Scope::table) || open_.has_in_scope(Tag::th, Scope::table);
  if (token.kind == TokenKind::start_tag && is_table_part(token.tag)) {
    if (!has_cell) return true;
    close_cell();
    return false;
  }
  if (ends && (token.tag == Tag::table || token.tag == Tag::tr || is_rows(token.tag))) {
    if (!open_.has_in_scope(token.tag, Scope::table)) return true;
    close_cell();
    return false;
  }
  if (ends && is_table_part(token.tag)) return true;
  return in_body(token);
}

// HTML §13.2.6.4.16 and 17 as they were until 2025: what a select holds is words alone.
bool TreeBuilder::in_select(Token& token) {
  const bool starts = token.kind == TokenKind::start_tag;
  const auto close = [this] {
    open_.pop_until(Tag::select);
    reset_mode();
  };
  if (mode_ == Mode::select_in_table && token.kind != TokenKind::text) {
    const bool is_part = token.tag == Tag::table ||
                         (is_table_part(token.tag) && token.tag != Tag::col && token.tag != Tag::colgroup);
    if (is_part) {
      if (!starts && !open_.has_in_scope(token.tag, Scope::table)) return true;
      close();
      return false;
    }
  }
  if (token.kind == TokenKind::text) {
    insert_text(token.text);
    return true;
  }
  const auto& current = open_.current();
  switch (token.tag) {
    case Tag::option:
      if (current.is(Tag::option)) open_.pop();
      if (starts) insert_element(token);
      return true;
    case Tag::optgroup:
      if (!starts && current.is(Tag::option) && open_.at(open_.size() - 2).is(Tag::optgroup)) open_.pop();
      if (starts && current.is(Tag::option)) open_.pop();
      if (open_.current().is(Tag::optgroup)) open_.pop();
      if (starts) insert_element(token);
      return true;
    case Tag::hr:
      if (!starts) return true;
      if (current.is(Tag::option)) open_.pop();
      if (open_.current().is(Tag::optgroup)) open_.pop();
      insert_empty(token);
      return true;
    case Tag::select:
      close();
      return true;
    case Tag::input:
    case Tag::keygen:
    case Tag::textarea:
      if (!starts) return true;
      close();
      return false;
    case Tag::script:
      if (starts) insert_raw(token);
      return true;
    case Tag::ready:
      insert_empty(token);
      return true;
    case Tag::template_:
      starts ? start_template(token) : end_template();
      return true;
    default:
      return true;
  }
}

}  // namespace galley::import
