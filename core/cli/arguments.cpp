#include "arguments.h"

#include <array>
#include <charconv>
#include <cstdio>

#include "input.h"

namespace galley::cli {

namespace {

// The commands that take a flag, each with a space before and behind.
struct Flag {
  std::string_view name;
  bool takes_value;
  std::string_view commands;
};

constexpr std::array kFlags = {
    Flag{"--help", false, " render check convert batch site feed oembed formats schema version "},
    Flag{"--view", true, " render check convert batch "},
    Flag{"--set", true, " render check convert batch site feed "},
    Flag{"--options", true, " render check convert batch site feed "},
    Flag{"--format", true, " check feed "},
    Flag{"--to", true, " convert "},
    Flag{"--coverage", false, " check "},
    Flag{"--items", false, " batch "},
    Flag{"--jobs", true, " batch site "},
    Flag{"--out", true, " site "},
    Flag{"--base", true, " site feed oembed "},
    Flag{"--title", true, " site feed "},
    Flag{"--embed", true, " site oembed "},
};

constexpr std::string_view kCommands = " render check convert batch site feed oembed formats schema version ";

bool lists(std::string_view words, std::string_view word) {
  const std::string padded = std::string{" "}.append(word).append(" ");
  return words.find(padded) != std::string_view::npos;
}

const Flag* find_flag(std::string_view name, std::string_view command) {
  for (const auto& flag : kFlags) {
    if (flag.name == name && (command.empty() || lists(flag.commands, command))) return &flag;
  }
  return nullptr;
}

std::size_t most_files(std::string_view command) {
  if (command == "check" || command == "feed") return SIZE_MAX;
  return lists(" render convert batch site oembed ", command) ? 1 : 0;
}

// Takes one flag with its value into account; what is wrong with it, or nothing.
std::string apply(Arguments& out, std::string_view name, std::string_view value) {
  if (name == "--help") out.help = true;
  if (name == "--coverage") out.coverage = true;
  if (name == "--items") out.items = true;
  if (name == "--view") out.settings.emplace_back("view", value);
  if (name == "--options") out.options_file = value;
  if (name == "--set") {
    const auto equals = value.find('=');
    if (equals == std::string_view::npos) return "--set wants option=value";
    out.settings.emplace_back(value.substr(0, equals), value.substr(equals + 1));
  }
  if (name == "--to") out.to = value;
  if (name == "--out") out.out = value;
  if (name == "--title") out.title = value;
  if (name == "--embed") out.embed = value;
  if (name == "--base") {
    if (value.substr(0, 8) != "https://" && value.substr(0, 7) != "http://") {
      return "--base wants an address that starts with https:// or http://";
    }
    out.base = value;
    if (out.base.back() != '/') out.base += '/';
  }
  if (name == "--format") {
    const bool is_feed = out.command == "feed";
    if (!lists(is_feed ? " rss json " : " text json sarif ", value))
      return is_feed ? "--format wants rss or json" : "--format wants text, json or sarif";
    out.format = value;
  }
  if (name == "--jobs") {
    const auto* end = value.data() + value.size();
    const auto read = std::from_chars(value.data(), end, out.jobs);
    if (read.ec != std::errc{} || read.ptr != end || out.jobs < 1 || out.jobs > 256) {
      return "--jobs wants a number from 1 to 256";
    }
  }
  return {};
}

}  // namespace

Arguments read_arguments(int count, const char* const* words) {
  Arguments out;
  bool only_files = false;
  for (int i = 1; i < count && out.error.empty(); ++i) {
    std::string_view word = words[i];
    if (only_files || word == "-" || word.substr(0, 1) != "-") {
      if (!out.command.empty()) {
        out.files.emplace_back(word);
      } else if (lists(kCommands, word)) {
        out.command = word;
      } else if (word == "help") {
        out.help = true;
      } else {
        out.error = std::string{"there is no command \""}.append(word).append("\"");
      }
      continue;
    }
    if (word == "--") {
      only_files = true;
      continue;
    }
    if (word == "-h") word = "--help";
    if (word == "--version" && out.command.empty()) {
      out.command = "version";
      continue;
    }
    const auto equals = word.find('=');
    const auto name = word.substr(0, equals);
    const Flag* flag = find_flag(name, out.command);
    if (flag == nullptr) {
      out.error = std::string{name}.append(" is not known here");
    } else if (!flag->takes_value) {
      out.error =
          equals == std::string_view::npos ? apply(out, name, {}) : std::string{name} + " takes no value";
    } else if (equals != std::string_view::npos) {
      out.error = apply(out, name, word.substr(equals + 1));
    } else if (i + 1 < count) {
      out.error = apply(out, name, words[++i]);
    } else {
      out.error = std::string{name}.append(" wants a value");
    }
  }
  if (out.error.empty() && !out.help && out.files.size() > most_files(out.command)) {
    out.error = "too many arguments: " + out.files.back();
  }
  return out;
}

bool read_options(const Arguments& arguments, Options& options, Problems& problems) {
  if (!arguments.options_file.empty()) {
    std::string json;
    if (!read_input(arguments.options_file, json)) return false;
    options = galley::read_options(json, problems);
  }
  for (const auto& [name, value] : arguments.settings) {
    const auto wrong = set_option(options, name, value);
    if (wrong.empty()) continue;
    std::fprintf(stderr, "galley: %s\n", wrong.c_str());
    return false;
  }
  return true;
}

}  // namespace galley::cli
