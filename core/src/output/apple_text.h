#pragma once

#include <string>
#include <string_view>

#include "model/article.h"
#include "output/losses.h"

namespace galley::output {

/// Writes text in the HTML that Apple News takes in components: paragraphs, lists, code and a few marks
/// (Using HTML with Apple News Format). Of everything else the words are kept, and the loss is named.
class AppleText {
 public:
  AppleText(std::string& out, Losses& losses) : out_(out), losses_(losses) {}

  /// Whether a block is written by `block`; the others are components of their own.
  static bool takes(const model::Block& block);
  void block(const model::Block& block);
  void inlines(const model::Inlines& list);

 private:
  void list(const model::BulletList& list);
  void item(const model::Blocks& body, bool is_tight);
  void marked(const model::Marked& marked);

  std::string& out_;
  Losses& losses_;
  const text::Place* place_ = nullptr;  ///< of the block that is written
  std::uint32_t open_ = 0;              ///< a bit for each mark around what is written
};

}  // namespace galley::output
