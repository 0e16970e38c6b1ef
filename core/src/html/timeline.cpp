#include <string>

#include "html/pattern.h"
#include "html/printer.h"
#include "locale/date.h"
#include "locale/pattern.h"

namespace galley::html {

using locale::String;
using model::Block;

void Printer::timeline(const Block& block, const model::Timeline& timeline) {
  open_section(" class=\"galley-timeline\"", timeline.title);
  attributes(block);
  w_.put(">\n");
  titled(timeline.title);
  w_.put("<ol");
  if (timeline.title.empty()) w_.attribute(" aria-label=", label(String::timeline));
  w_.put(">\n");
  for (const auto& item : timeline.items) {
    w_.put("<li>");
    if (!item.label.empty()) {
      w_.put("<p class=\"galley-timeline-date\">");
      if (item.date.empty()) {
        w_.text(item.label);
      } else {
        std::string machine;
        text::append_rfc3339(machine, item.date);
        w_.put("<time");
        w_.attribute(" datetime=", machine);
        w_.put(">");
        w_.text(item.label);
        w_.put("</time>");
      }
      w_.put("</p>\n");
    } else if (!item.date.empty()) {
      w_.put("<p class=\"galley-timeline-date\">");
      time(item.date);
      w_.put("</p>\n");
    }
    titled(item.title);
    blocks(item.body);
    w_.put("</li>\n");
  }
  w_.put("</ol>\n");
  close_section(timeline.title);
}

void Printer::update(const Block& block, const model::Update& update) {
  const auto id = plan_.updates[updates_++];
  w_.put("<article class=\"galley-update\"");
  w_.attribute(" id=", id);
  if (update.title.empty()) {
    std::string name{label(String::live_update)};
    if (!update.published.empty()) {
      std::string date;
      locale::append_timestamp(date, strings_.language(), update.published);
      name = fill(String::live_update_time, "date", date);
    }
    w_.attribute(" aria-label=", name);
  } else {
    w_.attribute(" aria-labelledby=", plan_.headings[heading_].id);
  }
  attributes(block);
  w_.put(">\n");
  if (!update.published.empty()) {
    // The time is the address of the post, for whoever wants to pass it on.
    w_.put("<p class=\"galley-update-time\"><a");
    w_.attribute(" href=", std::string{"#"}.append(id));
    w_.put(">");
    time(update.published);
    w_.put("</a></p>\n");
  }
  titled(update.title);
  blocks(update.body);
  w_.put("</article>\n");
}

}  // namespace galley::html
