#include <string>

#include "html/pattern.h"
#include "html/printer.h"
#include "locale/language_tag.h"
#include "locale/pattern.h"

namespace galley::html {

using locale::String;
using model::Block;

void Printer::gallery(const Block& block, const model::Gallery& gallery) {
  std::string name;
  locale::append_count(name, strings_, locale::PluralString::gallery, gallery.images.size());
  open_section(" class=\"galley-gallery\"", gallery.title);
  attributes(block);
  w_.put(">\n");
  titled(gallery.title);
  // The list scrolls sideways, so the keyboard must reach it (WCAG 2.1.1).
  w_.put("<ul class=\"galley-gallery-items\" tabindex=\"0\"");
  w_.attribute(" aria-label=", name);
  w_.put(">\n");
  for (const auto* image : gallery.images) {
    w_.put("<li>");
    figure(*image, nullptr, false);
    w_.put("</li>\n");
  }
  w_.put("</ul>\n");
  close_section(gallery.title);
}

void Printer::media(const Block& block, const model::Media& media) {
  const bool is_video = media.kind == model::MediaKind::video;
  is_video ? w_.put("<figure class=\"galley-video\"") : w_.put("<figure class=\"galley-audio\"");
  attributes(block);
  w_.put(">\n");
  const auto name = media.title.empty() ? label(is_video ? String::video : String::audio) : media.title;
  if (media.url.empty()) {
    w_.put("<p class=\"galley-missing\">");
    w_.text(name);
    w_.put("</p>\n");
  } else if (is_lite_) {
    w_.put("<p>");
    link(media.url, name);
    w_.put("</p>\n");
  } else {
    is_video ? w_.put("<video controls preload=\"none\"") : w_.put("<audio controls preload=\"none\"");
    w_.attribute(" aria-label=", name);
    if (is_video && media.width > 0 && media.height > 0) {
      w_.attribute(" width=", media.width);
      w_.attribute(" height=", media.height);
    }
    if (media.poster != nullptr && !media.poster->url.empty()) w_.attribute(" poster=", media.poster->url);
    w_.put(">\n<source");
    w_.attribute(" src=", media.url);
    if (!media.type.empty()) w_.attribute(" type=", media.type);
    w_.put(">\n");
    for (const auto& track : media.captions) {
      w_.put("<track kind=\"captions\"");
      w_.attribute(" src=", track.url);
      const auto language = track.language.empty() ? plan_.language : track.language;
      if (!language.empty()) w_.attribute(" srclang=", language);
      w_.attribute(" label=", track.label.empty() ? label(String::captions) : track.label);
      w_.put(">\n");
    }
    link(media.url, label(is_video ? String::open_video : String::open_audio));
    is_video ? w_.put("\n</video>\n") : w_.put("\n</audio>\n");
    if (!media.title.empty()) {
      w_.put("<p class=\"galley-media-title\">");
      w_.text(media.title);
      w_.put("</p>\n");
    }
  }
  if (media.poster != nullptr) {
    if (!media.poster->alt.empty()) {
      w_.put("<p class=\"galley-hidden-text\">");
      w_.text(media.poster->alt);
      w_.put("</p>\n");
    }
    small_caption(*media.poster);
  }
  if (!media.transcript.empty()) {
    w_.put("<details class=\"galley-transcript\">\n<summary");
    interface_language();
    w_.put(">");
    w_.text(label(String::transcript));
    w_.put("</summary>\n");
    blocks(media.transcript);
    w_.put("</details>\n");
  }
  caption(media.caption, media.credit);
  w_.put("</figure>\n");
}

void Printer::embed_label(String key, std::string_view service, std::string_view title) {
  interface_language();
  w_.put(">");
  locale::Piece piece;
  auto rest = label(key);
  while (locale::take_piece(rest, piece)) {
    w_.text(piece.text);
    if (piece.placeholder == "service") w_.text(service);
    if (piece.placeholder != "title") continue;
    if (interface_is_foreign_ && !plan_.language.empty()) {
      w_.put("<bdi");
      w_.attribute(" lang=", plan_.language);
      w_.put(">");
      w_.text(title);
      w_.put("</bdi>");
    } else {
      w_.text(title);
    }
  }
}

void Printer::embed_frame(const model::Embed& embed, std::string_view name, std::uint32_t number) {
  w_.put("<p class=\"galley-embed-notice\"");
  embed_label(String::embed_notice, embed.provider, {});
  w_.put("</p>\n<p><a class=\"galley-skip\"");
  w_.id(" href=", prefix_, "after-embed", number);
  w_.put(" data-galley-skip hidden");
  embed_label(String::skip_embed, {}, name);
  w_.put("</a></p>\n<div data-galley-frame></div>\n<p><button type=\"button\" data-galley-load hidden");
  embed_label(embed.title.empty() ? String::embed_show_untitled : String::embed_show, embed.provider,
              embed.title);
  w_.put("</button></p>\n");
}

void Printer::embed(const Block& block, const model::Embed& embed) {
  const bool can_load = !embed.frame.empty() && options_.embeds == Embeds::click && !is_lite_;
  const auto number = ++embeds_;
  std::string name;
  if (embed.title.empty()) {
    name = embed.provider;
  } else if (embed.provider.empty()) {
    name = embed.title;
  } else {
    locale::append_pattern(name, label(String::labelled), {{"label", embed.provider}, {"text", embed.title}});
  }
  w_.put("<figure class=\"galley-embed\"");
  if (can_load) {
    w_.put(" data-galley-embed");
    w_.attribute(" data-galley-src=", embed.frame);
    w_.attribute(" data-galley-title=", name);
    if (embed.width > 0 && embed.height > 0) {
      w_.attribute(" data-galley-width=", embed.width);
      w_.attribute(" data-galley-height=", embed.height);
    }
  }
  attributes(block);
  w_.put(">\n");
  if (can_load) embed_frame(embed, name, number);
  w_.put("<p>");
  if (embed.url.empty()) {
    w_.text(embed.title);
  } else if (embed.provider.empty()) {
    link(embed.url, embed.title.empty() ? embed.url.view() : embed.title);
  } else {
    w_.put("<a");
    w_.attribute(" href=", embed.url);
    embed_label(embed.title.empty() ? String::embed_open_untitled : String::embed_open, embed.provider,
                embed.title);
    w_.put("</a>");
  }
  w_.put("</p>\n");
  if (can_load) {
    w_.put("<span");
    w_.id(" id=", prefix_, "after-embed", number);
    w_.put(" tabindex=\"-1\"></span>\n");
  }
  caption(embed.caption, {});
  w_.put("</figure>\n");
}

}  // namespace galley::html
