#pragma once

#include <string_view>

#include <galley/options.h>

#include "html/writer.h"
#include "layout/plan.h"
#include "locale/strings.h"
#include "model/article.h"
#include "related/select.h"
#include "text/arena.h"

namespace galley::html {

/// Prints the parts of a plan. Decides nothing: what is there, at which level and under which number is in
/// the plan. Its functions stand in the files named below each group.
class Printer {
 public:
  Printer(Writer& writer, const layout::Plan& plan, const Options& options, const locale::Strings& strings,
          text::Arena& arena);

  // article.cpp
  void article();
  void card_of_article();

  /// Keeps where each block of the article's body starts in the output: `starts` grows while it is printed.
  void keep_starts(std::vector<std::uint32_t>& starts) { starts_ = &starts; }
  /// Whether something was printed whose number depends on what stands before it, besides tables.
  bool has_numbered() const { return embeds_ + updates_ > 0; }
  /// How many tables were printed: their numbers name their captions.
  std::uint32_t tables() const { return tables_; }

  // share.cpp, related.cpp
  void share(bool is_fragment);
  void related(const related::Page& page, bool is_fragment);
  void related_items(const related::Page& page);

  // inline.cpp, mark.cpp
  void inlines(const model::Inlines& inlines);
  void marked(const model::Marked& marked);
  void link(text::Url url, std::string_view words);
  /// Running text as a link. Where it holds links or footnote marks itself, which cannot stand in one, the
  /// address follows it.
  void linked(text::Url url, const model::Inlines& words);

  // block.cpp, media.cpp, table.cpp, timeline.cpp
  void blocks(const model::Blocks& blocks);

  // image.cpp
  void figure(const model::Image& image, const model::Block* block, bool is_lead);
  void picture(const model::Image& image, bool is_lead, std::string_view title = {});

  // card.cpp
  void card(const model::Teaser& teaser, std::uint32_t title_level);

  // label.cpp
  std::string_view label(locale::String key) const { return strings_.text(key); }
  /// A date in the interface's language, marked as such unless it stands inside words of the interface.
  void time(const text::Timestamp& time, bool is_inside_interface = false);
  void root_language();
  /// ` lang` and ` dir` on words of the interface, where it has another language than the article.
  void interface_language();

 private:
  void region(layout::Region region);
  void regions(const std::vector<layout::Region>& regions);
  void headline();
  void meta();
  void byline();
  void dates();
  void footnotes();
  void corrections();
  void tags();
  void rights();
  void stories(const related::Page& page, std::uint32_t level);
  void share_links();
  void share_dialog();
  void section_heading(Markup stem, locale::String key);

  void paragraph(const model::Block& block, const model::Inlines& text);
  void list(const model::Block& block, const model::BulletList& list);
  void definitions(const model::Block& block, const model::DefinitionList& list);
  void quote(const model::Block& block, const model::Quote& quote);
  void pull_quote(const model::Block& block, const model::PullQuote& quote);
  void gallery(const model::Block& block, const model::Gallery& gallery);
  void media(const model::Block& block, const model::Media& media);
  void embed(const model::Block& block, const model::Embed& embed);
  void embed_frame(const model::Embed& embed, std::string_view name, std::uint32_t number);
  /// Words of the interface around an embed's service and title, behind the start of a tag.
  void embed_label(locale::String key, std::string_view service, std::string_view title);
  void table(const model::Block& block, const model::Table& table);
  void rows(const text::List<model::Row>& rows, bool is_header);
  void code(const model::Block& block, const model::CodeBlock& code);
  void aside(const model::Block& block, const model::Aside& aside);
  void details(const model::Block& block, const model::Details& details);
  void timeline(const model::Block& block, const model::Timeline& timeline);
  void rich_link(const model::Block& block, const model::Teaser& teaser);
  void teasers(const model::Block& block, const model::TeaserList& list);
  void update(const model::Block& block, const model::Update& update);
  void fallback(const model::Block& block, const model::Fallback& fallback);

  void renditions(const model::Image& image, Markup name, std::string_view type);
  void image_element(const model::Image& image, bool is_lead, std::string_view title = {});
  void missing_picture(const model::Image& image);
  void caption(const model::Inlines& caption, const model::Inlines& credit);
  void caption_words(const model::Inlines& caption, const model::Inlines& credit);
  /// The caption of a picture that is no figure: a poster, a portrait, a card's.
  void small_caption(const model::Image& image);
  void credit(const model::Inlines& credit);
  /// Id and address of the story that a card leads to.
  void identity(const model::Teaser& teaser);

  /// Path and language of a block, inside its first tag.
  void attributes(const model::Block& block);
  /// ` lang` and ` dir`, where a part has another language than the article.
  void foreign(std::string_view language);
  /// A label with markup in the place of one placeholder, which `print` writes.
  template <class Print>
  void pattern(std::string_view pattern, std::string_view placeholder, Print print);
  std::string fill(locale::String key, std::string_view name, std::string_view value) const;

  /// The next heading of the plan: they are met in the order in which layout made them.
  const layout::HeadingPlan& next_heading() { return plan_.headings[heading_++]; }
  void titled(std::string_view title);
  /// `<section` named by its title, the next heading of the plan; a plain `<div` without a title.
  void open_section(Markup attributes, std::string_view title);
  void close_section(std::string_view title);
  bool is_external(text::Url url) const;

  Writer& w_;
  const layout::Plan& plan_;
  const Options& options_;
  const locale::Strings& strings_;
  text::Arena& arena_;
  std::string_view prefix_;
  std::string_view article_host_;
  bool interface_is_foreign_;
  bool is_lite_;
  std::size_t heading_ = 0;
  std::vector<std::uint32_t> marks_;  // printed so far for each footnote
  std::vector<std::uint32_t>* starts_ = nullptr;
  std::uint32_t embeds_ = 0;
  std::uint32_t tables_ = 0;
  std::uint32_t updates_ = 0;
};

}  // namespace galley::html
