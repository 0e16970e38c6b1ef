#include "html/pattern.h"
#include "html/printer.h"
#include "locale/language_tag.h"
#include "share/links.h"

namespace galley::html {

using locale::String;

namespace {

// Whether anything can be shared without scripts.
bool has_addresses(const text::List<share::ShareLink>& links) {
  for (const auto& link : links) {
    if (!link.url.empty()) return true;
  }
  return false;
}

}  // namespace

// Without scripts: links in <details>. With them the shell moves the panel into the dialog and shows the
// opener. The dialog and its words are here, so that the shell has none of its own.
void Printer::share(bool is_fragment) {
  const auto& a = *plan_.article;
  w_.put("<div class=\"galley-share\" data-galley-share");
  // Its words are the interface's, also where it stands alone.
  if (!is_fragment) {
    interface_language();
  } else if (interface_is_foreign_) {
    const auto tag = locale::tag(strings_.language());
    w_.attribute(" lang=", tag);
    w_.attribute(" dir=", std::string_view{locale::is_rtl(tag) ? "rtl" : "ltr"});
  } else {
    root_language();
  }
  w_.attribute(" data-galley-share-url=", share::address(a));
  w_.attribute(" data-galley-share-title=", share::title(a));
  if (!a.share.text.empty()) w_.attribute(" data-galley-share-text=", a.share.text);
  w_.put(">\n<details class=\"galley-share-details\" data-galley-share-details");
  if (!has_addresses(plan_.share_links)) w_.put(" hidden");
  w_.put(">\n<summary>");
  w_.text(label(String::share));
  w_.put("</summary>\n<div class=\"galley-share-panel\" data-galley-share-panel>\n<p");
  w_.id(" id=", prefix_, "share-about");
  w_.put(">");
  pattern(label(String::sharing), "title", [&] {
    w_.put("<bdi");
    if (interface_is_foreign_ && !plan_.language.empty()) w_.attribute(" lang=", plan_.language);
    w_.put(">");
    w_.text(share::title(a));
    w_.put("</bdi>");
  });
  w_.put("</p>\n");
  share_links();
  w_.put("</div>\n</details>\n");
  // A page without scripts has no use for the rest.
  if (is_lite_) return w_.put("</div>\n");
  share_dialog();
  w_.put(
      "<button type=\"button\" class=\"galley-share-open\" aria-haspopup=\"dialog\" data-galley-share-open "
      "hidden>");
  w_.text(label(String::share));
  w_.put("</button>\n</div>\n");
}

void Printer::share_links() {
  bool opened = false;
  for (const auto& link : plan_.share_links) {
    if (link.url.empty()) continue;
    if (!opened) w_.put("<ul class=\"galley-share-list\">\n");
    opened = true;
    const bool is_mail = link.service->id == "email";
    w_.put("<li><a");
    w_.attribute(" href=", link.url);
    w_.attribute(" data-galley-service=", link.service->id);
    if (!is_mail) {
      if (!options_.links.target.empty()) w_.attribute(" target=", options_.links.target);
      w_.put(" rel=\"noopener noreferrer\"");
    }
    w_.put(">");
    w_.text(is_mail ? std::string{label(String::share_by_email)}
                    : fill(String::share_on, "service", link.service->name));
    if (!is_mail && !options_.links.target.empty()) {
      w_.put("<span class=\"galley-hidden-text\"> (");
      w_.text(label(String::opens_new_window));
      w_.put(")</span>");
    }
    w_.put("</a></li>\n");
  }
  if (opened) w_.put("</ul>\n");
}

void Printer::share_dialog() {
  const auto level = layout::section_level(plan_);
  w_.put("<dialog class=\"galley-share-dialog\" data-galley-share-dialog");
  w_.id(" aria-labelledby=", prefix_, "share-title");
  w_.id(" aria-describedby=", prefix_, "share-about");
  w_.put(">\n");
  w_.open_heading(level);
  w_.id(" id=", prefix_, "share-title");
  w_.put(">");
  w_.text(label(String::share_title));
  w_.close_heading(level);
  w_.put(
      "\n<div class=\"galley-share-actions\">\n<button type=\"button\" data-galley-service=\"native\" "
      "hidden>");
  w_.text(label(String::share_native));
  w_.put("</button>\n");
  for (const auto& link : plan_.share_links) {
    if (!link.url.empty()) continue;
    w_.put("<button type=\"button\"");
    w_.attribute(" data-galley-service=", link.service->id);
    w_.put(">");
    w_.text(label(link.service->id == "copy" ? String::copy_link : String::print));
    w_.put("</button>\n");
  }
  w_.put("</div>\n<p class=\"galley-status\" role=\"status\"");
  w_.attribute(" data-galley-copied=", label(String::link_copied));
  w_.attribute(" data-galley-copy-failed=", label(String::copy_failed));
  w_.put("></p>\n<button type=\"button\" class=\"galley-share-close\" data-galley-close>");
  w_.text(label(String::close));
  w_.put("</button>\n</dialog>\n");
}

}  // namespace galley::html
