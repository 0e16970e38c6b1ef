#pragma once

#include <string>
#include <string_view>

#include "json/write.h"
#include "model/article.h"
#include "output/apple_text.h"
#include "output/losses.h"

namespace galley::output {

/// Writes what an article shows as components of Apple News. Text that follows text is one component.
class AppleNews {
 public:
  AppleNews(json::Writer& json, const model::Article& article, Losses& losses)
      : json_(json), article_(article), losses_(losses) {}

  /// The member "components" of an object that is open.
  void components();

 private:
  void blocks(const model::Blocks& list);
  void block(const model::Block& block);
  void picture(const model::Image& image);
  void picture_fields(const model::Image& image);
  void gallery(const model::Gallery& gallery);
  void media(const model::Media& media);
  void embed(const model::Embed& embed);
  void table(const model::Table& table);
  void quote(const model::Quote& quote);
  void teaser(const model::Teaser& teaser);

  /// A paragraph of the text that is gathered.
  void paragraph(const model::Inlines& words);
  /// The component of the text that was gathered.
  void flush();
  /// Opens a component of another kind.
  void component(std::string_view role);
  void text_member(const model::Inlines& words);
  /// A component of one line; none without words.
  void line(std::string_view role, const model::Inlines& words);
  void plain_line(std::string_view role, std::string_view words);
  void titled(std::string_view title);

  json::Writer& json_;
  const model::Article& article_;
  Losses& losses_;
  std::string text_;
  const text::Place* place_ = nullptr;  ///< of the block that is written
};

}  // namespace galley::output
