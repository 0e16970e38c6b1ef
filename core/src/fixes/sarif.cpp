// SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html); sections below are of it.
#include <galley/fixes.h>

#include <algorithm>
#include <array>

#include "fixes/write.h"
#include "json/write.h"
#include "text/utf8.h"

namespace galley {

namespace {

using std::string_view;

struct Rule {
  string_view code;
  Severity severity;
  string_view what;
  string_view mend;
};

constexpr std::array kRules = {
#define GALLEY_CODE(name, code, severity, what, mend) Rule{code, Severity::severity, what, mend},
#include "text/codes.inc"
#undef GALLEY_CODE
};

string_view level(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::hint:
      return "note";
  }
  return {};
}

// Braces would be placeholders (§3.11.5), and brackets before a parenthesis a link (§3.11.6), which words of
// an article must not become.
std::string message(string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '(' && !out.empty() && out.back() == ']') out += ' ';
    if (c == '{' || c == '}') out += c;
    out += c;
  }
  return out;
}

void write_text(json::Writer& writer, string_view name, string_view text) {
  writer.key(name).begin_object().member("text", message(text)).end_object();
}

void write_rule(json::Writer& writer, const Rule& rule) {
  std::string what{rule.what};
  if (const auto slot = what.find("{}"); slot != std::string::npos) what.replace(slot, 2, "…");
  writer.begin_object().member("id", rule.code);
  write_text(writer, "shortDescription", what);
  write_text(writer, "fullDescription", what.append(" ").append(rule.mend));
  writer.key("defaultConfiguration").begin_object().member("level", level(rule.severity)).end_object();
  write_text(writer, "help", rule.mend);
  writer.end_object();
}

void write_artifact(json::Writer& writer, string_view uri) {
  writer.key("artifactLocation").begin_object().member("uri", uri).end_object();
}

// A mark at the start is no part of the text (§3.30.2).
std::uint64_t column_of(std::uint32_t line, std::uint32_t column, bool has_mark) {
  return has_mark && line == 1 && column > 1 ? column - 1 : column;
}

struct File {
  string_view uri;
  bool has_mark;
};

void write_location(json::Writer& writer, const File& file, const Problem& problem) {
  writer.key("locations").begin_array().begin_object().key("physicalLocation").begin_object();
  write_artifact(writer, file.uri);
  if (problem.line > 0) {
    writer.key("region").begin_object().member("startLine", std::uint64_t{problem.line});
    writer.member("startColumn", column_of(problem.line, problem.column, file.has_mark)).end_object();
  }
  writer.end_object();
  if (!problem.path.empty()) {
    writer.key("logicalLocations").begin_array().begin_object();
    writer.member("fullyQualifiedName", problem.path).member("kind", "value").end_object().end_array();
  }
  writer.end_object().end_array();
}

void write_replacement(json::Writer& writer, const TextEdit& edit, bool has_mark) {
  const auto& [start, end, text] = edit;
  writer.begin_object().key("deletedRegion").begin_object();
  writer.member("startLine", std::uint64_t{start.line});
  writer.member("startColumn", column_of(start.line, start.column, has_mark));
  writer.member("endLine", std::uint64_t{end.line});
  writer.member("endColumn", column_of(end.line, end.column, has_mark)).end_object();
  writer.key("insertedContent").begin_object().member("text", text).end_object().end_object();
}

// A mend that leaves something open is no replacement: it is told as it is.
void write_fix(json::Writer& writer, const File& file, const Fix& fix) {
  if (fix.edits.empty()) {
    writer.key("properties").begin_object().key("fix").begin_object();
    fixes::write_mend(writer, fix);
    writer.end_object().end_object();
    return;
  }
  writer.key("fixes").begin_array().begin_object();
  write_text(writer, "description", fix.title);
  writer.key("artifactChanges").begin_array().begin_object();
  write_artifact(writer, file.uri);
  writer.key("replacements").begin_array();
  for (const auto& edit : fix.edits) write_replacement(writer, edit, file.has_mark);
  writer.end_array().end_object().end_array().end_object().end_array();
}

void write_result(json::Writer& writer, const File& file, const Problem& problem, const Fix* fix) {
  const auto* rule =
      std::find_if(kRules.begin(), kRules.end(), [&](const Rule& one) { return one.code == problem.code; });
  writer.begin_object().member("ruleId", problem.code);
  writer.member("ruleIndex", static_cast<std::uint64_t>(rule - kRules.begin()));
  writer.member("level", level(problem.severity));
  write_text(writer, "message", problem.message);
  write_location(writer, file, problem);
  if (fix != nullptr) write_fix(writer, file, *fix);
  writer.end_object();
}

}  // namespace

void SarifLog::add(string_view uri, string_view text, const Problems& problems,
                   const std::vector<Fix>& fixes) {
  const File file{uri, text.starts_with(text::byte_order_mark)};
  for (const auto& problem : problems) {
    if (!results_.empty()) results_ += ',';
    json::Writer writer{results_};
    write_result(writer, file, problem, fix_of(problem, fixes));
  }
}

void SarifLog::add_unreadable(string_view uri) {
  if (!notifications_.empty()) notifications_ += ',';
  json::Writer writer{notifications_};
  writer.begin_object().key("locations").begin_array().begin_object();
  writer.key("physicalLocation").begin_object();
  write_artifact(writer, uri);
  writer.end_object().end_object().end_array();
  write_text(writer, "message", "The file cannot be read.");
  writer.member("level", "error").end_object();
}

std::string SarifLog::finish() const {
  std::string out;
  json::Writer writer{out};
  writer.begin_object();
  writer.member("$schema",
                "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
  writer.member("version", "2.1.0").key("runs").begin_array().begin_object();
  writer.key("tool").begin_object().key("driver").begin_object();
  writer.member("name", "Galley").member("version", version()).key("rules").begin_array();
  for (const auto& rule : kRules) write_rule(writer, rule);
  writer.end_array().end_object().end_object();
  writer.key("invocations").begin_array().begin_object();
  writer.key("executionSuccessful").boolean(notifications_.empty());
  if (!notifications_.empty()) {
    writer.key("toolExecutionNotifications").begin_array().raw(notifications_).end_array();
  }
  writer.end_object().end_array().member("columnKind", "unicodeCodePoints");
  writer.key("results").begin_array().raw(results_).end_array();
  writer.end_object().end_array().end_object();
  return out;
}

}  // namespace galley
