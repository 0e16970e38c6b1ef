#include <string>

#include "layout/checks.h"
#include "layout/ids.h"
#include "layout/plain.h"
#include "layout/plan.h"
#include "layout/visit.h"
#include "locale/language_tag.h"
#include "text/words.h"

namespace galley::layout {

namespace {

constexpr std::uint8_t kDeepest = 6;

// Walks the body in reading order and decides levels, ids and footnote numbers.
class Numbering final : public PartsVisitor {
 public:
  Numbering(Plan& plan, Ids& ids, text::Arena& arena, text::ProblemLog& problems)
      : plan_(plan),
        ids_(ids),
        arena_(arena),
        problems_(problems),
        floor_(plan.top),
        last_(plan.top),
        last_wanted_(plan.top) {}

  void blocks(const model::Blocks& blocks) override {
    for (const auto& block : blocks) {
      place_ = block.place;
      if (const auto* update = std::get_if<const model::Update*>(&block.content))
        plan_.updates.push_back(ids_.for_update((*update)->published));
      visit_parts(block, *this);
    }
  }

  void inlines(const model::Inlines& inlines) override {
    run(inlines);
    text::end_word(words);
  }

  void run(const model::Inlines& inlines) {
    for (const auto& part : inlines) {
      std::visit(Visitor{
                     [&](const model::Text& t) { text::count_words(t.text, words); },
                     [&](const model::InlineCode& c) { text::count_words(c.text, words); },
                     [&](const model::LineBreak&) { text::end_word(words); },
                     [&](const model::Marked& m) { run(m.children); },
                     [&](const model::Link& l) { run(l.children); },
                     [&](const model::InlineImage&) {},
                     [&](const model::NoteReference& r) { refer(r.note); },
                 },
                 part.content);
    }
  }

  /// Text that belongs to another story: its footnote marks lead here all the same.
  void uncounted(const model::Inlines& inlines) {
    const auto kept = words;
    this->inlines(inlines);
    words = kept;
  }

  void heading(const model::Heading& heading) override {
    inlines(heading.text);
    if (is_blank(heading.text)) return;  // printed as a paragraph
    std::uint8_t written = heading.level;
    if (written == 1) {
      problems_.add(text::Code::heading_top, place_);
      written = 2;
    }
    const auto wanted = static_cast<std::uint8_t>(floor_ + written - 1);
    // After a skip the headings below it are not to blame: what is compared is what was written.
    if (wanted > last_ + 1 && wanted > last_wanted_ + 1)
      problems_.add(text::Code::heading_skipped, place_, heading.level);
    put(wanted, plain(arena_, heading.text));
  }

  // A title opens a section one level below the heading that it stands under; what is inside counts from
  // there.
  void title(std::string_view words_of_title) override {
    floors_.push_back(floor_);
    lasts_.push_back(last_);
    if (words_of_title.empty()) return;
    text::count_words(words_of_title, words);
    text::end_word(words);
    put(static_cast<std::uint8_t>(last_ + 1), words_of_title);
    floor_ = last_;
  }

  void leave() override {
    floor_ = floors_.back();
    last_ = lasts_.back();
    last_wanted_ = last_;
    floors_.pop_back();
    lasts_.pop_back();
  }

  void image(const model::Image&) override {}

  void refer(std::uint32_t note) {
    auto& number = plan_.note_numbers[note];
    if (number == 0) {
      plan_.notes.push_back({nullptr, note, 0});
      number = static_cast<std::uint32_t>(plan_.notes.size());
    }
    ++plan_.notes[number - 1].references;
  }

  text::WordCount words;

 private:
  void put(std::uint8_t wanted, std::string_view words_of_heading) {
    std::uint8_t level = wanted > last_ + 1 ? static_cast<std::uint8_t>(last_ + 1) : wanted;
    if (level > kDeepest) level = kDeepest;
    last_ = level;
    last_wanted_ = wanted;
    plan_.headings.push_back({level, ids_.make(words_of_heading), words_of_heading});
  }

  Plan& plan_;
  Ids& ids_;
  text::Arena& arena_;
  text::ProblemLog& problems_;
  const text::Place* place_ = nullptr;
  std::uint8_t floor_;        // level that a heading of level 1 would have here
  std::uint8_t last_;         // level of the heading before
  std::uint8_t last_wanted_;  // the same as it was written
  std::vector<std::uint8_t> floors_;
  std::vector<std::uint8_t> lasts_;
};

// Footnotes may refer to footnotes, which then come later in the list: the list grows while it is walked. One
// that nothing refers to has its number all the same, before its own text is walked: that may refer to any.
void number_notes(Plan& plan, Numbering& numbering, text::ProblemLog& problems) {
  std::vector<const model::Note*> notes;
  for (const auto& note : plan.article->notes) notes.push_back(&note);
  std::uint32_t next = 0;
  for (std::size_t i = 0;; ++i) {
    if (i == plan.notes.size()) {
      while (next < notes.size() && plan.note_numbers[next] != 0) ++next;
      if (next == notes.size()) return;
      problems.add(text::Code::footnote_unused, notes[next]->place, notes[next]->label);
      plan.notes.push_back({nullptr, next, 0});
      plan.note_numbers[next] = static_cast<std::uint32_t>(plan.notes.size());
    }
    plan.notes[i].note = notes[plan.notes[i].index];
    numbering.blocks(plan.notes[i].note->body);
  }
}

void choose_regions(Plan& plan) {
  const auto& a = *plan.article;
  const auto add = [](std::vector<Region>& part, Region region, bool present) {
    if (present) part.push_back(region);
  };
  add(plan.header, Region::kicker, !a.kicker.text.empty());
  plan.header.push_back(Region::headline);
  add(plan.header, Region::standfirst, !a.standfirst.empty());
  plan.header.push_back(Region::meta);
  add(plan.header, Region::lead_image, a.image != nullptr);
  add(plan.main, Region::body, !a.body.empty() || !a.dateline.empty());
  add(plan.main, Region::footnotes, !plan.notes.empty());
  add(plan.footer, Region::corrections, !a.corrections.empty());
  add(plan.footer, Region::tags, !a.tags.empty());
  add(plan.footer, Region::rights, !a.rights.empty() || !a.license.empty());
  add(plan.footer, Region::share, !plan.share_links.empty());
  add(plan.footer, Region::related, !plan.stories.items.empty() || !plan.stories.next.empty());
}

}  // namespace

Plan lay_out(const model::Article& article, const Options& options, text::Arena& arena,
             text::ProblemLog& problems) {
  Plan plan{};
  plan.article = &article;
  plan.language = article.language;
  plan.rtl = article.has_direction ? article.rtl : locale::is_rtl(article.language);
  plan.top = options.heading_level;
  plan.note_numbers = std::vector<std::uint32_t>(article.notes.size());

  Ids ids{options.id_prefix, arena};
  Numbering numbering{plan, ids, arena, problems};
  text::count_words(article.title, numbering.words);
  text::end_word(numbering.words);
  numbering.inlines(article.standfirst);
  if (article.image != nullptr) {
    numbering.inlines(article.image->caption);
    numbering.inlines(article.image->credit);
  }
  numbering.blocks(article.body);
  for (const auto& correction : article.corrections) numbering.inlines(correction.text);
  for (const auto& story : article.related.items) numbering.uncounted(story.summary);
  number_notes(plan, numbering, problems);

  plan.counted = numbering.words;
  plan.words = text::text_length(numbering.words);
  plan.minutes = article.reading_minutes;
  if (plan.minutes == 0 && !article.body.empty()) plan.minutes = text::reading_minutes(numbering.words);
  if (article.share.enabled) plan.share_links = share::links(arena, problems, article, options.share);
  plan.stories = related::select(arena, problems, article, options.seen, options.related_limit);
  choose_regions(plan);
  if (article.is_article) check(article, plan, arena, problems);
  return plan;
}

}  // namespace galley::layout
