#pragma once

#include <vector>

#include "import/formats/formats.h"

namespace galley::import {

/// Reads arrays of blocks of Portable Text.
class PortableText {
 public:
  explicit PortableText(Context& context) : context_(context) {}
  model::Blocks read(const json::Value& array, const text::Place* place);
  model::Image* picture(Fields& object);

 private:
  void block(Fields& node, const Sink& sink);
  void text_block(Fields& node, const Sink& sink);
  bool object(Fields& node, std::string_view type, const Sink& sink);
  model::Inlines spans(Fields& node);
  model::Inlines decorated(const json::Value* marks, const text::Place* place, Fields& block,
                           model::Inlines run);
  text::Url definition(Fields& block, std::string_view key, bool& known);
  void list_item(Fields& node, std::uint32_t level, bool ordered, const model::Blocks& body,
                 const Sink& sink);
  void close_list(model::Blocks& out);

  struct OpenList {
    std::uint32_t level;
    model::BulletList list;
    const text::Place* place;
  };
  Context& context_;
  std::vector<OpenList> lists_;  // from the outer to the inner
};

}  // namespace galley::import
