#include <galley/fixes.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "fixes/edits.h"
#include "fixes/patch.h"
#include "fixes/pointer.h"
#include "fixes/write.h"
#include "import/detect.h"
#include "json/read.h"
#include "json/write.h"
#include "text/language.h"
#include "text/utf8.h"

namespace galley {

namespace {

using fixes::follow;
using fixes::Patch;
using json::Kind;
using json::member;
using std::string_view;

struct Name {
  string_view name;
  string_view tag;
};
constexpr std::array<Name, 18> kLanguages = {{
    {"arabic", "ar"},
    {"chinese", "zh"},
    {"dutch", "nl"},
    {"english", "en"},
    {"french", "fr"},
    {"german", "de"},
    {"hebrew", "he"},
    {"hindi", "hi"},
    {"italian", "it"},
    {"japanese", "ja"},
    {"korean", "ko"},
    {"persian", "fa"},
    {"polish", "pl"},
    {"russian", "ru"},
    {"portuguese", "pt"},
    {"spanish", "es"},
    {"turkish", "tr"},
    {"ukrainian", "uk"},
}};

/// What a problem leads to, and where the mends go.
struct At {
  string_view text;
  bool can_edit;
  const json::Value& root;
  const Problem& problem;
  std::vector<Fix>& out;

  void give(std::string title, const Patch& patch, string_view image = {}) const {
    auto edits = can_edit ? fixes::edits_of(patch.steps(), root, text) : std::vector<TextEdit>{};
    out.push_back(
        {problem.code, problem.path, std::move(title), patch.json(), std::string{image}, std::move(edits)});
  }
};

void set_level(const At& at, std::uint64_t level) {
  Patch patch;
  at.give("Make it a heading of level " + std::to_string(level),
          patch.add(at.problem.path + "/level", level));
}

std::uint32_t level_of(const json::Value& block) {
  const auto* level = member(block, "level");
  return level != nullptr && level->is(Kind::number) ? static_cast<std::uint32_t>(level->number) : 2;
}

// One below the heading before it among its neighbours; the first one is of level 2.
void mend_skipped(const At& at) {
  const auto* block = follow(at.root, at.problem.path);
  const auto* list = follow(at.root, fixes::parent_of(at.problem.path));
  if (block == nullptr || !block->is(Kind::object) || list == nullptr || !list->is(Kind::array)) return;
  std::uint32_t level = 1;
  for (const auto& other : *list) {
    if (&other == block) break;
    const auto* type = member(other, "type");
    if (type != nullptr && type->text == "heading") level = level_of(other);
  }
  set_level(at, std::min(level + 1, 6U));
}

void mend_top(const At& at) {
  const auto* block = follow(at.root, at.problem.path);
  if (block != nullptr && block->is(Kind::object)) set_level(at, 2);
}

// The caption is seen and read; the alternative text is only read, so it is the one that repeats.
void mend_alt(const At& at) {
  const auto* image = follow(at.root, at.problem.path);
  if (image == nullptr || member(*image, "alt") == nullptr) return;
  Patch patch;
  patch.remove(at.problem.path + "/alt").set(at.problem.path + "/decorative");
  at.give("Leave the description to the caption", patch);
}

void mend_size(const At& at) {
  const auto* image = follow(at.root, at.problem.path);
  const auto* url = image == nullptr ? nullptr : member(*image, "url");
  if (url == nullptr || !url->is(Kind::string)) return;
  Patch patch;
  patch.leave_open(at.problem.path + "/width").leave_open(at.problem.path + "/height");
  at.give("Add the picture's own width and height", patch, url->text);
}

void mend_language(const At& at) {
  const auto* value = follow(at.root, at.problem.path);
  if (value == nullptr || !value->is(Kind::string)) return;
  const auto written = text::trim(value->text);
  std::string tag{written};
  std::replace(tag.begin(), tag.end(), '_', '-');
  // "en_GB.UTF-8" is how operating systems write it.
  tag = tag.substr(0, tag.find('.'));
  for (const auto& [name, known] : kLanguages) {
    if (text::equal_ignoring_case(written, name)) tag = known;
  }
  if (tag == written || !text::is_language_tag(tag)) return;
  Patch patch;
  at.give("Write \"" + tag + "\"", patch.add(at.problem.path, tag));
}

// The message names the known key in quotes, at its end: `The key "titel" looks like "title"`.
void mend_key(const At& at) {
  constexpr string_view kBefore = "looks like \"";
  const auto& message = at.problem.message;
  const auto start = message.find(kBefore);
  if (start == std::string::npos) return;
  const auto from = start + kBefore.size();
  const auto key = message.substr(from, message.find('"', from) - from);
  const std::string parent{fixes::parent_of(at.problem.path)};
  const auto* object = follow(at.root, parent);
  if (object == nullptr || member(*object, key) != nullptr) return;
  Patch patch;
  at.give("Rename it to \"" + key + "\"", patch.move(at.problem.path, parent + "/" + key));
}

void take_out(const At& at) {
  if (at.problem.path.empty() || follow(at.root, at.problem.path) == nullptr) return;
  Patch patch;
  at.give("Remove it", patch.remove(at.problem.path));
}

struct Mend {
  string_view code;
  void (*make)(const At&);
};
constexpr std::array<Mend, 12> kMends = {{
    {"heading-skipped", mend_skipped},
    {"heading-top", mend_top},
    {"heading-empty", take_out},
    {"image-alt-caption", mend_alt},
    {"image-size-missing", mend_size},
    {"language-invalid", mend_language},
    {"key-misspelt", mend_key},
    {"block-empty", take_out},
    {"value-empty", take_out},
    {"related-duplicate", take_out},
    {"related-self", take_out},
    {"key-unknown", take_out},
}};

const Mend* mend_of(const Problem& problem) {
  const auto* found =
      std::find_if(kMends.begin(), kMends.end(), [&](const Mend& mend) { return mend.code == problem.code; });
  return found == kMends.end() ? nullptr : found;
}

bool is_native(string_view text, const json::Value& root, Format wanted) {
  if (wanted != Format::automatic) return wanted == Format::galley;
  if (import::sniff(text) != Format::automatic) return false;
  const auto found = import::detect(root);
  return found == Format::automatic || found == Format::galley;
}

void write_edit(json::Writer& writer, const TextEdit& edit) {
  writer.begin_object();
  writer.member("start", std::uint64_t{edit.start.unit}).member("end", std::uint64_t{edit.end.unit});
  writer.member("line", std::uint64_t{edit.start.line}).member("column", std::uint64_t{edit.start.column});
  writer.member("end_line", std::uint64_t{edit.end.line});
  writer.member("end_column", std::uint64_t{edit.end.column}).member("text", edit.text).end_object();
}

}  // namespace

std::vector<Fix> find_fixes(string_view json, const Problems& problems, const Options& options) {
  std::vector<Fix> out;
  if (std::none_of(problems.begin(), problems.end(), mend_of)) return out;
  text::Arena arena;
  text::ProblemLog log;
  const auto* root = json::read(json, arena, log);
  using text::Code;
  const bool is_sound = root != nullptr && !log.has(Code::json_syntax) && !log.has(Code::json_truncated) &&
                        !log.has(Code::json_bytes);
  if (!is_sound || !is_native(json, *root, options.format)) return out;
  const bool can_edit = log.size() == (log.has(Code::json_byte_order_mark) ? 1U : 0U);
  for (const auto& problem : problems) {
    const auto* mend = mend_of(problem);
    if (mend != nullptr) mend->make({json, can_edit, *root, problem, out});
  }
  fixes::place_edits(out, json);
  return out;
}

const Fix* fix_of(const Problem& problem, const std::vector<Fix>& fixes) {
  const auto found = std::find_if(fixes.begin(), fixes.end(), [&](const Fix& fix) {
    return fix.code == problem.code && fix.path == problem.path;
  });
  return found == fixes.end() ? nullptr : &*found;
}

std::string fixes_json(string_view json, const Options& options) {
  std::string out;
  json::Writer writer{out};
  writer.begin_array();
  for (const auto& fix : find_fixes(json, render(json, options).problems, options)) {
    writer.begin_object().member("code", fix.code).member("path", fix.path);
    fixes::write_mend(writer, fix);
    writer.key("edits").begin_array();
    for (const auto& edit : fix.edits) write_edit(writer, edit);
    writer.end_array().end_object();
  }
  writer.end_array();
  return out;
}

}  // namespace galley
