#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "import/html/attribute.h"
#include "import/html/tag.h"
#include "text/arena.h"

namespace galley::model {
struct Block;
}

namespace galley::import {

enum class TokenKind : std::uint8_t {
  text,
  start_tag,
  end_tag,
  other,  ///< a comment or a doctype: says nothing, but stands between other tokens
  end,    ///< of the text
};

struct Token {
  TokenKind kind = TokenKind::end;
  Tag tag = Tag::unknown;
  bool self_closing = false;
  bool has_handler = false;               ///< an attribute that would be a script
  std::string_view name;                  ///< of an element, in lower case
  std::string_view text;                  ///< decoded characters
  const Attribute* attributes = nullptr;  ///< of a start tag
  const model::Block* block = nullptr;    ///< of a ready part, see Node
  std::uint32_t note = 0;                 ///< of a reference to a footnote: its index, counted from 1
  std::uint64_t fingerprint = 0;          ///< equal for start tags with equal attributes in any order
  std::size_t offset = 0;                 ///< byte where it starts in the text
};

/// Cuts HTML into tokens (HTML §13.2.5), in one pass. Views are of the text, or in the arena where it had to
/// be decoded.
class Tokenizer {
 public:
  Tokenizer(std::string_view html, text::Arena& arena) : html_(html), arena_(arena) {}

  /// `in_foreign`: whether the tree builder stands in SVG or MathML, where "<![CDATA[" begins text.
  Token next(bool in_foreign);

  /// Goes on with another text, which begins between tags.
  void restart(std::string_view html) {
    html_ = html;
    at_ = 0;
    has_frame_end_ = true;
  }

  /// The content of the element whose start tag was the last token, up to its own end tag, which is taken as
  /// well: for elements whose content is text. A frame that is never closed has none.
  std::string_view raw_content(Tag element);

  /// Whether a tag, an attribute or a comment had no end. Only the words of the comment are lost then.
  bool is_cut() const { return is_cut_; }

 private:
  bool is_at(std::size_t at, std::string_view lower_case) const;
  bool ends_name(std::size_t at) const;
  Token text_token(std::size_t end, bool in_cdata = false);
  Token markup();
  Token declaration(bool in_foreign);
  Token comment();
  Token bogus_comment();
  Token tag(TokenKind kind);
  std::string_view take_name(bool of_attribute);
  void attributes(Token& token);
  bool attribute(Token& token, const Attribute**& last);
  std::string_view attribute_value();
  std::size_t script_end() const;
  void skip_spaces();

  std::string_view html_;
  text::Arena& arena_;
  std::size_t at_ = 0;
  bool is_cut_ = false;
  bool has_frame_end_ = true;
};

}  // namespace galley::import
