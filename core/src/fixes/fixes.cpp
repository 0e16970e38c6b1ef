#include <galley/fixes.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include <galley/galley.h>

#include "fixes/pointer.h"
#include "json/read.h"
#include "json/write.h"
#include "text/language.h"
#include "text/utf8.h"

namespace galley {

namespace {

using fixes::follow;
using json::Kind;
using json::member;
using std::string_view;

/// Writes the steps of one JSON Patch.
class Patch {
 public:
  Patch() { writer_.begin_array(); }

  Patch& remove(const std::string& path) {
    step("remove", path).end_object();
    return *this;
  }
  Patch& add(const std::string& path, string_view text) {
    step("add", path).member("value", text).end_object();
    return *this;
  }
  Patch& add(const std::string& path, std::uint64_t number) {
    step("add", path).member("value", number).end_object();
    return *this;
  }
  Patch& set(const std::string& path) {
    step("add", path).key("value").boolean(true).end_object();
    return *this;
  }
  Patch& leave_open(const std::string& path) {
    step("add", path).key("value").null().end_object();
    return *this;
  }
  Patch& move(const std::string& from, const std::string& path) {
    step("move", path).member("from", from).end_object();
    return *this;
  }
  std::string finish() {
    writer_.end_array();
    return std::move(text_);
  }

 private:
  json::Writer& step(string_view name, const std::string& path) {
    return writer_.begin_object().member("op", name).member("path", path);
  }

  std::string text_;
  json::Writer writer_{text_};
};

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
  const json::Value& root;
  const Problem& problem;
  std::vector<Fix>& out;

  void give(std::string title, Patch& patch, string_view image = {}) const {
    out.push_back({problem.code, problem.path, std::move(title), patch.finish(), std::string{image}});
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

}  // namespace

std::vector<Fix> find_fixes(string_view json, const Problems& problems) {
  std::vector<Fix> out;
  text::Arena arena;
  text::ProblemLog ignored;
  const auto* root = json::read(json, arena, ignored);
  if (root == nullptr) return out;
  for (const auto& problem : problems) {
    for (const auto& [code, make] : kMends) {
      if (code == problem.code) make({*root, problem, out});
    }
  }
  return out;
}

std::string fixes_json(string_view json) {
  std::string out{"["};
  for (const auto& fix : find_fixes(json, render(json, {}).problems)) {
    if (out.size() > 1) out += ',';
    std::string entry;
    json::Writer writer{entry};
    writer.begin_object().member("code", fix.code).member("path", fix.path).member("title", fix.title);
    if (!fix.image.empty()) writer.member("image", fix.image);
    writer.key("patch").end_object();
    // The patch is JSON already.
    out.append(entry, 0, entry.size() - 1).append(fix.patch).append("}");
  }
  return out + "]";
}

}  // namespace galley
