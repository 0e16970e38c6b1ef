#pragma once

#include <map>
#include <string_view>

#include "import/formats/tree.h"

namespace galley::import {

/// An entry or an asset.
struct ContentfulEntity {
  const json::Value* value;
  const text::Place* place;
};

/// What the response includes, by id.
using ContentfulIncludes = std::map<std::string_view, ContentfulEntity>;

/// The id that an entity or a link to one has; empty when it has none.
std::string_view contentful_id(const json::Value& entity);

/// A field's value; of one that is keyed by a single locale ({"en-US": …}), that locale's.
const json::Value* localised(const json::Value* value);

/// Contentful's rich text. References are looked up in `includes`, which must outlive it.
class ContentfulText final : public NodeTree {
 public:
  ContentfulText(Context& context, const ContentfulIncludes& includes)
      : NodeTree(context, "nodeType", "content"), includes_(includes) {}

  model::Image* image_of(const json::Value& link, const text::Place* place);
  void read_document(const json::Value& document, const text::Place* place) {
    if (!document.is(json::Kind::object)) return;
    Fields fields{document, place, context_};
    fields.ignore_all({"nodeType", "data"});
    context_.article.body.splice(child_blocks(fields));
    fields.finish();
  }
  /// What a link leads to, or null. The link itself has nothing to show then.
  const ContentfulEntity* find(const json::Value* link) const {
    if (link == nullptr) return nullptr;
    const auto found = includes_.find(contentful_id(*link));
    if (found == includes_.end()) return nullptr;
    Fields{*link, nullptr, context_}.ignore_rest();
    return &found->second;
  }

 private:
  bool is_inline(std::string_view type) const override {
    return type == "text" || type.find("hyperlink") != std::string_view::npos ||
           type == "embedded-entry-inline" || type == "embedded-resource-inline";
  }
  void inline_node(Fields& node, std::string_view type, model::Inlines& out) override;
  void block(Fields& node, std::string_view type, const Sink& sink) override;
  void table(Fields& node, const Sink& sink);
  void embedded(Fields& node, std::string_view type, const Sink& sink);
  const json::Value* target(Fields& node, const text::Place*& place) {
    const auto* data = node.find("data");
    if (data == nullptr || !data->is(json::Kind::object)) return nullptr;
    Fields fields{*data, node.place("data"), context_};
    const auto* found = fields.find("target");
    place = fields.place("target");
    fields.ignore_rest();
    return found;
  }

  const ContentfulIncludes& includes_;
};

}  // namespace galley::import
