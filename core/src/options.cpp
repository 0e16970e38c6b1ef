#include <galley/options.h>

#include <array>
#include <charconv>

#include "json/read.h"
#include "option_table.h"
#include "text/utf8.h"

namespace galley {

namespace {

using text::Code;

// What of a name is worth showing.
constexpr std::size_t kNameBytes = 40;

std::string quoted(std::string_view name) {
  const auto shown = name.substr(0, text::whole_prefix(name, kNameBytes));
  return std::string{"\""}.append(shown).append(shown.size() < name.size() ? "…\"" : "\"");
}

std::string unknown(std::string_view name) {
  std::string out = quoted(name);
  const auto other = resembled_option(name);
  if (!other.empty()) out.append(", perhaps ").append(quoted(other)).append(1, ',');
  return out;
}

std::string wanted(const Option& option) {
  return quoted(option.name).append(" wants ").append(option.wants);
}

// The object of all options, or that of a group whose name and "." are `prefix`.
struct Level {
  const json::Value& object;
  const text::Place* place;
  std::string prefix;
};

class Reader {
 public:
  Reader(Options& options, text::Arena& arena, text::ProblemLog& problems)
      : options_(options), arena_(arena), problems_(problems) {}

  void read(const Level& level) {
    for (std::uint32_t i = 0; i < level.object.count; ++i) {
      const auto& member = level.object.members[i];
      if (member.key.substr(0, 2) == "x-" || member.key.substr(0, 1) == "_") continue;
      if (member.value.is(json::Kind::null)) continue;
      const auto* place = level.place->member(arena_, member.key, member.value.offset);
      read(level.prefix + std::string{member.key}, member.value, place, level.prefix.empty());
    }
  }

 private:
  void read(const std::string& name, const json::Value& value, const text::Place* place, bool may_be_group) {
    const Option* option = find_option(name);
    if (option != nullptr) {
      if (!option->set({options_, value, place, arena_, problems_})) {
        problems_.add(Code::option_value, place, wanted(*option));
      }
    } else if (!may_be_group || !is_option_group(name)) {
      problems_.add(Code::option_unknown, place, unknown(name));
    } else if (value.is(json::Kind::object)) {
      read({value, place, name + "."});
    } else {
      problems_.add(Code::option_value, place, quoted(name).append(" wants an object"));
    }
  }

  Options& options_;
  text::Arena& arena_;
  text::ProblemLog& problems_;
};

// A value of the option's kind from the text of a command line, which outlives it.
class Written {
 public:
  Written(const Option& option, std::string_view key, std::string_view text, text::Arena& arena) {
    switch (option.kind) {
      case OptionKind::flag:
        if (text == "true" || text == "false")
          value_ = {.kind = json::Kind::boolean, .truth = text == "true"};
        break;
      case OptionKind::number:
        number(text);
        break;
      case OptionKind::text:
        value_ = string(text);
        break;
      case OptionKind::list:
        list(text, arena);
        break;
      case OptionKind::map:
        value_ = {.kind = json::Kind::object, .count = 1, .members = &member_};
        member_ = {.key = key, .value = string(text)};
        break;
    }
  }
  Written(const Written&) = delete;
  Written& operator=(const Written&) = delete;

  const json::Value& value() const { return value_; }

 private:
  static json::Value string(std::string_view text) { return {.kind = json::Kind::string, .text = text}; }

  void number(std::string_view text) {
    std::int32_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return;
    value_ = {.kind = json::Kind::number, .number = static_cast<double>(number), .text = text};
  }

  void list(std::string_view text, text::Arena& arena) {
    std::uint32_t count = text.empty() ? 0 : 1;
    for (const char c : text) count += c == ',' ? 1 : 0;
    auto* elements =
        static_cast<json::Value*>(arena.allocate(sizeof(json::Value) * count, alignof(json::Value)));
    for (std::uint32_t i = 0; i < count; ++i) {
      const auto end = text.find(',');
      new (elements + i) json::Value{string(text::trim(text.substr(0, end)))};
      text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
    }
    value_ = {.kind = json::Kind::array, .count = count, .elements = elements};
  }

  json::Value value_;
  json::Member member_;
};

}  // namespace

Options read_options(std::string_view json, Problems& problems) {
  Options options;
  if (text::trim(json).empty()) return options;
  text::Arena arena;
  text::ProblemLog log;
  const auto* root = json::read(json, arena, log);
  if (root != nullptr) {
    const auto* place = arena.make<text::Place>();
    if (root->is(json::Kind::object)) {
      Reader{options, arena, log}.read({*root, place, {}});
    } else {
      log.add(Code::option_value, place, "list wants an object");
    }
  }
  for (auto& problem : log.finish(json)) {
    problem.path.insert(0, "/options");
    problems.push_back(std::move(problem));
  }
  return options;
}

std::string set_option(Options& options, std::string_view name, std::string_view value) {
  const Option* option = find_option(name);
  std::string_view key;
  if (const auto dot = name.find('.'); option == nullptr && dot != std::string_view::npos) {
    option = find_option(name.substr(0, dot));
    key = name.substr(dot + 1);
  }
  if (is_option_group(name) || (option != nullptr && option->kind == OptionKind::map && key.empty())) {
    return "The option " + quoted(name) + " has parts: name one of them after a \".\".";
  }
  if (option == nullptr || (option->kind != OptionKind::map && !key.empty())) {
    return "The option " + unknown(name) + " is not known.";
  }
  text::Arena arena;
  text::ProblemLog log;
  const Written written{*option, key, value, arena};
  if (!option->set({options, written.value(), arena.make<text::Place>(), arena, log})) {
    return "The option " + wanted(*option) + ".";
  }
  const auto problems = log.finish({});
  return problems.empty() ? std::string{} : problems.front().message;
}

}  // namespace galley
