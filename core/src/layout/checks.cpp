#include "layout/checks.h"

#include <array>
#include <string>
#include <vector>

#include "layout/phrases.h"
#include "layout/plain.h"
#include "layout/visit.h"
#include "text/index.h"
#include "text/utf8.h"

namespace galley::layout {

namespace {

using text::Code;
using text::Place;

bool is_file_name(std::string_view alt) {
  if (alt.find(' ') != std::string_view::npos) return false;
  const auto dot = alt.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return false;
  const auto end = alt.substr(dot + 1);
  constexpr std::array<std::string_view, 8> kEnds = {"jpg",  "jpeg", "png", "gif",
                                                     "webp", "avif", "svg", "tif"};
  for (const auto known : kEnds) {
    if (text::equal_ignoring_case(end, known)) return true;
  }
  return false;
}

class Checker final : public PartsVisitor {
 public:
  Checker(text::Arena& arena, text::ProblemLog& problems, std::string_view language)
      : arena_(arena), problems_(problems), phrases_(phrases_for(language)), search_(phrases_) {}

  void blocks(const model::Blocks& blocks) override {
    order(blocks);
    for (const auto& block : blocks) {
      const Place* outer = place_;
      place_ = block.place;
      kind(block);
      visit_parts(block, *this);
      place_ = outer;
    }
  }

  void inlines(const model::Inlines& inlines) override {
    for (const auto& part : inlines) {
      std::visit(Visitor{
                     [&](const model::Text& t) { sensory(t.text); },
                     [](const model::InlineCode&) {},
                     [](const model::LineBreak&) {},
                     [&](const model::Marked& m) { this->inlines(m.children); },
                     [&](const model::Link& l) {
                       link(l);
                       this->inlines(l.children);
                     },
                     [&](const model::InlineImage& i) { words(*i.image); },
                     [](const model::NoteReference&) {},
                 },
                 part.content);
    }
  }

  void heading(const model::Heading& heading) override {
    if (is_blank(heading.text)) problems_.add(Code::heading_empty, place_);
    inlines(heading.text);
  }
  void title(std::string_view) override {}
  void leave() override {}

  void image(const model::Image& image) override {
    if (image.url.empty()) return;
    if (image.width == 0 || image.height == 0) problems_.add(Code::image_size_missing, image.place);
    words(image);
  }

 private:
  // What a reader who cannot see the picture gets.
  void words(const model::Image& image) {
    if (!image.has_alt && !image.decorative) {
      problems_.add(Code::image_alt_missing, image.place);
    } else if (is_file_name(image.alt)) {
      problems_.add(Code::image_alt_filename, image.place);
    } else if (image.has_alt && !image.caption.empty()) {
      std::string caption;
      append_plain(caption, image.caption);
      if (text::equal_ignoring_case(text::trim(caption), image.alt)) {
        problems_.add(Code::image_alt_caption, image.place);
      }
    }
  }

  // Live posts run from the newest to the oldest or the other way round, not both.
  void order(const model::Blocks& blocks) {
    const model::Update* before = nullptr;
    bool rises = false;
    bool falls = false;
    for (const auto& block : blocks) {
      const auto* held = std::get_if<const model::Update*>(&block.content);
      if (held == nullptr || (*held)->published.empty()) continue;
      const auto& update = **held;
      rises = rises || (before != nullptr && text::is_before(before->published, update.published));
      falls = falls || (before != nullptr && text::is_before(update.published, before->published));
      if (rises && falls) return problems_.add(Code::update_order, block.place);
      before = &update;
    }
  }

  void kind(const model::Block& block) {
    if (const auto* table = std::get_if<const model::Table*>(&block.content)) {
      if (!has_headers(**table)) problems_.add(Code::table_header_missing, place_);
    } else if (const auto* embed = std::get_if<const model::Embed*>(&block.content)) {
      if ((*embed)->title.empty()) problems_.add(Code::embed_title_missing, place_);
    } else if (const auto* media = std::get_if<const model::Media*>(&block.content)) {
      check_media(**media);
    }
  }

  void check_media(const model::Media& media) {
    if (!media.transcript.empty()) return;
    if (media.kind == model::MediaKind::audio) {
      problems_.add(Code::media_transcript_missing, place_);
    } else if (media.captions.empty()) {
      problems_.add(Code::media_captions_missing, place_);
    }
  }

  static bool has_headers(const model::Table& table) {
    if (!table.header.empty()) return true;
    for (const auto& row : table.rows) {
      for (const auto& cell : row.cells) {
        if (cell.heading) return true;
      }
    }
    return false;
  }

  void link(const model::Link& link) {
    const auto name = plain(arena_, link.children);
    if (name.empty()) return problems_.add(Code::link_empty, link.place);
    if (is_vague(phrases_, name)) return problems_.add(Code::link_text_vague, link.place, name);
    const auto [entry, is_new] = links_.emplace(name, static_cast<std::uint32_t>(urls_.size()));
    if (is_new) {
      urls_.push_back(link.url);
    } else if (!(urls_[entry->second] == link.url)) {
      problems_.add(Code::link_text_duplicate, link.place, name);
    }
  }

  void sensory(std::string_view words) {
    const auto phrase = search_.find(words);
    if (!phrase.empty()) problems_.add(Code::sensory_reference, place_, phrase);
  }

  text::Arena& arena_;
  text::ProblemLog& problems_;
  const Phrases phrases_;
  SensorySearch search_;
  const Place* place_ = nullptr;
  text::Index links_;  // words of a link to its place in urls_
  std::vector<text::Url> urls_;
};

}  // namespace

void check(const model::Article& article, const Plan& plan, text::Arena& arena, text::ProblemLog& problems) {
  const auto* place = article.place;
  if (article.title.empty()) problems.add(Code::title_missing, article.title_place);
  if (article.language.empty()) problems.add(Code::language_missing, place);
  if (article.published.empty()) problems.add(Code::date_missing, place);
  if (text::is_before(article.modified, article.published))
    problems.add(Code::date_order, article.modified_place);
  if (article.body.empty()) problems.add(Code::body_missing, place);

  Checker checker{arena, problems, plan.language};
  if (article.image != nullptr) {
    checker.image(*article.image);
    checker.inlines(article.image->caption);
  }
  checker.inlines(article.standfirst);
  checker.blocks(article.body);
  for (const auto& note : article.notes) checker.blocks(note.body);
}

}  // namespace galley::layout
