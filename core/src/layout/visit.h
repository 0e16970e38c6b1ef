#pragma once

#include <string_view>
#include <variant>

#include "model/article.h"

namespace galley::layout {

/// Makes one visitor of several lambdas. There is no lambda that takes anything, on purpose: a new kind of
/// block that a stage forgets does not compile.
template <class... Cases>
struct Visitor : Cases... {
  using Cases::operator()...;
};
template <class... Cases>
Visitor(Cases...) -> Visitor<Cases...>;

/// Takes the parts of a block in reading order. Several passes share one walk, so that it is compiled once.
class PartsVisitor {
 public:
  virtual void blocks(const model::Blocks& blocks) = 0;
  virtual void inlines(const model::Inlines& inlines) = 0;
  virtual void heading(const model::Heading& heading) = 0;
  /// A title that becomes a heading; what follows until `leave` stands under it. Called with an empty title
  /// too.
  virtual void title(std::string_view title) = 0;
  virtual void leave() = 0;
  virtual void image(const model::Image& image) = 0;

  PartsVisitor() = default;
  PartsVisitor(const PartsVisitor&) = delete;
  PartsVisitor& operator=(const PartsVisitor&) = delete;
  virtual ~PartsVisitor() = default;
};

/// Calls `visitor` for every piece of running text in a block, every nested body, title and picture.
void visit_parts(const model::Block& block, PartsVisitor& visitor);

}  // namespace galley::layout
