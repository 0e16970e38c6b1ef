#include "layout/plain.h"
#include "output/element.h"
#include "output/html.h"

namespace galley::output {

using std::string_view;

void HtmlText::image(const model::Image& image) {
  losses_.name_if(image.focus.given, "focus of pictures", image.place);
  losses_.name_if(!image.credit.empty(), "credits of pictures apart from their captions", image.place);
  losses_.name_if(image.alt.find_first_of("\r\n\t") != std::string_view::npos,
                  "lines in descriptions of pictures", image.place);
  if (image.url.empty()) {
    losses_.name("pictures without an address", image.place);
    return element("p", image.caption);
  }
  const bool has_words = !image.caption.empty() || !image.credit.empty();
  out_ += "<figure>";
  auto bare = image;
  bare.caption = {};
  image_element(out_, bare, losses_);
  if (has_words) {
    out_ += "<figcaption>";
    inlines(image.caption);
    if (!image.caption.empty() && !image.credit.empty()) out_ += "<br>";
    inlines(image.credit);
    out_ += "</figcaption>";
  }
  out_ += "</figure>\n";
}

void HtmlText::media(const model::Media& media) {
  const auto* place = media.poster != nullptr ? media.poster->place : nullptr;
  losses_.name_if(!media.credit.empty(), "credits of recordings", place);
  losses_.name_if(!media.transcript.empty(), "transcripts", place);
  const bool is_video = media.kind == model::MediaKind::video;
  const bool has_words = !media.caption.empty() || !media.credit.empty();
  // A figure even without words: in Markdown a recording alone would be running text.
  out_ += "<figure>";
  out_ += is_video ? "<video controls" : "<audio controls";
  if (media.type.empty()) attribute(out_, "src", media.url.view());
  attribute(out_, "title", media.title);
  attribute(out_, "width", media.width);
  attribute(out_, "height", media.height);
  if (media.poster != nullptr) {
    const auto& poster = *media.poster;
    losses_.name_if(!poster.decorative || poster.width != media.width || poster.height != media.height ||
                        !poster.caption.empty() || !poster.sources.empty(),
                    "what is said of posters", poster.place);
    attribute(out_, "poster", poster.url.view());
  }
  out_ += '>';
  if (!media.type.empty()) {
    out_ += "<source";
    attribute(out_, "src", media.url.view());
    attribute(out_, "type", media.type);
    out_ += '>';
  }
  for (const auto& track : media.captions) {
    out_ += "<track kind=\"captions\"";
    attribute(out_, "src", track.url.view());
    attribute(out_, "srclang", track.language);
    attribute(out_, "label", track.label);
    out_ += '>';
  }
  out_ += is_video ? "</video>" : "</audio>";
  if (!has_words) {
    out_ += "</figure>\n";
  } else {
    out_ += "<figcaption>";
    inlines(media.caption);
    if (!media.caption.empty() && !media.credit.empty()) out_ += "<br>";
    inlines(media.credit);
    out_ += "</figcaption></figure>\n";
  }
  blocks(media.transcript);
}

void HtmlText::embed(const model::Embed& embed, const text::Place* place) {
  if (embed.frame.empty()) {
    losses_.name("embeds of providers that are not known", place);
    model::Teaser link{};
    link.url = embed.url;
    link.title = embed.title;
    link.summary = embed.caption;
    return teaser(link);
  }
  if (!embed.caption.empty()) out_ += "<figure>";
  out_ += "<iframe";
  attribute(out_, "src", embed.url.view());
  attribute(out_, "title", embed.title);
  attribute(out_, "width", embed.width);
  attribute(out_, "height", embed.height);
  out_ += "></iframe>\n";
  if (embed.caption.empty()) return;
  element("figcaption", embed.caption);
  out_ += "</figure>\n";
}

void HtmlText::table(const model::Table& table) {
  out_ += "<table";
  language(language_);
  language_ = {};
  out_ += ">\n";
  if (!table.caption.empty()) element("caption", table.caption);
  rows("thead", table.header);
  rows("tbody", table.rows);
  rows("tfoot", table.footer);
  out_ += "</table>\n";
}

void HtmlText::rows(string_view part, const text::List<model::Row>& list) {
  if (list.empty()) return;
  out_.append("<").append(part).append(">\n");
  for (const auto& row : list) {
    out_ += "<tr>";
    for (const auto& cell : row.cells) {
      out_ += cell.heading ? "<th" : "<td";
      if (cell.columns != 1) attribute(out_, "colspan", cell.columns);
      if (cell.rows != 1) attribute(out_, "rowspan", cell.rows);
      if (cell.align != model::Align::none)
        attribute(out_, "align",
                  cell.align == model::Align::start    ? "left"
                  : cell.align == model::Align::centre ? "center"
                                                       : "right");
      out_ += '>';
      inlines(cell.text);
      out_ += cell.heading ? "</th>" : "</td>";
    }
    out_ += "</tr>\n";
  }
  out_.append("</").append(part).append(">\n");
}

}  // namespace galley::output
