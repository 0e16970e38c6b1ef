#pragma once

#include <string>
#include <vector>

#include "model/article.h"
#include "output/losses.h"

namespace galley::output {

/// Writes blocks as plain HTML, without classes of a page, hooks or interface words: for other programs, and
/// so that the importer of HTML reads the same from it again. A text, not markup of ours: it never reaches a
/// page but through that importer. Has no empty lines, so that it can stand in Markdown.
class HtmlText {
 public:
  /// `has_notes`: the footnotes will follow, so that marks may lead to them.
  HtmlText(std::string& out, const model::Article& article, Losses& losses, bool has_notes = false)
      : out_(out), article_(article), losses_(losses), has_notes_(has_notes) {}

  void blocks(const model::Blocks& list);
  void inlines(const model::Inlines& list);
  /// The footnotes of the article, as a list at the end; nothing when it has none.
  void footnotes();

 private:
  void block(const model::Block& block);
  void list(const model::BulletList& list);
  void quote(const model::Quote& quote);
  void image(const model::Image& image);
  void media(const model::Media& media);
  void embed(const model::Embed& embed, const text::Place* place);
  void table(const model::Table& table);
  void rows(std::string_view part, const text::List<model::Row>& list);
  void teaser(const model::Teaser& teaser);
  void element(std::string_view name, const model::Inlines& text);
  void titled(std::string_view title);
  void language(std::string_view tag);

  std::string& out_;
  const model::Article& article_;
  Losses& losses_;
  bool has_notes_;
  std::uint32_t open_ = 0;  ///< a bit for each mark around what is written
  std::string_view language_;
  std::vector<std::uint32_t> marks_;  // how often each note was referred to
};

}  // namespace galley::output
