// The program `galley`: the core between files.

#include <cstdio>

#include "commands.h"

int main(int count, char** words) {
  using namespace galley::cli;
  const auto arguments = read_arguments(count, words);
  const auto& command = arguments.command;
  if (!arguments.error.empty()) {
    std::fprintf(stderr, "galley: %s\nTry: galley %s%s--help\n", arguments.error.c_str(), command.c_str(),
                 command.empty() ? "" : " ");
    return unusable;
  }
  if (arguments.help) return help_command(command);
  if (command == "render") return render_command(arguments);
  if (command == "check") return check_command(arguments);
  if (command == "convert") return convert_command(arguments);
  if (command == "batch") return batch_command(arguments);
  if (command == "site") return site_command(arguments);
  if (command == "feed") return feed_command(arguments);
  if (command == "oembed") return oembed_command(arguments);
  if (command == "formats") return formats_command();
  if (command == "schema") return schema_command();
  if (command == "version") return version_command();
  std::fputs(
      "galley: name a command: render, check, convert, batch, site, feed, oembed, formats, schema or "
      "version\n"
      "Try: galley --help\n",
      stderr);
  return unusable;
}
