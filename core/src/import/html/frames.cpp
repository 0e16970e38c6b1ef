#include <string>

#include <galley/limits.h>

#include "import/html/reader.h"
#include "import/url.h"
#include "text/utf8.h"

namespace galley::import {

using model::Blocks;
using model::Inlines;
using text::Code;
using Name = AttributeName;

namespace {

template <class T>
text::List<T> without_first(const text::List<T>& list, text::Arena& arena) {
  text::List<T> out;
  bool first = true;
  for (const auto& value : list) {
    if (!first) out.append(arena, value);
    first = false;
  }
  return out;
}

template <class T>
text::List<T> without_last(const text::List<T>& list, text::Arena& arena) {
  text::List<T> out;
  std::uint32_t left = list.size();
  for (const auto& value : list) {
    if (--left > 0) out.append(arena, value);
  }
  return out;
}

bool is_image(const model::Block& block) {
  return std::holds_alternative<const model::Image*>(block.content);
}

// A title is no more than that.
bool is_text(const model::Inline& part) { return std::holds_alternative<model::Text>(part.content); }

template <class T>
bool are_all(const text::List<T>& list, bool (*is)(const T&)) {
  for (const auto& value : list) {
    if (!is(value)) return false;
  }
  return true;
}

bool has_links(const Inlines& inlines) {
  for (const auto& part : inlines) {
    if (std::holds_alternative<model::Link>(part.content)) return true;
    const auto* marked = std::get_if<model::Marked>(&part.content);
    if (marked != nullptr && has_links(marked->children)) return true;
  }
  return false;
}

// The picture that is all of a link.
const model::InlineImage* linked_image(const model::Block& block) {
  const auto* words = std::get_if<model::Paragraph>(&block.content);
  if (words == nullptr || words->text.size() != 1) return nullptr;
  const auto* link = std::get_if<model::Link>(&words->text.front().content);
  if (link == nullptr || link->children.size() != 1) return nullptr;
  return std::get_if<model::InlineImage>(&link->children.front().content);
}

// The attribution of a quotation, where it has its address as well: only one of them may be a link, and that
// to a page. False: the address was given up.
bool set_attribution(model::Quote& quote, const Inlines& words) {
  quote.attribution = words;
  const auto* link = words.size() == 1 ? std::get_if<model::Link>(&words.front().content) : nullptr;
  if (link != nullptr && link->title.empty() && link->language.empty() && text::is_page(link->url) &&
      (quote.url.empty() || link->url == quote.url)) {
    quote.url = link->url;
    quote.attribution = link->children;
  } else if (!quote.url.empty() && has_links(words)) {
    quote.url = {};
    return false;
  }
  return true;
}

}  // namespace

std::string_view TreeReader::language() const {
  return language_ == nullptr ? std::string_view{} : language_->language;
}

void TreeReader::append(const model::Block::Content& content) {
  const auto here = language();
  top().body.append(context_.arena, {place_, here == top().language ? std::string_view{} : here, content});
}

// A paragraph that is one picture is that picture.
void TreeReader::append_paragraph(const Inlines& words, bool is_explicit) {
  if (words.empty()) return;
  if (is_explicit || !top().body.empty()) top().is_loose = true;
  const auto* image = std::get_if<model::InlineImage>(&words.front().content);
  if (image != nullptr && words.size() == 1) return append(image->image);
  append(model::Paragraph{words});
}

void TreeReader::flush(bool is_explicit) {
  if (is_running()) {
    if (!text_.is_empty()) text_.line_end();
    return;
  }
  append_paragraph(text_.finish(), is_explicit);
}

bool TreeReader::open(Kind kind, const Node& node) {
  if (is_running()) {
    report(Code::html_flattened, node);
    return false;
  }
  flush();
  const bool nests = kind == Kind::list || kind == Kind::definitions || kind == Kind::quote ||
                     kind == Kind::details || kind == Kind::aside;
  if (nests) {
    if (context_.depth + depth_ + 1 >= limits::block_depth) {
      if (!depth_reported_) context_.problems.add(Code::block_depth, place_, limits::block_depth);
      depth_reported_ = true;
      return false;
    }
    ++depth_;
  }
  // What prints its own language is a frame of that language; in others the blocks say it.
  const bool says = nests || kind == Kind::table;
  frames_.push_back({kind, &node, says ? language() : top().language});
  if (node.is(Tag::ol)) top().start = number_of(node, Name::start, 1);
  return true;
}

void TreeReader::close() {
  if (is_running()) {
    const auto words = text_.finish();
    const auto frame = frames_.back();
    frames_.pop_back();
    return close_running(frame, words);
  }
  flush();
  auto frame = frames_.back();
  frames_.pop_back();
  close_block(frame);
}

void TreeReader::close_running(const Frame& frame, const Inlines& words) {
  auto& around = top();
  switch (frame.kind) {
    case Kind::heading:
      return close_heading(frame, words);
    case Kind::cell:
      around.row.cells.append(context_.arena, cell(*frame.node, words));
      return;
    case Kind::term:
      if (!words.empty()) around.definitions.append(context_.arena, {place_, true, words, {}});
      return;
    case Kind::media_title: {
      const auto* title = words.size() == 1 ? std::get_if<model::Text>(&words.front().content) : nullptr;
      auto* block = around.body.empty() ? nullptr : &around.body.back();
      const auto* media = block != nullptr ? std::get_if<const model::Media*>(&block->content) : nullptr;
      if (title == nullptr || media == nullptr) return append_paragraph(words);
      auto* titled = context_.arena.make<model::Media>(**media);
      titled->title = title->text;
      block->content = titled;
      return;
    }
    default:
      if (!around.words.empty() && !words.empty())
        around.words.append(context_.arena, {model::LineBreak{true}});
      around.words.splice(words);
  }
}

void TreeReader::close_heading(const Frame& frame, const Inlines& words) {
  if (words.empty()) return;
  const auto* image = std::get_if<model::InlineImage>(&words.front().content);
  if (image != nullptr && words.size() == 1 && image->image->alt.empty()) {
    report(Code::html_element, *frame.node);
    return append(image->image);
  }
  const auto level =
      static_cast<std::uint8_t>(static_cast<int>(frame.node->tag) - static_cast<int>(Tag::h1) + 1);
  append(model::Heading{level, context_.article.headings++, words});
}

void TreeReader::close_block(Frame& frame) {
  switch (frame.kind) {
    case Kind::note:
      return frame.node->noted->body.splice(frame.body);
    case Kind::list:
      --depth_;
      return close_list(frame);
    case Kind::item:
      return close_item(frame);
    case Kind::definitions:
      --depth_;
      if (!frame.definitions.empty()) append(model::DefinitionList{frame.definitions});
      return;
    case Kind::definition:
      if (!frame.body.empty()) top().definitions.append(context_.arena, {place_, false, {}, frame.body});
      return;
    case Kind::quote:
      --depth_;
      return close_quote(frame);
    case Kind::details:
      --depth_;
      if (!frame.body.empty() || !frame.words.empty()) append(model::Details{frame.words, frame.body});
      return;
    case Kind::aside:
      --depth_;
      return close_aside(frame);
    case Kind::figure:
      return close_figure(frame);
    case Kind::gallery:
      return close_gallery(frame);
    case Kind::table:
      return close_table(frame);
    default:
      return append_all(frame);
  }
}

void TreeReader::append_all(Frame& frame) {
  auto& around = top();
  const bool is_further = !around.body.empty() && !frame.body.empty() &&
                          std::holds_alternative<model::Paragraph>(frame.body.front().content);
  around.is_loose = around.is_loose || frame.is_loose || is_further;
  around.body.splice(frame.body);
  append_paragraph(frame.words);
}

void TreeReader::close_list(Frame& frame) {
  if (frame.items.empty()) return;
  append(model::BulletList{frame.node->is(Tag::ol), !frame.is_loose, frame.start, frame.items});
}

// A whole number that an attribute says; what is none is named.
std::uint32_t TreeReader::number_of(const Node& node, Name name, std::uint32_t otherwise) {
  const auto written = text::trim(node.attribute(name));
  if (written.empty()) return otherwise;
  if (text::is_digit(written[0])) return read_number(written, 999999999);
  report(Code::html_dropped, node, name_of({name, {}, nullptr}));
  return otherwise;
}

// A list between the items belongs to the one before it.
void TreeReader::close_item(Frame& frame) {
  const auto& node = *frame.node;
  if (frame.body.empty()) {
    // It still counted.
    if (node.is(Tag::li)) report(Code::html_dropped, node);
    return;
  }
  auto& list = top();
  const auto is_list = [](const model::Block& block) {
    return std::holds_alternative<model::BulletList>(block.content);
  };
  if (!node.is(Tag::li) && !list.items.empty() && are_all<model::Block>(frame.body, is_list)) {
    list.items.back().body.splice(frame.body);
    return;
  }
  if (list.node->is(Tag::ol) && node.is(Tag::li)) {
    // The number of an item is kept where the list counts to it.
    const auto number = number_of(node, Name::value, list.start + list.items.size());
    if (list.items.empty()) list.start = number;
    if (number != list.start + list.items.size()) report(Code::html_dropped, node, "value");
  }
  list.is_loose = list.is_loose || frame.is_loose;
  list.items.append(context_.arena, {place_, frame.body});
}

void TreeReader::close_quote(Frame& frame) {
  model::Quote quote{};
  auto words = frame.words;
  if (words.empty() && frame.body.size() > 1) {
    const auto* last = std::get_if<model::Paragraph>(&frame.body.back().content);
    const auto* work = last != nullptr && last->text.size() == 1
                           ? std::get_if<model::Marked>(&last->text.front().content)
                           : nullptr;
    if (work != nullptr && work->mark == model::Mark::work) {
      words = work->children;
      frame.body = without_last(frame.body, context_.arena);
    }
  }
  if (frame.body.empty()) {
    if (!words.empty()) report(Code::html_element, *frame.node);
    return append_paragraph(words);
  }
  const auto cited = frame.node->attribute(Name::cite);
  if (!cited.empty()) quote.url = read_url(cited, text::UrlUse::page, place_, context_);
  quote.body = frame.body;
  if (!words.empty() && !set_attribution(quote, words)) report(Code::html_dropped, *frame.node, "cite");
  append(quote);
}

// Its first heading is its title.
void TreeReader::close_aside(Frame& frame) {
  if (frame.body.empty()) return;
  std::string_view title;
  const auto* heading = std::get_if<model::Heading>(&frame.body.front().content);
  // A title has the language of the whole.
  if (heading != nullptr && frame.body.front().language.empty() &&
      are_all<model::Inline>(heading->text, is_text)) {
    std::string words;
    for (const auto& part : heading->text) words += std::get<model::Text>(part.content).text;
    title = context_.arena.copy(words);
    frame.body = without_first(frame.body, context_.arena);
  }
  append(model::Aside{title, frame.body});
}

// The caption goes to what it is the caption of.
void TreeReader::close_figure(Frame& frame) {
  auto& arena = context_.arena;
  if (frame.body.size() > 1 && are_all<model::Block>(frame.body, is_image)) return close_gallery(frame);
  const bool has_words = !frame.words.empty();
  if (frame.body.size() != 1) {
    if (has_words) report(Code::html_element, *frame.node);
    return append_all(frame);
  }
  auto& block = frame.body.front();
  if (const auto* linked = linked_image(block); linked != nullptr) {
    report(Code::html_element, *last_link_);
    block.content = linked->image;
  }
  if (const auto* image = std::get_if<const model::Image*>(&block.content); image != nullptr && has_words) {
    // What a pointer shows above the picture.
    if (!(*image)->caption.empty()) report(Code::html_dropped, *last_image_, "title");
    auto* copy = arena.make<model::Image>(**image);
    copy->caption = frame.words;
    block.content = copy;
  } else if (const auto* media = std::get_if<const model::Media*>(&block.content);
             media != nullptr && has_words) {
    auto* copy = arena.make<model::Media>(**media);
    copy->caption = frame.words;
    block.content = copy;
  } else if (const auto* embed = std::get_if<const model::Embed*>(&block.content);
             embed != nullptr && has_words) {
    auto* copy = arena.make<model::Embed>(**embed);
    copy->caption = frame.words;
    block.content = copy;
  } else if (auto* code = std::get_if<model::CodeBlock>(&block.content); code != nullptr) {
    code->caption = frame.words;
  } else if (const auto* table = std::get_if<const model::Table*>(&block.content);
             table != nullptr && has_words && (*table)->caption.empty()) {
    auto* copy = arena.make<model::Table>(**table);
    copy->caption = frame.words;
    block.content = copy;
  } else if (auto* quote = std::get_if<model::Quote>(&block.content);
             quote != nullptr && has_words && quote->attribution.empty()) {
    if (!set_attribution(*quote, frame.words)) report(Code::html_dropped, *frame.node, "cite");
  } else {
    if (has_words) report(Code::html_element, *frame.node);
    return append_all(frame);
  }
  top().body.splice(frame.body);
}

void TreeReader::close_gallery(Frame& frame) {
  if (frame.body.empty() || !are_all<model::Block>(frame.body, is_image)) return append_all(frame);
  auto* gallery = context_.arena.make<model::Gallery>();
  for (const auto& block : frame.body)
    gallery->images.append(context_.arena, std::get<const model::Image*>(block.content));
  append(static_cast<const model::Gallery*>(gallery));
  append_paragraph(frame.words);
}

}  // namespace galley::import
