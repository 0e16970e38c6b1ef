#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "json/write.h"
#include "model/article.h"
#include "output/losses.h"
#include "output/spans.h"

namespace galley::output {

/// Writes blocks as Portable Text: text blocks with spans, flat lists with levels, and the objects of other
/// types that are common.
class PortableText {
 public:
  PortableText(json::Writer& json, const model::Article& article, Losses& losses)
      : json_(json), article_(article), losses_(losses) {}

  /// Elements of an array that is open.
  void blocks(const model::Blocks& list);
  void footnotes();
  void paragraph(const model::Inlines& words) { text_block("normal", words); }
  /// The value of a key: an object of the type "image".
  void picture(const model::Image& image);

 private:
  struct ListLevel {
    std::string_view kind;  // "bullet" or "number"; empty outside of lists
    std::uint32_t level;
  };
  void block(const model::Block& block);
  void text_block(std::string_view style, const model::Inlines& words, ListLevel list = {});
  void plain_block(std::string_view style, std::string_view words);
  void list(const model::BulletList& list, std::uint32_t level);
  void quote(const model::Quote& quote);
  void table(const model::Table& table);
  void code(const model::CodeBlock& code);
  void embed(const model::Embed& embed);
  void teaser(const model::Teaser& teaser);
  void link(text::Url url, std::string_view words);

  /// Opens an object with its type and a key of its own, which is given back.
  std::string begin(std::string_view type);
  std::string new_key() { return std::string{"k"}.append(std::to_string(++keys_)); }
  void member(std::string_view key, std::string_view value) {
    if (!value.empty()) json_.member(key, value);
  }
  /// A member of a text that readers take for HTML, so that only words are carried.
  void words(std::string_view key, const model::Inlines& value, std::string_view lost);

  json::Writer& json_;
  const model::Article& article_;
  Losses& losses_;
  const text::Place* place_ = nullptr;  ///< of the block that is written
  std::uint32_t keys_ = 0;
};

}  // namespace galley::output
