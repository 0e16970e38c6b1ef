#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/article.h"
#include "output/losses.h"

namespace galley::output {

/// A mark around a span: its name, or the link that it is.
struct SpanMark {
  std::string_view name;
  const model::Link* link;
  std::uint32_t opened;  ///< which of the marks of the text, from 1
};

/// Words with the marks around them, from the outer to the inner.
struct Span {
  std::string text;
  std::vector<SpanMark> marks;
};

/// Running text as a flat list of spans, the way Portable Text has it: breaks are line ends in the words.
class Spans {
 public:
  Spans(Losses& losses, const text::Place* place) : losses_(losses), place_(place) {}

  const std::vector<Span>& read(const model::Inlines& list);

 private:
  void inlines(const model::Inlines& list);
  void add(std::string_view words);
  void marked(const model::Marked& marked);
  void inside(SpanMark mark, const model::Inlines& list);
  /// Names marks that end where the next of their kind begins: readers make one of both.
  void compare_neighbours();

  Losses& losses_;
  const text::Place* place_;
  std::vector<Span> spans_;
  std::vector<SpanMark> open_;
  std::uint32_t opened_ = 0;
};

}  // namespace galley::output
