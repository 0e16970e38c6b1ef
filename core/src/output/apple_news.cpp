// Apple News Format (https://developer.apple.com/documentation/applenewsformat): an article.json whose texts
// are HTML. Looks are left to Apple's own: no styles, and the layout that the format demands.
#include "output/apple_news.h"
#include "layout/plain.h"
#include "layout/visit.h"
#include "output/element.h"
#include "output/formats.h"
#include "output/plain_body.h"

namespace galley::output {

using layout::Visitor;
using std::string_view;

void AppleNews::flush() {
  if (text_.empty()) return;
  json_.begin_object().member("role", "body").member("format", "html").member("text", text_).end_object();
  text_.clear();
}

void AppleNews::component(string_view role) {
  flush();
  json_.begin_object().member("role", role);
}

void AppleNews::text_member(const model::Inlines& words) {
  std::string html;
  AppleText{html, losses_}.inlines(words);
  json_.member("format", "html").member("text", html);
}

void AppleNews::line(string_view role, const model::Inlines& words) {
  if (words.empty()) return;
  component(role);
  text_member(words);
  json_.end_object();
}

void AppleNews::plain_line(string_view role, string_view words) {
  if (words.empty()) return;
  component(role);
  std::string html;
  escaped(html, words);
  json_.member("format", "html").member("text", html).end_object();
}

void AppleNews::blocks(const model::Blocks& list) {
  for (const auto& each : list) block(each);
}

// URL, caption and accessibilityCaption of an object that is open.
void AppleNews::picture_fields(const model::Image& image) {
  losses_.name_if(image.width > 0 || image.height > 0, "sizes of pictures", image.place);
  losses_.name_if(image.decorative || (image.has_alt && image.alt.empty()), "decorative pictures",
                  image.place);
  losses_.name_if(!image.sources.empty(), "renditions of pictures", image.place);
  losses_.name_if(image.focus.given, "focus of pictures", image.place);
  losses_.name_if(!image.credit.empty(), "credits of pictures apart from their captions", image.place);
  losses_.name_if(is_ambiguous(image.alt), "descriptions that look like HTML", image.place);
  json_.member("URL", image.url.view());
  if (!image.alt.empty()) json_.member("accessibilityCaption", image.alt);
  if (image.caption.empty() && image.credit.empty()) return;
  std::string html;
  AppleText text{html, losses_};
  text.inlines(image.caption);
  if (!image.caption.empty() && !image.credit.empty()) html += "<br>";
  text.inlines(image.credit);
  json_.key("caption").begin_object().member("format", "html").member("text", html).end_object();
}

void AppleNews::picture(const model::Image& image) {
  if (image.url.empty()) {
    losses_.name("pictures without an address", image.place);
    return line("caption", image.caption);
  }
  component("photo");
  picture_fields(image);
  json_.end_object();
}

void AppleNews::gallery(const model::Gallery& gallery) {
  losses_.name_if(!gallery.title.empty(), "titles of galleries", place_);
  component("gallery");
  json_.key("items").begin_array();
  for (const auto* image : gallery.images) {
    if (image->url.empty()) {
      losses_.name("pictures without an address", image->place);
      continue;
    }
    json_.begin_object();
    picture_fields(*image);
    json_.end_object();
  }
  json_.end_array().end_object();
}

void AppleNews::media(const model::Media& media) {
  const bool is_video = media.kind == model::MediaKind::video;
  losses_.name_if(!media.type.empty() || media.width > 0 || media.height > 0, "types and sizes of recordings",
                  place_);
  losses_.name_if(!media.captions.empty(), "subtitles", place_);
  losses_.name_if(!media.transcript.empty(), "transcripts", place_);
  losses_.name_if(!media.credit.empty(), "credits of recordings", place_);
  losses_.name_if(!is_plain(media.caption), "marks in captions of recordings", place_);
  losses_.name_if(is_ambiguous(media.title), "descriptions that look like HTML", place_);
  component(is_video ? "video" : "audio");
  json_.member("URL", media.url.view());
  if (media.poster != nullptr) {
    const auto& poster = *media.poster;
    losses_.name_if(poster.has_alt || poster.width > 0 || !poster.caption.empty() || !poster.sources.empty(),
                    "what is said of posters", poster.place);
    json_.member(is_video ? "stillURL" : "imageURL", poster.url.view());
  }
  if (!media.title.empty()) json_.member("accessibilityCaption", media.title);
  std::string words;
  layout::append_plain(words, media.caption);
  if (!words.empty()) json_.member("caption", words);
  json_.end_object();
  blocks(media.transcript);
}

void AppleNews::embed(const model::Embed& embed) {
  const bool is_video =
      embed.provider == "YouTube" || embed.provider == "Vimeo" || embed.provider == "Dailymotion";
  if (!is_video || embed.frame.empty()) {
    losses_.name("embeds other than videos of YouTube, Vimeo and Dailymotion", place_);
    text_ += "<p><a";
    attribute(text_, "href", embed.url.view());
    text_ += '>';
    escaped(text_, embed.title.empty() ? embed.url.view() : embed.title);
    text_ += "</a></p>";
    return paragraph(embed.caption);
  }
  // Apple wants the address of the frame, and YouTube's under its usual name.
  std::string frame{embed.frame.view()};
  constexpr string_view kQuiet = "www.youtube-nocookie.com";
  if (const auto at = frame.find(kQuiet); at != std::string::npos)
    frame.replace(at, kQuiet.size(), "www.youtube.com");
  losses_.name_if(frame != embed.url.view(), "pages of embedded videos, but their frames", place_);
  losses_.name_if(embed.width > 0 || embed.height > 0, "sizes of embeds", place_);
  losses_.name_if(!is_plain(embed.caption), "marks in captions of recordings", place_);
  losses_.name_if(is_ambiguous(embed.title), "descriptions that look like HTML", place_);
  component("embedwebvideo");
  json_.member("URL", frame);
  if (!embed.title.empty()) json_.member("accessibilityCaption", embed.title);
  std::string words;
  layout::append_plain(words, embed.caption);
  if (!words.empty()) json_.member("caption", words);
  json_.end_object();
}

void AppleNews::table(const model::Table& table) {
  std::string html{"<table>"};
  AppleText text{html, losses_};
  if (!table.caption.empty()) {
    html += "<caption>";
    text.inlines(table.caption);
    html += "</caption>";
  }
  const auto rows = [&](string_view part, const text::List<model::Row>& list) {
    if (list.empty()) return;
    html.append("<").append(part).append(">");
    for (const auto& row : list) {
      html += "<tr>";
      for (const auto& cell : row.cells) {
        losses_.name_if(cell.align != model::Align::none, "alignment in tables", place_);
        html += cell.heading ? "<th" : "<td";
        if (cell.columns != 1) attribute(html, "colspan", cell.columns);
        if (cell.rows != 1) attribute(html, "rowspan", cell.rows);
        html += '>';
        text.inlines(cell.text);
        html += cell.heading ? "</th>" : "</td>";
      }
      html += "</tr>";
    }
    html.append("</").append(part).append(">");
  };
  rows("thead", table.header);
  rows("tbody", table.rows);
  rows("tfoot", table.footer);
  html += "</table>";
  component("htmltable");
  json_.member("html", html).end_object();
}

void AppleNews::quote(const model::Quote& quote) {
  losses_.name_if(!quote.url.empty(), "sources of quotes", place_);
  losses_.name_if(!quote.attribution.empty(), "attributions of quotes", place_);
  std::string html;
  AppleText text{html, losses_};
  for (const auto& each : quote.body) text.block(each);
  component("quote");
  json_.member("format", "html").member("text", html).end_object();
  paragraph(quote.attribution);
}

void AppleNews::paragraph(const model::Inlines& words) {
  if (words.empty()) return;
  text_ += "<p>";
  AppleText{text_, losses_}.inlines(words);
  text_ += "</p>";
}

void AppleNews::titled(string_view title) { plain_line("heading2", title); }

void AppleNews::block(const model::Block& block) {
  place_ = block.place;
  if (AppleText::takes(block)) return AppleText{text_, losses_}.block(block);
  losses_.name_if(!block.language.empty(), "languages of blocks", place_);
  const auto* place = place_;
  std::visit(Visitor{
                 [&](const model::Paragraph&) {},  // These three are text.
                 [&](const model::BulletList&) {},
                 [&](const model::CodeBlock&) {},
                 [&](const model::Heading& b) {
                   losses_.name_if(b.level == 1, "headings of the level of the headline", place);
                   losses_.name_if(layout::is_blank(b.text), "headings without words", place);
                   const auto level = b.level > 1 ? b.level - 1 : 1;
                   line(std::string{"heading"}.append(std::to_string(level)), b.text);
                 },
                 [&](const model::DefinitionList& b) {
                   losses_.name("lists of definitions", place);
                   for (const auto& item : b.items)
                     item.is_term ? line("heading4", item.term) : blocks(item.body);
                 },
                 [&](const model::Quote& b) { quote(b); },
                 [&](const model::PullQuote& b) {
                   losses_.name_if(!b.attribution.empty(), "attributions of pull quotes", place);
                   line("pullquote", b.text);
                   paragraph(b.attribution);
                 },
                 [&](const model::Image* b) { picture(*b); },
                 [&](const model::Gallery* b) { gallery(*b); },
                 [&](const model::Media* b) { media(*b); },
                 [&](const model::Embed* b) { embed(*b); },
                 [&](const model::Table* b) { table(*b); },
                 [&](const model::Divider&) {
                   component("divider");
                   json_.end_object();
                 },
                 [&](const model::Aside& b) {
                   losses_.name_if(!b.title.empty(), "titles of boxes", place);
                   component("aside");
                   json_.key("components").begin_array();
                   titled(b.title);
                   blocks(b.body);
                   flush();
                   json_.end_array().end_object();
                 },
                 [&](const model::Details& b) {
                   losses_.name("details that open", place);
                   line("heading2", b.summary);
                   blocks(b.body);
                 },
                 [&](const model::Timeline& b) {
                   losses_.name("timelines", place);
                   titled(b.title);
                   for (const auto& item : b.items) {
                     std::string label{item.label};
                     if (label.empty()) text::append_rfc3339(label, item.date);
                     label.append(label.empty() || item.title.empty() ? "" : ": ").append(item.title);
                     plain_line("heading3", label);
                     blocks(item.body);
                   }
                 },
                 [&](const model::Teaser* b) { teaser(*b); },
                 [&](const model::TeaserList& b) {
                   titled(b.title);
                   for (const auto& story : b.items) teaser(story);
                 },
                 [&](const model::Update* b) {
                   losses_.name("posts of live pages", place);
                   std::string when;
                   text::append_rfc3339(when, b->published);
                   titled(b->title);
                   plain_line("caption", when);
                   blocks(b->body);
                 },
                 [&](const model::Fallback& b) {
                   losses_.name("blocks that could not be read", place);
                   plain_line("body", b.text);
                 },
             },
             block.content);
}

void AppleNews::teaser(const model::Teaser& teaser) {
  losses_.name("teasers", teaser.place);
  text_ += "<p><a";
  attribute(text_, "href", teaser.url.view());
  text_ += '>';
  escaped(text_, teaser.title.empty() ? teaser.url.view() : teaser.title);
  text_ += "</a></p>";
  paragraph(teaser.summary);
}

void AppleNews::components() {
  json_.key("components").begin_array();
  plain_line("title", article_.title);
  line("intro", article_.standfirst);
  std::string names;
  for (const auto& person : article_.authors) names.append(names.empty() ? "" : ", ").append(person.name);
  plain_line("byline", names);
  if (article_.image != nullptr) picture(*article_.image);
  blocks(article_.body);
  if (!article_.notes.empty()) {
    losses_.name("footnotes", article_.notes.front().place);
    for (const auto& note : article_.notes) blocks(note.body);
  }
  flush();
  json_.end_array();
}

}  // namespace galley::output
