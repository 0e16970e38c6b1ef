#include "output/native.h"

#include "output/notes.h"

namespace galley::output {

using std::string_view;

NativeWriter::NativeWriter(std::string& out, const model::Article& article, Losses& losses)
    : json_(out),
      article_(article),
      labels_(note_labels(article)),
      markdown_(labels_, losses),
      losses_(losses) {}

void NativeWriter::date(string_view key, const text::Timestamp& value) {
  std::string written;
  text::append_rfc3339(written, value);
  text(key, written);
}

void NativeWriter::article() {
  const auto& a = article_;
  json_.begin_object().member("galley", std::uint64_t{1});
  text("id", a.id);
  text("url", a.url.view());
  text("language", a.language);
  if (a.has_direction) json_.member("direction", a.rtl ? "rtl" : "ltr");
  if (!a.kicker.url.empty()) {
    json_.key("kicker").begin_object();
    text("text", a.kicker.text);
    text("url", a.kicker.url.view());
    json_.end_object();
  } else {
    text("kicker", a.kicker.text);
  }
  text("title", a.title);
  inlines("standfirst", a.standfirst);
  text("dateline", a.dateline);
  if (!a.authors.empty()) {
    json_.key("authors").begin_array();
    for (const auto& person : a.authors) {
      if (person.url.empty() && person.role.empty() && person.image == nullptr) {
        json_.string(person.name);
        continue;
      }
      json_.begin_object();
      text("name", person.name);
      text("url", person.url.view());
      text("role", person.role);
      if (person.image != nullptr) {
        json_.key("image");
        image(*person.image);
      }
      json_.end_object();
    }
    json_.end_array();
  }
  const auto& publisher = a.publisher;
  if (!publisher.url.empty() || publisher.logo != nullptr) {
    json_.key("publisher").begin_object();
    text("name", publisher.name);
    text("url", publisher.url.view());
    if (publisher.logo != nullptr) {
      json_.key("logo");
      image(*publisher.logo);
    }
    json_.end_object();
  } else {
    text("publisher", publisher.name);
  }
  date("published", a.published);
  date("modified", a.modified);
  if (a.image != nullptr) {
    json_.key("image");
    image(*a.image);
  }
  if (!a.body.empty() || !a.notes.empty()) {
    json_.key("body").begin_array();
    for (const auto& each : a.body) block(each);
    footnotes();
    json_.end_array();
  }
  if (!a.tags.empty()) {
    json_.key("tags").begin_array();
    for (const auto& tag : a.tags) {
      if (tag.url.empty()) {
        json_.string(tag.name);
      } else {
        json_.begin_object().member("name", tag.name).member("url", tag.url.view()).end_object();
      }
    }
    json_.end_array();
  }
  if (!a.corrections.empty()) {
    json_.key("corrections").begin_array();
    for (const auto& correction : a.corrections) {
      json_.begin_object();
      date("date", correction.date);
      inlines("text", correction.text);
      json_.end_object();
    }
    json_.end_array();
  }
  if (!a.related.items.empty() || !a.related.next.empty()) {
    json_.key("related");
    related(a.related);
  }
  share(a.share);
  text("edit", a.edit.view());
  text("license", a.license);
  text("rights", a.rights);
  if (a.access != model::Access::free)
    json_.member("access", a.access == model::Access::paid ? "paid" : "metered");
  number("reading_minutes", a.reading_minutes);
  json_.end_object();
}

void NativeWriter::share(const model::Share& share) {
  if (!share.enabled) {
    json_.key("share").boolean(false);
    return;
  }
  if (share.url.empty() && share.title.empty() && share.text.empty() && !share.has_services) return;
  json_.key("share").begin_object();
  text("url", share.url.view());
  text("title", share.title);
  text("text", share.text);
  if (share.has_services) {
    json_.key("services").begin_array();
    for (const auto& service : share.services) json_.string(service.id);
    json_.end_array();
  }
  json_.end_object();
}

void NativeWriter::related(const model::Related& related) {
  json_.begin_object();
  text("title", related.title);
  json_.key("items");
  items(related.items);
  text("next", related.next.view());
  number("total", related.total);
  json_.end_object();
}

void NativeWriter::items(const text::List<model::Teaser>& items) {
  json_.begin_array();
  for (const auto& teaser : items) {
    json_.begin_object();
    teaser_fields(teaser);
    text("language", teaser.language);
    json_.end_object();
  }
  json_.end_array();
}

void NativeWriter::teaser_fields(const model::Teaser& teaser) {
  text("id", teaser.id);
  text("url", teaser.url.view());
  text("kicker", teaser.kicker);
  text("title", teaser.title);
  inlines("summary", teaser.summary);
  if (teaser.image != nullptr) {
    json_.key("image");
    image(*teaser.image);
  }
  date("published", teaser.published);
}

void NativeWriter::image(const model::Image& image) {
  json_.begin_object();
  image_fields(image);
  json_.end_object();
}

void NativeWriter::image_fields(const model::Image& image) {
  text("url", image.url.view());
  text("alt", image.alt);
  if (image.decorative) json_.key("decorative").boolean(true);
  number("width", image.width);
  number("height", image.height);
  inlines("caption", image.caption);
  inlines("credit", image.credit);
  if (!image.sources.empty()) {
    json_.key("sources").begin_array();
    for (const auto& source : image.sources) {
      json_.begin_object().member("url", source.url.view());
      number("width", source.width);
      text("type", source.type);
      json_.end_object();
    }
    json_.end_array();
  }
  if (image.focus.given)
    json_.key("focus")
        .begin_object()
        .key("x")
        .hundredths(image.focus.x)
        .key("y")
        .hundredths(image.focus.y)
        .end_object();
}

void NativeWriter::footnotes() {
  if (article_.notes.empty()) return;
  json_.begin_object();
  type("footnotes");
  json_.key("items").begin_array();
  auto label = labels_.begin();
  for (const auto& note : article_.notes) {
    json_.begin_object().member("id", *label++);
    const auto* only = note.body.size() == 1 && note.body.front().language.empty()
                           ? std::get_if<model::Paragraph>(&note.body.front().content)
                           : nullptr;
    only != nullptr ? inlines("text", only->text) : blocks("body", note.body);
    json_.end_object();
  }
  json_.end_array().end_object();
}

}  // namespace galley::output
