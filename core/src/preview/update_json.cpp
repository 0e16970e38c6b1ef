#include <array>

#include <galley/preview.h>

#include "json/write.h"
#include "report.h"

namespace galley {

namespace {

constexpr std::array<std::string_view, 4> kOutcomes = {"unchanged", "patched", "whole", "kept"};
constexpr std::array<std::string_view, 3> kEdits = {"replace", "insert", "remove"};
constexpr std::array<std::string_view, 8> kContainers = {"none",    "html",   "body", "main",
                                                         "article", "header", "text", "footer"};

void write_edits(json::Writer& writer, const Preview& preview) {
  writer.key("edits").begin_array();
  for (const auto& edit : preview.edits()) {
    writer.begin_object().member("op", kEdits.at(static_cast<std::size_t>(edit.kind)));
    writer.member("key", std::uint64_t{edit.key});
    if (edit.kind == PreviewEdit::Kind::insert) {
      writer.member("container", kContainers.at(static_cast<std::size_t>(edit.container)));
      writer.member("before", std::uint64_t{edit.before});
    }
    if (edit.kind != PreviewEdit::Kind::remove) {
      writer.member("html", preview.html().substr(edit.start, edit.end - edit.start));
    }
    writer.end_object();
  }
  writer.end_array();
}

void write_parts(json::Writer& writer, const Preview& preview) {
  writer.key("parts").begin_object();
  for (std::size_t i = 0; i < kContainers.size(); ++i) {
    bool is_open = false;
    for (const auto& part : preview.parts()) {
      if (static_cast<std::size_t>(part.container) != i) continue;
      if (!is_open) writer.key(kContainers.at(i)).begin_array();
      is_open = true;
      writer.number(part.key);
    }
    if (is_open) writer.end_array();
  }
  writer.end_object();
}

}  // namespace

std::string update_json(const Preview& preview, Preview::Outcome outcome) {
  std::string out;
  json::Writer writer{out};
  const auto& report = preview.report();
  writer.begin_object().member("outcome", kOutcomes.at(static_cast<std::size_t>(outcome)));
  if (outcome == Preview::Outcome::patched) write_edits(writer, preview);
  if (outcome == Preview::Outcome::whole) write_parts(writer, preview);
  if (preview.has_new_problems()) write_problems(writer, report.problems);
  if (preview.has_new_outline()) write_outline(writer, report);
  write_facts(writer, report);
  writer.end_object();
  return out;
}

}  // namespace galley
