#include "report.h"

#include "fixes/write.h"

namespace galley {

void fixes::write_mend(json::Writer& writer, const Fix& fix) {
  writer.member("title", fix.title);
  if (!fix.image.empty()) writer.member("image", fix.image);
  writer.key("patch").raw(fix.patch);
}

std::string report_json(const Rendering& rendering, const std::vector<Fix>& fixes) {
  std::string out;
  json::Writer writer{out};
  writer.begin_object().key("problems").begin_array();
  for (const auto& problem : rendering.problems) {
    writer.begin_object();
    write_members(writer, problem);
    if (const auto* fix = fix_of(problem, fixes); fix != nullptr) {
      writer.key("fix").begin_object();
      fixes::write_mend(writer, *fix);
      writer.end_object();
    }
    writer.end_object();
  }
  writer.end_array();
  write_outline(writer, rendering);
  write_facts(writer, rendering);
  writer.end_object();
  return out;
}

}  // namespace galley
