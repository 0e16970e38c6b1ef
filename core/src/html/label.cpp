#include <string>

#include "html/pattern.h"
#include "html/printer.h"
#include "locale/date.h"
#include "locale/language_tag.h"
#include "locale/pattern.h"
#include "text/utf8.h"

namespace galley::html {

Printer::Printer(Writer& writer, const layout::Plan& plan, const Options& options,
                 const locale::Strings& strings, text::Arena& arena)
    : w_(writer),
      plan_(plan),
      options_(options),
      strings_(strings),
      arena_(arena),
      prefix_(options.id_prefix),
      article_host_(text::host(plan.article->url)),
      is_lite_(options.view == View::lite),
      marks_(plan.notes.size()) {
  const auto here = locale::primary_subtag(locale::tag(strings.language()));
  interface_is_foreign_ = !text::equal_ignoring_case(here, locale::primary_subtag(plan.language));
}

std::string Printer::fill(locale::String key, std::string_view name, std::string_view value) const {
  std::string out;
  locale::append_pattern(out, label(key), {{name, value}});
  return out;
}

void Printer::time(const text::Timestamp& time, bool is_inside_interface) {
  const bool as_written = options_.time_zone_offset == Options::as_written;
  const auto shown = as_written ? time : text::at_offset(time, options_.time_zone_offset);
  std::string machine;
  text::append_rfc3339(machine, shown);
  std::string words;
  locale::append_timestamp(words, strings_.language(), shown);
  w_.put("<time");
  w_.attribute(" datetime=", machine);
  if (!is_inside_interface) interface_language();
  w_.put(">");
  w_.text(words);
  w_.put("</time>");
}

void Printer::foreign(std::string_view language) {
  if (language.empty() || locale::same_tag(language, plan_.language)) return;
  w_.attribute(" lang=", language);
  const bool rtl = locale::is_rtl(language);
  if (rtl != plan_.rtl) w_.attribute(" dir=", std::string_view{rtl ? "rtl" : "ltr"});
}

void Printer::interface_language() {
  if (interface_is_foreign_) foreign(locale::tag(strings_.language()));
}

void Printer::root_language() {
  if (!plan_.language.empty()) w_.attribute(" lang=", plan_.language);
  w_.attribute(" dir=", std::string_view{plan_.rtl ? "rtl" : "ltr"});
}

void Printer::attributes(const model::Block& block) {
  foreign(block.language);
  if (!options_.annotate) return;
  std::string path;
  text::append_pointer(path, block.place);
  w_.attribute(" data-galley-path=", path);
}

bool Printer::is_external(text::Url url) const {
  const auto host = text::host(url);
  return !host.empty() && !text::equal_ignoring_case(host, article_host_);
}

}  // namespace galley::html
