#include "text/problems.h"

#include <algorithm>
#include <array>

#include <galley/limits.h>

#include "text/entries.h"
#include "text/position.h"
#include "text/utf8.h"

namespace galley {

std::string_view name(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::hint:
      return "hint";
  }
  return {};
}

}  // namespace galley

namespace galley::text {

namespace {

// A detail is a pointer for the eye, not a copy of the input.
constexpr std::size_t kDetailBytes = 100;

struct Row {
  std::string_view code;
  Severity severity;
  std::string_view what;
  std::string_view mend;
};

// The texts of every row, one behind the other, and how many bytes those of each take.
constexpr char kTexts[] =
#define GALLEY_CODE(name, code, severity, what, mend) code "\0" what "\0" mend "\0"
#include "text/codes.inc"
#undef GALLEY_CODE
    ;

struct Size {
  std::uint8_t bytes;
  Severity severity;
};

constexpr std::array kSizes = {
#define GALLEY_CODE(name, code, severity, what, mend) Size{sizeof(code what mend) + 2, Severity::severity},
#include "text/codes.inc"
#undef GALLEY_CODE
};

bool is_error(Code code) { return kSizes[static_cast<std::size_t>(code)].severity == Severity::error; }

Row row_of(Code code) {
  const auto number = static_cast<std::size_t>(code);
  const char* at = kTexts;
  for (std::size_t i = 0; i < number; ++i) at += kSizes[i].bytes;
  const auto stable_code = take_entry(at);
  const auto what = take_entry(at);
  return {stable_code, kSizes[number].severity, what, take_entry(at)};
}

std::string message(const Row& entry, std::string_view detail) {
  std::string out;
  const auto slot = entry.what.find("{}");
  if (slot == std::string_view::npos) {
    out = entry.what;
  } else {
    out.append(entry.what.substr(0, slot)).append(detail).append(entry.what.substr(slot + 2));
  }
  return out.append(1, ' ').append(entry.mend);
}

}  // namespace

void ProblemLog::add(Code code, const Place* place, std::string_view detail) {
  const bool full = entries_.size() >= limits::problems;
  if (full) {
    ++dropped_;
    if (!is_error(code)) return;
    while (unsettled_ > 0 && is_error(entries_[unsettled_ - 1].code)) --unsettled_;
    if (unsettled_ == 0) return;
  }
  std::string kept{detail.substr(0, whole_prefix(detail, kDetailBytes))};
  if (kept.size() < detail.size()) kept += "…";
  Entry entry{code, place, std::move(kept)};
  if (full) {
    entries_[--unsettled_] = std::move(entry);
  } else {
    entries_.push_back(std::move(entry));
    unsettled_ = entries_.size();
  }
}

void ProblemLog::add(Code code, const Place* place, std::size_t number) {
  add(code, place, std::to_string(number));
}

bool ProblemLog::has(Code code) const {
  return std::any_of(entries_.begin(), entries_.end(), [code](const Entry& e) { return e.code == code; });
}

Problems ProblemLog::finish(std::string_view json) const {
  const auto offset = [](const Entry* e) { return e->place == nullptr ? 0U : e->place->offset; };
  // Put in one by one, behind their equals: there are few, and they come nearly in order.
  std::vector<const Entry*> order(entries_.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    auto at = i;
    for (; at > 0 && offset(order[at - 1]) > offset(&entries_[i]); --at) order[at] = order[at - 1];
    order[at] = &entries_[i];
  }

  Problems out;
  out.reserve(order.size() + 1);
  Position position;
  std::size_t passed = 0;
  for (const Entry* entry : order) {
    const auto row = row_of(entry->code);
    Problem problem{row.severity, row.code, {}, 0, 0, message(row, entry->detail)};
    append_pointer(problem.path, entry->place);
    if (!json.empty()) {
      const auto at = std::min<std::size_t>(offset(entry), json.size());
      position.pass(json.substr(passed, at - passed));
      passed = at;
      problem.line = position.line;
      problem.column = position.column;
    }
    out.push_back(std::move(problem));
  }
  if (dropped_ > 0) {
    const auto row = row_of(Code::problems_more);
    out.push_back({row.severity, row.code, {}, 0, 0, message(row, std::to_string(dropped_))});
  }
  return out;
}

}  // namespace galley::text
