// Markdown with YAML front matter, in the keys that generators of sites share (docs/formats/markdown.md).
#include "json/write.h"
#include "output/formats.h"
#include "output/head.h"
#include "output/markdown_blocks.h"
#include "output/notes.h"
#include "output/plain_body.h"

namespace galley::output {

namespace {

// Strings of JSON are strings of YAML (YAML 1.2 §1.3), whatever is in them.
void line(std::string& out, std::string_view key, std::string_view value, std::string_view indent = {}) {
  if (value.empty()) return;
  out.append(indent).append(key).append(": ");
  json::append_string(out, value);
  out += '\n';
}

void date(std::string& out, std::string_view key, const text::Timestamp& time) {
  std::string written;
  text::append_rfc3339(written, time);
  if (!written.empty()) out.append(key).append(": ").append(written).append("\n");
}

void image(std::string& out, const model::Image& image, MarkdownText& text, Losses& losses) {
  losses.name_if(!image.sources.empty() || image.focus.given, "renditions of the lead picture", image.place);
  losses.name_if(image.decorative, "a lead picture that is decoration", image.place);
  out += "image:\n";
  line(out, "url", image.url.view(), "  ");
  line(out, "alt", image.alt, "  ");
  line(out, "caption", text.write(image.caption, Within::field), "  ");
  line(out, "credit", text.write(image.credit, Within::field), "  ");
  if (image.width > 0) out.append("  width: ").append(std::to_string(image.width)).append("\n");
  if (image.height > 0) out.append("  height: ").append(std::to_string(image.height)).append("\n");
}

void name_losses(const model::Article& a, Losses& losses) {
  losses.name_if(!a.kicker.url.empty(), "the address of the kicker", a.place);
  losses.name_if(is_ambiguous(a.title) || is_ambiguous(a.kicker.text) || is_ambiguous(a.dateline) ||
                     is_ambiguous(a.license) || is_ambiguous(a.rights),
                 "fields that look like HTML", a.place);
  losses.name_if(a.has_direction, "a direction", a.place);
  for (const auto& person : a.authors)
    losses.name_if(person.image != nullptr, "portraits of authors", a.place);
  losses.name_if(a.publisher.logo != nullptr || !a.publisher.url.empty(), "more of a publisher than the name",
                 a.place);
  for (const auto& tag : a.tags) losses.name_if(!tag.url.empty(), "addresses of tags", a.place);
  losses.name_if(!a.license_url.empty(), "a licence by its address", a.place);
  losses.name_if(!a.corrections.empty(), "corrections", a.place);
  losses.name_if(!a.related.items.empty() || !a.related.next.empty(), "related stories", a.place);
  losses.name_if(has_share_wishes(a), "wishes for sharing", a.place);
  losses.name_if(!a.edit.empty(), "the address for editing", a.place);
  losses.name_if(a.access != model::Access::free, "access", a.place);
  losses.name_if(a.reading_minutes > 0, "the reading time", a.place);
}

}  // namespace

void write_markdown_file(std::string& out, const model::Article& a, Losses& losses) {
  const auto labels = note_labels(a);
  MarkdownText text{labels, losses};
  out += "---\n";
  line(out, "id", a.id);
  line(out, "url", a.url.view());
  line(out, "language", a.language);
  line(out, "kicker", a.kicker.text);
  line(out, "title", a.title);
  line(out, "standfirst", text.write(a.standfirst, Within::field));
  line(out, "dateline", a.dateline);
  if (!a.authors.empty()) out += "authors:\n";
  for (const auto& person : a.authors) {
    line(out, "- name", person.name, "  ");
    line(out, "url", person.url.view(), "    ");
    line(out, "role", person.role, "    ");
  }
  line(out, "publisher", a.publisher.name);
  date(out, "date", a.published);
  date(out, "modified", a.modified);
  if (a.image != nullptr) image(out, *a.image, text, losses);
  if (!a.tags.empty()) out += "tags:\n";
  for (const auto& tag : a.tags) {
    out += "  - ";
    json::append_string(out, tag.name);
    out += '\n';
  }
  line(out, "license", a.license);
  line(out, "rights", a.rights);
  out += "---\n\n";
  name_losses(a, losses);
  MarkdownBlocks writer{out, text, a, labels, losses};
  writer.blocks(a.body);
  writer.footnotes();
}

}  // namespace galley::output
