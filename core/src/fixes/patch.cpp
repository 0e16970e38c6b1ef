#include "fixes/patch.h"

#include <utility>

namespace galley::fixes {

namespace {

std::string_view name(Step::Op op) {
  switch (op) {
    case Step::Op::add:
      return "add";
    case Step::Op::remove:
      return "remove";
    case Step::Op::move:
      return "move";
  }
  return {};
}

}  // namespace

Patch& Patch::remove(std::string path) {
  steps_.push_back({Step::Op::remove, std::move(path), {}, {}});
  return *this;
}

Patch& Patch::add(std::string path, std::string_view text) {
  std::string value;
  json::append_string(value, text);
  steps_.push_back({Step::Op::add, std::move(path), {}, std::move(value)});
  return *this;
}

Patch& Patch::add(std::string path, std::uint64_t number) {
  steps_.push_back({Step::Op::add, std::move(path), {}, std::to_string(number)});
  return *this;
}

Patch& Patch::set(std::string path) {
  steps_.push_back({Step::Op::add, std::move(path), {}, "true"});
  return *this;
}

Patch& Patch::leave_open(std::string path) {
  steps_.push_back({Step::Op::add, std::move(path), {}, "null", true});
  return *this;
}

Patch& Patch::move(std::string from, std::string path) {
  steps_.push_back({Step::Op::move, std::move(path), std::move(from), {}});
  return *this;
}

std::string Patch::json() const {
  std::string out;
  json::Writer writer{out};
  writer.begin_array();
  for (const auto& step : steps_) {
    writer.begin_object().member("op", name(step.op)).member("path", step.path);
    if (!step.from.empty()) writer.member("from", step.from);
    if (!step.value.empty()) writer.key("value").raw(step.value);
    writer.end_object();
  }
  writer.end_array();
  return out;
}

}  // namespace galley::fixes
