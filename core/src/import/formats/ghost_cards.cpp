// The cards in the HTML that Ghost makes of its editor's: each is turned into the elements that say the same,
// before the tree is read.
//
// Furniture: emoji of callouts; icons, controls, running times and covers of players; sign-up cards;
// backgrounds.
#include "import/formats/ghost_cards.h"

#include <string>

#include "import/formats/tree_parts.h"
#include "import/html/reader.h"
#include "import/url.h"

namespace galley::import {

using std::string_view;
using text::UrlUse;
using Name = AttributeName;

namespace {

class GhostCards : TreeParts {
 public:
  using TreeParts::TreeParts;

  // Cards stand among blocks. What holds running text alone is not searched: a block has no place in it.
  void rewrite() {
    for (auto* node = root_.first; node != nullptr;) {
      const bool is_card = node->is_html() && has_class(*node, "kg-card");
      auto* next = is_card || !holds_blocks(*node) ? behind(node, &root_) : following(node, &root_);
      if (is_card) card(*node);
      node = next;
    }
  }

 private:
  model::Image* picture(const Node* node) {
    if (node == nullptr || node->attribute(Name::src).empty()) return nullptr;
    const auto url = read_url(node->attribute(Name::src), UrlUse::media, place_, context_);
    if (url.empty()) return nullptr;
    auto* image = context_.arena.make<model::Image>();
    image->place = place_;
    image->url = url;
    image->decorative = true;
    return image;
  }

  void card(Node& card) {
    if (has_class(card, "kg-callout-card")) {
      remove(find_part(card, "kg-callout-emoji"));
      card.tag = Tag::aside;
    } else if (has_class(card, "kg-toggle-card")) {
      toggle(card);
    } else if (has_class(card, "kg-bookmark-card")) {
      bookmark(card);
    } else if (has_class(card, "kg-video-card")) {
      video(card);
    } else if (has_class(card, "kg-audio-card")) {
      audio(card);
    } else if (has_class(card, "kg-file-card")) {
      file(card);
    } else if (has_class(card, "kg-header-card")) {
      if (auto* below = find_part(card, "kg-header-card-subheader")) below->tag = Tag::p;
    } else if (has_class(card, "kg-product-card")) {
      product(card);
    } else if (has_class(card, "kg-cta-card")) {
      card.tag = Tag::aside;
      // Ghost names every such picture "CTA Image".
      if (auto* image = find_element(card, Tag::img))
        image->attributes = with(image->attributes, Name::alt, {});
    } else if (has_class(card, "kg-signup-card")) {
      detach(card);
    }
  }

  void toggle(Node& card) {
    auto* heading = find_part(card, "kg-toggle-heading-text");
    if (heading == nullptr) return;
    heading->tag = Tag::summary;
    insert(card, *heading, card.first);
    if (auto* around = find_part(card, "kg-toggle-heading"); around != heading) remove(around);
    card.tag = Tag::details;
  }

  void bookmark(Node& card) {
    auto* link = find_element(card, Tag::a);
    if (link == nullptr) return;
    auto* teaser = context_.arena.make<model::Teaser>();
    teaser->place = place_;
    teaser->url = read_url(link->attribute(Name::href), UrlUse::page, place_, context_);
    teaser->title = words(find_part(card, "kg-bookmark-title"));
    if (teaser->title.empty()) teaser->title = teaser->url.view();
    if (teaser->title.empty()) return;
    const auto summary = words(find_part(card, "kg-bookmark-description"));
    if (!summary.empty()) teaser->summary.append(context_.arena, {model::Text{summary}});
    std::string source;
    for (const string_view part : {"kg-bookmark-author", "kg-bookmark-publisher"}) {
      const auto name = words(find_part(card, part));
      if (!name.empty()) source.append(source.empty() ? "" : ", ").append(name);
    }
    teaser->kicker = context_.arena.copy(source);
    if (auto* thumbnail = find_part(card, "kg-bookmark-thumbnail"))
      teaser->image = picture(thumbnail->is(Tag::img) ? thumbnail : find_element(*thumbnail, Tag::img));
    auto* caption = find_element(card, Tag::figcaption);
    remove(caption);
    become(card, static_cast<const model::Teaser*>(teaser));
    if (caption == nullptr) return;
    caption->tag = Tag::p;
    insert(card, *caption);
  }

  // The picture before the film is a background; `poster` is an empty picture of its size.
  void video(Node& card) {
    auto* film = find_element(card, Tag::video);
    auto* caption = find_element(card, Tag::figcaption);
    if (film == nullptr) return;
    const auto style = film->attribute(Name::style);
    auto from = style.find("url(");
    string_view thumbnail;
    if (from != string_view::npos) {
      from = style.find_first_not_of("'\" ", from + 4);
      if (from != string_view::npos) thumbnail = style.substr(from, style.find_first_of("'\")", from) - from);
    }
    if (!thumbnail.empty() || film->attribute(Name::poster).find("spacergif") != string_view::npos)
      film->attributes = with(film->attributes, Name::poster, thumbnail);
    detach(*film);
    remove(caption);
    remove_children(card);
    insert(card, *film);
    if (caption != nullptr) insert(card, *caption);
  }

  void audio(Node& card) {
    const auto* player = find_element(card, Tag::audio);
    if (player == nullptr) return;
    const auto url = read_url(player->attribute(Name::src), UrlUse::media, place_, context_);
    const auto title = words(find_part(card, "kg-audio-title"));
    if (url.empty()) {
      remove_children(card);
      return insert(card, make_text(title, card));
    }
    auto* media = context_.arena.make<model::Media>();
    media->kind = model::MediaKind::audio;
    media->url = url;
    media->title = title;
    become(card, static_cast<const model::Media*>(media));
  }

  // A link that says the title, then what file it is, then what is said of it.
  void file(Node& card) {
    const auto* link = find_part(card, "kg-file-card-container");
    if (link == nullptr || !link->is(Tag::a)) return;
    auto title = words(find_part(card, "kg-file-card-title"));
    const auto caption = words(find_part(card, "kg-file-card-caption"));
    const auto name = words(find_part(card, "kg-file-card-filename"));
    const auto size = words(find_part(card, "kg-file-card-filesize"));
    if (title.empty()) title = name;
    std::string about;
    if (name != title) about += name;
    if (!size.empty()) about.append(about.empty() ? "" : ", ").append(size);
    auto& line = make(Tag::p, card);
    auto& shown = make(Tag::a, card);
    const auto* href = find(link->attributes, Name::href);
    if (href != nullptr) {
      auto* copy = context_.arena.make<Attribute>(*href);
      copy->next = nullptr;
      shown.attributes = copy;
    }
    remove_children(card);
    insert(card, line);
    insert(line, shown);
    insert(shown, make_text(title, card));
    if (!about.empty()) insert(line, make_text(" (" + about + ")", card));
    if (caption.empty()) return;
    auto& below = make(Tag::p, card);
    insert(card, below);
    insert(below, make_text(caption, card));
  }

  // A box under the product's name; its stars are a number.
  void product(Node& card) {
    card.tag = Tag::aside;
    if (auto* title = find_part(card, "kg-product-card-title")) insert(card, *title, card.first);
    auto* rating = find_part(card, "kg-product-card-rating");
    if (rating == nullptr) return;
    int stars = 0;
    int most = 0;
    for (auto* node = following(rating, rating); node != nullptr; node = following(node, rating)) {
      if (!node->is(Tag::span)) continue;
      ++most;
      if (has_class(*node, "kg-product-card-rating-active")) ++stars;
    }
    remove_children(*rating);
    if (most > 0) insert(*rating, make_text(std::to_string(stars) + "/" + std::to_string(most), *rating));
  }
};

}  // namespace

model::Blocks read_ghost_html(string_view html, const text::Place* place, Context& context) {
  TreeBuilder builder{context.arena};
  builder.markup(html);
  const auto tree = builder.finish();
  GhostCards{*tree.root, place, context}.rewrite();
  return TreeReader{context, place, html, tree}.read_blocks();
}

}  // namespace galley::import
