#pragma once

#include <map>
#include <string_view>
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
  void add_run(model::Inlines words, const json::Value* marks, const text::Place* place);
  model::Inlines nested(std::size_t begin, std::size_t end, Fields& block);
  void find_definitions(Fields& block);
  text::Url definition(std::string_view key, bool& known);
  void list_item(Fields& node, std::uint32_t level, bool ordered, const model::Blocks& body,
                 const Sink& sink);
  void close_list(model::Blocks& out);

  struct OpenList {
    std::uint32_t level;
    model::BulletList list;
    const text::Place* place;
  };
  /// A decorator, or with a URL a link.
  struct Applied {
    std::string_view name;
    model::Mark mark;
    text::Url url;
  };
  /// The words of a span, with the marks around them.
  struct Run {
    model::Inlines words;
    std::vector<Applied> marks;
    bool has(const Applied& mark) const;
    void remove(const Applied& mark);
  };
  Context& context_;
  std::vector<OpenList> lists_;  // from the outer to the inner
  std::vector<Run> runs_;        // of the block that is read
  /// What a key of markDefs stands for, read when the first mark asks for it.
  struct Definition {
    const json::Value* value;
    const text::Place* place;
    bool is_read;
    text::Url url;
  };
  std::map<std::string_view, Definition> definitions_;  // of the block that is read
};

}  // namespace galley::import
