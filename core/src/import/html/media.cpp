#include <algorithm>
#include <string>

#include <galley/limits.h>

#include "import/html/reader.h"
#include "import/providers.h"
#include "import/url.h"
#include "text/utf8.h"

namespace galley::import {

using text::Code;
using text::UrlUse;
using Name = AttributeName;

namespace {

std::uint32_t pixels(std::string_view value) {
  return value.find('%') == std::string_view::npos ? read_number(value, limits::pixels) : 0;
}

bool is_data(std::string_view url) {
  return text::equal_ignoring_case(text::trim(url).substr(0, 5), "data:");
}

// The address of a picture: scripts that load pictures late keep it beside a placeholder.
std::string_view source_of(const Node& node) {
  for (const auto name : {Name::data_src, Name::data_lazy_src, Name::data_original}) {
    const auto value = node.attribute(name);
    if (value.empty()) continue;
    const auto* placeholder = find(node.attributes, Name::src);
    if (placeholder != nullptr && is_data(placeholder->value)) placeholder->use = Use::read;
    return value;
  }
  return node.attribute(Name::src);
}

std::string_view set_of(const Node& node) {
  const auto placeholder = node.attribute(Name::srcset);
  const auto late = node.attribute(Name::data_srcset);
  return late.empty() ? placeholder : late;
}

const Node* first_element(const Node* node) {
  while (node != nullptr && node->tag == Tag::text && text::trim(node->text).empty()) node = node->next;
  return node;
}

// Whether a noscript element with the same picture follows.
bool is_repeated(const Node& node) {
  const auto* next = first_element(node.next);
  if (next == nullptr || !next->is(Tag::noscript)) return false;
  const auto* only = first_element(next->first);
  return only != nullptr && only->is(Tag::img);
}

// One candidate of a srcset attribute (HTML §4.8.4.2.1).
struct Candidate {
  std::string_view url;
  std::string_view descriptor;
};

bool take_candidate(std::string_view& set, Candidate& out) {
  while (!set.empty() && (text::is_space(set[0]) || set[0] == ',')) set.remove_prefix(1);
  if (set.empty()) return false;
  const auto end =
      static_cast<std::size_t>(std::find_if(set.begin(), set.end(), text::is_space) - set.begin());
  out = {set.substr(0, end), {}};
  set.remove_prefix(end);
  if (out.url.back() == ',') {
    while (!out.url.empty() && out.url.back() == ',') out.url.remove_suffix(1);
    return true;
  }
  const auto comma = std::min(set.find(','), set.size());
  out.descriptor = text::trim(set.substr(0, comma));
  set.remove_prefix(std::min(comma + 1, set.size()));
  return true;
}

}  // namespace

// Renditions are known by their width; those by density have one when the picture has.
void TreeReader::add_sources(const Node& node, model::Image& image) {
  auto set = set_of(node);
  Candidate candidate;
  while (take_candidate(set, candidate)) {
    if (is_data(candidate.url)) continue;
    auto width = read_number(candidate.descriptor, limits::pixels);
    if (candidate.descriptor.empty()) {
      width = image.width;
    } else if (candidate.descriptor.back() == 'x') {
      width = std::min(width * image.width, limits::pixels);
    }
    if (width == 0) {
      report(Code::html_dropped, node, "srcset");
      continue;
    }
    const auto url = read_url(candidate.url, UrlUse::media, place_, context_);
    if (url.empty()) continue;
    const auto type = node.is(Tag::source) ? media_type(node) : std::string_view{};
    image.sources.append(context_.arena, {url, width, type});
  }
}

// With its codecs a type is more than what is kept.
std::string_view TreeReader::media_type(const Node& source) {
  const auto written = plain(source.attribute(Name::type));
  const auto type = written.substr(0, written.find(';'));
  const auto kept = is_media_type(type) ? type : std::string_view{};
  if (kept.size() != written.size()) report(Code::html_dropped, source, "type");
  return kept;
}

void TreeReader::image(const Node& node) {
  const auto written = source_of(node);
  const auto alt = plain(node.attribute(Name::alt));
  const auto width = pixels(node.attribute(Name::width));
  const auto height = pixels(node.attribute(Name::height));
  // What only counts readers is no picture.
  if (width == 1 && height == 1 && alt.empty()) {
    skip(node);
    return;
  }
  // A noscript element repeats the picture that a script was to load.
  if (node.parent->is(Tag::noscript) && last_image_ != nullptr && written == source_of(*last_image_)) {
    if (alt != plain(last_image_->attribute(Name::alt))) report(Code::html_dropped, node, "alt");
    node.is_named = true;
    return;
  }
  if ((written.empty() || is_data(written)) && is_repeated(node)) return;
  if (written.empty()) report(Code::html_left_out, node);
  const auto url = read_url(written, UrlUse::media, place_, context_);
  if (url.empty()) return text_.text(alt);
  last_image_ = &node;
  auto* image = context_.arena.make<model::Image>();
  image->place = place_;
  image->url = url;
  image->alt = alt;
  image->has_alt = !alt.empty();
  image->decorative = alt.empty() && holds(node.attributes, Name::alt);
  image->width = width;
  image->height = height;
  const auto title = plain(node.attribute(Name::title));
  if (!title.empty() && title != alt) image->caption.append(context_.arena, {model::Text{title}});
  if (node.parent->is(Tag::picture)) {
    const auto* source = &node;
    while (source->previous != nullptr && !source->previous->is(Tag::img)) source = source->previous;
    for (; source != &node; source = source->next) {
      if (source->is(Tag::source)) add_sources(*source, *image);
    }
  }
  add_sources(node, *image);
  text_.add({model::InlineImage{image}});
}

// A place that cannot hold a film or a frame holds a link to it.
void TreeReader::link_to(const Node& node, text::Url url, std::string_view title) {
  if (text_.is_in_link()) {
    report(Code::html_dropped, node, "src");
    return text_.text(title);
  }
  model::Link link{url, {}, {}, place_};
  link.children.append(context_.arena, {model::Text{title.empty() ? url.view() : title}});
  text_.add({link});
}

// Words for those who see no film or frame: browsers show them to nobody.
void TreeReader::report_words(const Node& node) {
  for (const auto* inner = following(&node, &node); inner != nullptr; inner = following(inner, &node)) {
    if (!text::trim(inner->text).empty() && inner->tag == Tag::text)
      return report(Code::html_dropped, node, "words");
  }
}

void TreeReader::film(const Node& node, model::MediaKind kind) {
  flush();
  auto* media = context_.arena.make<model::Media>();
  auto written = source_of(node);
  const Node* source = nullptr;
  media->kind = kind;
  media->type = {};
  report_words(node);
  for (const auto* child = node.first; child != nullptr; child = child->next) {
    if (child->is(Tag::source) && written.empty()) {
      written = child->attribute(Name::src);
      source = child;
    }
    if (!child->is(Tag::track) || is_running()) continue;
    const auto use = child->attribute(Name::kind);
    if (!use.empty() && !text::equal_ignoring_case(use, "captions") &&
        !text::equal_ignoring_case(use, "subtitles")) {
      continue;
    }
    const auto url = read_url(child->attribute(Name::src), UrlUse::media, place_, context_);
    if (url.empty()) continue;
    media->captions.append(context_.arena,
                           {url, language_tag(*child, Name::srclang), plain(child->attribute(Name::label))});
  }
  media->url = read_url(written, UrlUse::media, place_, context_);
  media->title = plain(node.attribute(Name::title));
  if (media->url.empty()) {
    skip(node);
    return;
  }
  if (is_running()) {
    report(Code::html_flattened, node);
    return link_to(node, media->url, media->title);
  }
  if (source != nullptr) media->type = media_type(*source);
  if (kind == model::MediaKind::video) {
    media->width = pixels(node.attribute(Name::width));
    media->height = pixels(node.attribute(Name::height));
    const auto poster = read_url(node.attribute(Name::poster), UrlUse::media, place_, context_);
    if (!poster.empty()) {
      auto* image = context_.arena.make<model::Image>();
      image->place = place_;
      image->url = poster;
      image->decorative = true;
      image->width = media->width;
      image->height = media->height;
      media->poster = image;
    }
  }
  append(static_cast<const model::Media*>(media));
}

// A frame of a provider that readers are asked about first; others are links.
void TreeReader::frame_of_provider(const Node& node) {
  flush();
  report_words(node);
  auto* embed = context_.arena.make<model::Embed>();
  embed->url = read_url(source_of(node), UrlUse::page, place_, context_);
  embed->title = plain(node.attribute(Name::title));
  if (embed->url.empty()) {
    report(Code::html_left_out, node);
    return text_.text(embed->title);
  }
  embed->width = pixels(node.attribute(Name::width));
  embed->height = pixels(node.attribute(Name::height));
  find_provider(*embed, place_, context_);
  if (!embed->frame.empty() && !is_running()) return append(static_cast<const model::Embed*>(embed));
  if (is_running()) report(Code::html_flattened, node);
  link_to(node, embed->url, embed->title);
  flush();
}

// An embed as Galley writes it: its title is that of the frame without the provider's name, its address the
// link's.
bool TreeReader::own_embed(const Node& node) {
  const Node* link = nullptr;
  for (const auto* inner = following(&node, &node); inner != nullptr; inner = following(inner, &node)) {
    if (inner->is(Tag::figcaption)) break;
    if (inner->is(Tag::a) && inner->attribute(Name::href).substr(0, 1) != "#") link = inner;
  }
  if (link == nullptr) return false;
  auto* embed = context_.arena.make<model::Embed>();
  embed->url = read_url(link->attribute(Name::href), UrlUse::page, place_, context_);
  if (embed->url.empty()) return false;
  find_provider(*embed, place_, context_);
  if (embed->frame.empty()) return false;
  embed->width = pixels(node.attribute(Name::data_galley_width));
  embed->height = pixels(node.attribute(Name::data_galley_height));
  auto title = node.attribute(Name::data_galley_title);
  if (title.substr(0, embed->provider.size()) == embed->provider) {
    title.remove_prefix(embed->provider.size());
    // A colon, as wide and with as much space as the language has it.
    for (const std::string_view mark : {" ", "\xC2\xA0", "\xE2\x80\xAF", ":", "\xEF\xBC\x9A", " "}) {
      if (title.substr(0, mark.size()) == mark) title.remove_prefix(mark.size());
    }
  }
  embed->title = plain(title);
  append(static_cast<const model::Embed*>(embed));
  return true;
}

}  // namespace galley::import
