#include "fixes/edits.h"

#include <algorithm>
#include <string>

#include "fixes/pointer.h"
#include "text/utf8.h"

namespace galley::fixes {

namespace {

using json::Kind;
using std::string_view;

// Behind the value, or the key, that starts at `at`.
std::uint32_t end_of(string_view text, std::uint32_t at) {
  std::uint32_t depth = 0;
  bool in_string = false;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (in_string) {
      if (c == '\\') ++at;
      if (c != '"') continue;
      in_string = false;
      if (depth == 0) return at + 1;
    } else if (c == '"') {
      in_string = true;
    } else if (c == '{' || c == '[') {
      ++depth;
    } else if (c == '}' || c == ']') {
      if (depth == 0) return at;
      if (--depth == 0) return at + 1;
    } else if (depth == 0 && string_view{", \n\r\t"}.find(c) != string_view::npos) {
      return at;
    }
  }
  return at;
}

/// Where the children of an object or array stand: members with their keys.
class Children {
 public:
  Children(const json::Value& parent, string_view text) : parent_(parent), text_(text) {}

  std::uint32_t count() const { return parent_.count; }
  std::uint32_t start(std::uint32_t i) const {
    return parent_.is(Kind::object) ? parent_.members[i].offset : parent_.elements[i].offset;
  }
  std::uint32_t end(std::uint32_t i) const {
    return end_of(text_, parent_.is(Kind::object) ? parent_.members[i].value.offset : start(i));
  }

  // With the comma that goes with it, and the white space up to its neighbour.
  TextEdit removal(std::uint32_t i) const {
    if (i + 1 < count()) return edit(start(i), start(i + 1), {});
    return edit(i > 0 ? end(i - 1) : start(i), end(i), {});
  }

  // Behind the last member, set apart as that one is.
  TextEdit addition(const std::string& member) const {
    if (count() == 0) return edit(parent_.offset + 1, parent_.offset + 1, member);
    const auto last = count() - 1;
    std::string out;
    if (last > 0) {
      out = text_.substr(end(last - 1), start(last) - end(last - 1));
    } else {
      out.append(",").append(text_.substr(parent_.offset + 1, start(0) - parent_.offset - 1));
    }
    return edit(end(last), end(last), out + member);
  }

  // What stands between a key and its value.
  string_view colon() const {
    if (count() == 0) return ":";
    const auto& last = parent_.members[count() - 1];
    const auto end_of_key = end_of(text_, last.offset);
    return text_.substr(end_of_key, last.value.offset - end_of_key);
  }

  static TextEdit edit(std::uint32_t start, std::uint32_t end, std::string text) {
    TextEdit out;
    out.start.byte = start;
    out.end.byte = end;
    out.text = std::move(text);
    return out;
  }

 private:
  const json::Value& parent_;
  string_view text_;
};

// False where the step cannot be said as a replacement.
bool append_edit(std::vector<TextEdit>& out, const Step& step, const json::Value& root, string_view text) {
  const auto* parent = follow(root, parent_of(step.path));
  if (step.is_open || parent == nullptr) return false;
  const Children children{*parent, text};
  const auto key = last_step(step.path);
  const auto* value = follow(root, step.path);
  const bool in_object = parent->is(Kind::object);
  std::string quoted;
  json::append_string(quoted, key);
  switch (step.op) {
    case Step::Op::remove:
      for (std::uint32_t i = 0; i < parent->count; ++i) {
        const auto* child = in_object ? &parent->members[i].value : &parent->elements[i];
        if (child != value) continue;
        out.push_back(children.removal(i));
        return true;
      }
      return false;
    case Step::Op::add:
      if (!in_object) return false;
      if (value != nullptr) {
        out.push_back(Children::edit(value->offset, end_of(text, value->offset), step.value));
      } else {
        out.push_back(children.addition(quoted.append(children.colon()).append(step.value)));
      }
      return true;
    case Step::Op::move: {
      const auto* member = json::find(*parent, last_step(step.from));
      if (member == nullptr || value != nullptr || parent_of(step.from) != parent_of(step.path)) return false;
      out.push_back(Children::edit(member->offset, end_of(text, member->offset), quoted));
      return true;
    }
  }
  return false;
}

// Counts lines, columns and units while it goes forward.
void move_to(TextPlace& here, string_view text, std::uint32_t byte) {
  for (; here.byte < byte; ++here.byte) {
    const auto unit = static_cast<unsigned char>(text[here.byte]);
    if (unit == '\n') {
      ++here.line;
      here.column = 0;
    }
    if (text::continues(unit)) continue;
    ++here.column;
    here.unit += unit >= 0xF0 ? 2 : 1;
  }
}

}  // namespace

std::vector<TextEdit> edits_of(const std::vector<Step>& steps, const json::Value& root, string_view text) {
  std::vector<TextEdit> out;
  for (const auto& step : steps) {
    const auto* parent = follow(root, parent_of(step.path));
    // What is added beside the only member that goes has nothing to be set apart from.
    const bool empties = step.op == Step::Op::remove && parent != nullptr && parent->count == 1;
    if ((empties && steps.size() > 1) || !append_edit(out, step, root, text)) return {};
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const TextEdit& a, const TextEdit& b) { return a.start.byte < b.start.byte; });
  for (std::size_t i = 1; i < out.size();) {
    if (out[i].start.byte > out[i - 1].end.byte) {
      ++i;
      continue;
    }
    out[i - 1].end = out[i].end;
    out[i - 1].text += out[i].text;
    out.erase(out.begin() + static_cast<std::ptrdiff_t>(i));
  }
  return out;
}

void place_edits(std::vector<Fix>& fixes, string_view text) {
  std::vector<TextPlace*> places;
  for (auto& fix : fixes) {
    for (auto& edit : fix.edits) {
      places.push_back(&edit.start);
      places.push_back(&edit.end);
    }
  }
  std::sort(places.begin(), places.end(),
            [](const TextPlace* a, const TextPlace* b) { return a->byte < b->byte; });
  TextPlace here;
  for (auto* place : places) {
    move_to(here, text, place->byte);
    *place = here;
  }
}

}  // namespace galley::fixes
