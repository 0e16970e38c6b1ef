#pragma once

#include <string>
#include <vector>

#include "json/write.h"
#include "model/article.h"
#include "output/losses.h"
#include "output/markdown_text.h"
#include "text/utf8.h"

namespace galley::output {

/// Writes the model as native JSON (docs/format.md) in its canonical form: no white space, keys in the order
/// of the documentation, nothing that says what its absence says too. What it writes reads as the same model.
class NativeWriter {
 public:
  NativeWriter(std::string& out, const model::Article& article, Losses& losses);

  void article();
  /// A page of a list: {title, items, next, total}.
  void related(const model::Related& related);

 private:
  void blocks(std::string_view key, const model::Blocks& list);
  void block(const model::Block& block);
  void paragraph(const model::Block& block, const model::Inlines& words);
  void list(const model::BulletList& list);
  void quote(const model::Quote& quote);
  void media(const model::Media& media);
  void table(const model::Table& table);
  void rows(std::string_view key, const text::List<model::Row>& list, bool heading);
  void timeline(const model::Timeline& timeline);
  void footnotes();
  /// A block that native fields cannot say, in HTML or Markdown.
  void written(const model::Block& block, bool as_html);

  void image(const model::Image& image);
  void image_fields(const model::Image& image);
  void teaser_fields(const model::Teaser& teaser);
  void items(const text::List<model::Teaser>& items);
  void share(const model::Share& share);

  void type(std::string_view name) { json_.member("type", name); }
  void text(std::string_view key, std::string_view value) {
    if (!value.empty()) json_.member(key, galley::text::without_forbidden(value).first);
  }
  void number(std::string_view key, std::uint32_t value) {
    if (value > 0) json_.member(key, std::uint64_t{value});
  }
  void inlines(std::string_view key, const model::Inlines& value) {
    if (!value.empty()) json_.member(key, markdown_.write(value, Within::field));
  }
  void date(std::string_view key, const text::Timestamp& value);

  json::Writer json_;
  const model::Article& article_;
  std::vector<std::string> labels_;
  MarkdownText markdown_;
  Losses& losses_;
};

}  // namespace galley::output
