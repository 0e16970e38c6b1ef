#include "html/page.h"

#include <string>

#include "html/metadata.h"
#include "locale/language_tag.h"

namespace galley::html {

using locale::String;

namespace {

void property(Writer& w, Markup open, std::string_view content) {
  if (content.empty()) return;
  w.put(open);
  w.attribute(" content=", content);
  w.put(">\n");
}

void date_property(Writer& w, Markup open, const text::Timestamp& time) {
  std::string out;
  text::append_rfc3339(out, time);
  property(w, open, out);
}

// "en-GB" as Open Graph writes it: "en_GB". A tag without a region is left out, because it has no form for
// one.
std::string graph_locale(std::string_view language) {
  const auto region = locale::region_of(language);
  if (region.empty()) return {};
  std::string out{locale::primary_subtag(language)};
  return out.append(1, '_').append(region);
}

void open_graph(Writer& w, const layout::Plan& plan, std::string_view words) {
  const auto& a = *plan.article;
  property(w, "<meta property=\"og:type\"", "article");
  property(w, "<meta property=\"og:title\"", a.title);
  property(w, "<meta property=\"og:description\"", words);
  property(w, "<meta property=\"og:url\"", a.url.view());
  property(w, "<meta property=\"og:site_name\"", a.publisher.name);
  property(w, "<meta property=\"og:locale\"", graph_locale(plan.language));
  const bool pictured = a.image != nullptr && !a.image->url.empty();
  if (pictured) {
    property(w, "<meta property=\"og:image\"", a.image->url.view());
    property(w, "<meta property=\"og:image:alt\"", a.image->alt);
    if (a.image->width > 0 && a.image->height > 0) {
      property(w, "<meta property=\"og:image:width\"", std::to_string(a.image->width));
      property(w, "<meta property=\"og:image:height\"", std::to_string(a.image->height));
    }
  }
  date_property(w, "<meta property=\"article:published_time\"", a.published);
  date_property(w, "<meta property=\"article:modified_time\"", a.modified);
  property(w, "<meta property=\"article:section\"", a.kicker.text);
  for (const auto& tag : a.tags) property(w, "<meta property=\"article:tag\"", tag.name);
  property(w, "<meta name=\"twitter:card\"", pictured ? "summary_large_image" : "summary");
}

void head(Writer& w, const layout::Plan& plan, const Options& options) {
  const auto& a = *plan.article;
  const bool lite = options.view == View::lite;
  w.put(
      "<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, "
      "initial-scale=1\">\n<title>");
  w.text(a.title.empty() ? std::string_view{"—"} : a.title);
  w.put("</title>\n");
  const auto words = description(plan);
  property(w, "<meta name=\"description\"", words);
  for (const auto& person : a.authors) property(w, "<meta name=\"author\"", person.name);
  if (!a.url.empty()) {
    w.put("<link rel=\"canonical\"");
    w.attribute(" href=", a.url);
    w.put(">\n");
  }
  if (!options.oembed.empty()) {
    w.put("<link rel=\"alternate\" type=\"application/json+oembed\"");
    w.attribute(" href=", options.oembed);
    w.attribute(" title=", a.title);
    w.put(">\n");
  }
  open_graph(w, plan, words);
  w.put("<meta name=\"color-scheme\" content=\"light dark\">\n");
  if (!lite) {
    // Before the stylesheets: behind them they would wait.
    for (const auto& url : options.early_scripts) {
      w.put("<script");
      w.attribute(" src=", url);
      w.put("></script>\n");
    }
    write_stylesheets(w, options);
    for (const auto& url : options.scripts) {
      w.put("<script type=\"module\"");
      w.attribute(" src=", url);
      w.put("></script>\n");
    }
  }
  w.put("<script type=\"application/ld+json\">");
  std::string metadata;
  append_metadata(metadata, plan, json::Target::script);
  w.json_in_script(metadata);
  w.put("</script>\n</head>\n");
}

}  // namespace

void write_stylesheets(Writer& w, const Options& options) {
  for (const auto& url : options.stylesheets) {
    w.put("<link rel=\"stylesheet\"");
    w.attribute(" href=", url);
    w.put(">\n");
  }
}

void write_page(Writer& w, Printer& printer, const layout::Plan& plan, const Options& options) {
  w.put("<!doctype html>\n<html");
  printer.root_language();
  w.put(">\n");
  head(w, plan, options);
  w.put("<body class=\"galley-page\">\n<a class=\"galley-skip\"");
  w.id(" href=", options.id_prefix, "main");
  printer.interface_language();
  w.put(">");
  w.text(printer.label(String::skip_to_content));
  w.put("</a>\n<main");
  w.id(" id=", options.id_prefix, "main");
  w.put(">\n");
  printer.article();
  w.put("</main>\n</body>\n</html>\n");
}

}  // namespace galley::html
