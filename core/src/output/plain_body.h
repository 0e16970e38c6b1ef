#pragma once

#include <string>
#include <string_view>

#include "layout/visit.h"
#include "model/article.h"
#include "output/losses.h"

namespace galley::output {

/// Whether running text is words alone, that no reader takes for HTML.
bool is_plain(const model::Inlines& inlines);

/// Whether a reader of HTML would take something in it for a tag or a reference.
bool is_ambiguous(std::string_view words);

/// Writes blocks as plain text: paragraphs with an empty line between. Everything that is more than its words
/// is a loss.
class PlainBody : public layout::PartsVisitor {
 public:
  PlainBody(std::string& out, Losses& losses) : out_(out), losses_(losses) {}

  void block(const model::Block& block);
  void blocks(const model::Blocks& list) override;
  void inlines(const model::Inlines& list) override;
  void heading(const model::Heading& heading) override { inlines(heading.text); }
  void title(std::string_view title) override { paragraph(title); }
  void leave() override {}
  void image(const model::Image& image) override { (void)image; }

 private:
  void append(std::string& line, const model::Inlines& list);
  void paragraph(std::string_view words);

  std::string& out_;
  Losses& losses_;
  const text::Place* place_ = nullptr;  ///< of the block that is written
};

}  // namespace galley::output
