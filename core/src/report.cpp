#include "report.h"

namespace galley {

void write_members(json::Writer& writer, const Problem& problem) {
  writer.member("severity", name(problem.severity)).member("code", problem.code);
  writer.member("path", problem.path).member("line", std::uint64_t{problem.line});
  writer.member("column", std::uint64_t{problem.column}).member("message", problem.message);
}

namespace {

void write_entry(json::Writer& writer, const OutlineEntry& entry) {
  writer.begin_object().member("level", std::uint64_t{entry.level});
  writer.member("id", entry.id).member("text", entry.text).end_object();
}

}  // namespace

void write_problems(json::Writer& writer, const Problems& problems) {
  writer.key("problems").begin_array();
  for (const auto& problem : problems) {
    writer.begin_object();
    write_members(writer, problem);
    writer.end_object();
  }
  writer.end_array();
}

void write_outline(json::Writer& writer, const Rendering& rendering) {
  writer.key("outline").begin_array();
  for (const auto& entry : rendering.outline) write_entry(writer, entry);
  writer.end_array();
}

void write_facts(json::Writer& writer, const Rendering& rendering) {
  writer.member("words", std::uint64_t{rendering.words}).member("minutes", std::uint64_t{rendering.minutes});
  writer.member("language", rendering.language).member("direction", rendering.direction);
}

namespace {

void write_report(json::Writer& writer, const Rendering& rendering) {
  write_problems(writer, rendering.problems);
  write_outline(writer, rendering);
  write_facts(writer, rendering);
}

}  // namespace

std::string report_json(const Rendering& rendering) {
  std::string out;
  json::Writer writer{out};
  writer.begin_object();
  write_report(writer, rendering);
  writer.end_object();
  return out;
}

std::string problems_json(const Problems& problems) {
  std::string out;
  json::Writer writer{out};
  writer.begin_object();
  write_problems(writer, problems);
  writer.end_object();
  return out;
}

std::string rendering_json(const Rendering& rendering) {
  std::string out;
  // A fifth more than the HTML is mostly enough for its quotation marks and the report.
  out.reserve(rendering.html.view().size() / 5 * 6);
  json::Writer writer{out};
  writer.begin_object().member("html", rendering.html.view());
  write_report(writer, rendering);
  writer.end_object();
  return out;
}

}  // namespace galley
