#include <string>
#include <vector>

#include "html/pattern.h"
#include "html/printer.h"
#include "locale/list.h"
#include "locale/pattern.h"

namespace galley::html {

using layout::Region;
using locale::String;

void Printer::article() {
  const auto& a = *plan_.article;
  w_.put("<article class=\"galley-article\"");
  root_language();
  if (!a.title.empty()) w_.id(" aria-labelledby=", prefix_, "title");
  w_.put(" data-galley=\"article\"");
  if (!a.id.empty()) w_.attribute(" data-galley-id=", a.id);
  if (!a.url.empty()) w_.attribute(" data-galley-url=", a.url);
  w_.put(">\n<header class=\"galley-header\">\n");
  regions(plan_.header);
  w_.put("</header>\n");
  regions(plan_.main);
  if (!plan_.footer.empty()) {
    w_.put("<footer class=\"galley-footer\">\n");
    regions(plan_.footer);
    w_.put("</footer>\n");
  }
  w_.put("</article>\n");
}

void Printer::regions(const std::vector<Region>& regions) {
  for (const auto part : regions) region(part);
}

void Printer::region(Region region) {
  const auto& a = *plan_.article;
  switch (region) {
    case Region::kicker:
      w_.put("<p class=\"galley-kicker\">");
      link(a.kicker.url, a.kicker.text);
      w_.put("</p>\n");
      return;
    case Region::headline:
      return headline();
    case Region::standfirst:
      w_.put("<p class=\"galley-standfirst\">");
      inlines(a.standfirst);
      w_.put("</p>\n");
      return;
    case Region::meta:
      return meta();
    case Region::lead_image:
      return figure(*a.image, nullptr, true);
    case Region::body:
      w_.put("<div class=\"galley-body\">\n");
      if (!a.dateline.empty()) {
        w_.put("<p class=\"galley-dateline\">");
        w_.text(a.dateline);
        w_.put("</p>\n");
      }
      blocks(a.body);
      w_.put("</div>\n");
      return;
    case Region::footnotes:
      return footnotes();
    case Region::corrections:
      return corrections();
    case Region::tags:
      return tags();
    case Region::rights:
      return rights();
    case Region::share:
      return share(false);
    case Region::related:
      return related(plan_.stories, false);
  }
}

void Printer::headline() {
  const auto& a = *plan_.article;
  if (a.title.empty()) return;
  w_.open_heading(plan_.top);
  w_.put(" class=\"galley-headline\"");
  w_.id(" id=", prefix_, "title");
  w_.put(">");
  w_.text(a.title);
  w_.close_heading(plan_.top);
  w_.put("\n");
}

void Printer::meta() {
  const auto& a = *plan_.article;
  w_.put("<div class=\"galley-meta\"");
  interface_language();
  w_.put(">\n");
  byline();
  dates();
  if (plan_.minutes > 0) {
    std::string minutes;
    locale::append_count(minutes, strings_, locale::PluralString::reading_time, plan_.minutes);
    w_.put("<p class=\"galley-reading-time\">");
    w_.text(minutes);
    w_.put("</p>\n");
  }
  if (a.access != model::Access::free) {
    const bool paid = a.access == model::Access::paid;
    paid ? w_.put("<p class=\"galley-access galley-access-paid\">") : w_.put("<p class=\"galley-access\">");
    w_.text(label(paid ? String::subscribers_only : String::metered));
    w_.put("</p>\n");
  }
  if (options_.edit && !a.edit.empty()) {
    w_.put("<p class=\"galley-edit\">");
    link(a.edit, label(String::edit));
    w_.put("</p>\n");
  }
  w_.put("</div>\n");
}

void Printer::byline() {
  const auto& a = *plan_.article;
  if (a.authors.empty() && a.publisher.name.empty()) return;
  const auto name = [&](const model::Person& person) {
    w_.put("<bdi");
    if (interface_is_foreign_ && !plan_.language.empty()) w_.attribute(" lang=", plan_.language);
    w_.put(">");
    w_.text(person.name);
    w_.put("</bdi>");
  };
  const auto linked = [&](const model::Person& person) {
    if (person.url.empty()) return name(person);
    w_.put("<a rel=\"author\"");
    w_.attribute(" href=", person.url);
    w_.put(">");
    name(person);
    w_.put("</a>");
  };
  if (!a.authors.empty()) {
    w_.put("<p class=\"galley-byline\">");
    pattern(label(String::by), "names", [&] {
      std::size_t i = 0;
      for (auto person = a.authors.begin(); person != a.authors.end(); ++i) {
        if (person->role.empty()) {
          linked(*person);
        } else {
          locale::Piece piece;
          auto rest = label(String::with_role);
          while (locale::take_piece(rest, piece)) {
            w_.text(piece.text);
            if (piece.placeholder == "name") linked(*person);
            if (piece.placeholder != "role") continue;
            w_.put("<bdi class=\"galley-role\">");
            w_.text(person->role);
            w_.put("</bdi>");
          }
        }
        ++person;
        if (person != a.authors.end()) {
          w_.text(locale::list_separator(strings_.language(), i, a.authors.size(), person->name));
        }
      }
    });
    w_.put("</p>\n");
  }
  for (const auto& person : a.authors) {
    if (person.image == nullptr || person.image->url.empty() || is_lite_) continue;
    // What is said about a picture is tied to it.
    const bool captioned = !person.image->caption.empty() || !person.image->credit.empty();
    captioned ? w_.put("<figure class=\"galley-portrait\">") : w_.put("<div class=\"galley-portrait\">");
    picture(*person.image, false);
    caption(person.image->caption, person.image->credit);
    captioned ? w_.put("</figure>\n") : w_.put("</div>\n");
  }
  if (a.publisher.name.empty()) return;
  w_.put("<p class=\"galley-publisher\"><bdi>");
  link(a.publisher.url, a.publisher.name);
  w_.put("</bdi></p>\n");
}

void Printer::dates() {
  const auto& a = *plan_.article;
  if (a.published.empty() && a.modified.empty()) return;
  w_.put("<p class=\"galley-dates\">");
  if (!a.published.empty()) {
    w_.put("<span class=\"galley-published\">");
    pattern(label(String::published), "date", [&] { time(a.published, true); });
    w_.put("</span>");
  }
  if (!a.modified.empty() && a.modified != a.published) {
    if (!a.published.empty()) w_.put(" ");
    w_.put("<span class=\"galley-modified\">");
    pattern(label(String::updated), "date", [&] { time(a.modified, true); });
    w_.put("</span>");
  }
  w_.put("</p>\n");
}

void Printer::section_heading(Markup stem, String key) {
  const auto level = layout::section_level(plan_);
  w_.open_heading(level);
  w_.id(" id=", prefix_, stem);
  interface_language();
  w_.put(">");
  w_.text(label(key));
  w_.close_heading(level);
  w_.put("\n");
}

void Printer::footnotes() {
  w_.put("<section class=\"galley-footnotes\"");
  w_.id(" aria-labelledby=", prefix_, "footnotes");
  w_.put(">\n");
  section_heading("footnotes", String::footnotes);
  w_.put("<ol>\n");
  for (std::uint32_t i = 0; i < plan_.notes.size(); ++i) {
    const auto& note = plan_.notes[i];
    w_.put("<li");
    w_.id(" id=", prefix_, "note", i + 1);
    w_.put(">");
    blocks(note.note->body);
    if (note.references > 0) w_.put("<p class=\"galley-backlinks\">");
    for (std::uint32_t mark = 1; mark <= note.references && !w_.is_full(); ++mark) {
      // Several marks make several ways back, told apart by a second number.
      auto name = std::to_string(i + 1);
      if (mark > 1) name.append(1, '.').append(std::to_string(mark));
      if (mark > 1) w_.put(" ");
      w_.put("<a class=\"galley-backlink\"");
      w_.id(" href=", prefix_, "ref", i + 1, mark);
      w_.attribute(" aria-label=", fill(String::back_to_reference, "number", name));
      w_.put(">↩</a>");
    }
    if (note.references > 0) w_.put("</p>\n");
    w_.put("</li>\n");
  }
  w_.put("</ol>\n</section>\n");
}

void Printer::corrections() {
  w_.put("<section class=\"galley-corrections\"");
  w_.id(" aria-labelledby=", prefix_, "corrections");
  w_.put(">\n");
  section_heading("corrections",
                  plan_.article->corrections.size() == 1 ? String::correction : String::corrections);
  w_.put("<ul>\n");
  for (const auto& correction : plan_.article->corrections) {
    w_.put("<li>");
    if (!correction.date.empty()) {
      time(correction.date);
      w_.put(" ");
    }
    inlines(correction.text);
    w_.put("</li>\n");
  }
  w_.put("</ul>\n</section>\n");
}

void Printer::tags() {
  w_.put("<div class=\"galley-tags\">\n");
  section_heading("tags", String::topics);
  w_.put("<ul>\n");
  for (const auto& tag : plan_.article->tags) {
    w_.put("<li>");
    link(tag.url, tag.name);
    w_.put("</li>\n");
  }
  w_.put("</ul>\n</div>\n");
}

void Printer::rights() {
  const auto& a = *plan_.article;
  w_.put("<div class=\"galley-rights\">\n");
  if (!a.rights.empty()) {
    w_.put("<p>");
    w_.text(a.rights);
    w_.put("</p>\n");
  }
  if (!a.license.empty()) {
    w_.put("<p");
    interface_language();
    w_.put(">");
    pattern(label(String::license), "license", [&] {
      if (a.license_url.empty()) return w_.text(a.license);
      w_.put("<a rel=\"license\"");
      w_.attribute(" href=", a.license_url);
      w_.put(">");
      w_.text(a.license);
      w_.put("</a>");
    });
    w_.put("</p>\n");
  }
  w_.put("</div>\n");
}

}  // namespace galley::html
