#include "fixes/pointer.h"

#include <charconv>

namespace galley::fixes {

namespace {

std::string unescaped(std::string_view step) {
  std::string out;
  for (std::size_t i = 0; i < step.size(); ++i) {
    if (step[i] == '~' && i + 1 < step.size()) {
      out += step[++i] == '1' ? '/' : '~';
    } else {
      out += step[i];
    }
  }
  return out;
}

const json::Value* element(const json::Value& array, std::string_view step) {
  std::uint32_t index = 0;
  const auto [end, error] = std::from_chars(step.data(), step.data() + step.size(), index);
  if (error != std::errc{} || end != step.data() + step.size() || index >= array.count) return nullptr;
  return array.elements + index;
}

}  // namespace

const json::Value* follow(const json::Value& root, std::string_view pointer) {
  const auto* value = &root;
  while (value != nullptr && !pointer.empty()) {
    pointer.remove_prefix(1);
    const auto end = pointer.find('/');
    const auto step = pointer.substr(0, end);
    pointer.remove_prefix(step.size());
    value = value->is(json::Kind::array) ? element(*value, step) : json::member(*value, unescaped(step));
  }
  return value;
}

std::string_view parent_of(std::string_view pointer) { return pointer.substr(0, pointer.rfind('/')); }

std::string last_step(std::string_view pointer) { return unescaped(pointer.substr(pointer.rfind('/') + 1)); }

}  // namespace galley::fixes
