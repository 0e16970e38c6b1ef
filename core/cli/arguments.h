#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <galley/options.h>

namespace galley::cli {

/// What a program ends with.
enum Exit : int {
  done = 0,
  found_errors = 1,  ///< a problem of severity error
  unusable = 2,      ///< wrong usage, or input of which nothing can be shown
};

/// One command line, taken apart. Owns its text.
struct Arguments {
  std::string command;  ///< "" when there is none
  bool help = false;
  std::vector<std::string> files;  ///< in order; "-" is standard input
  std::string options_file;
  std::vector<std::pair<std::string, std::string>> settings;  ///< --set and --view, in order
  std::string format;                                         ///< --format
  bool coverage = false;                                      ///< --coverage
  std::string to;                                             ///< --to
  bool items = false;                                         ///< --items
  unsigned jobs = 0;                                          ///< --jobs; 0: one for each core
  std::string out;                                            ///< --out
  std::string base;   ///< --base, with a "/" at its end; "" when it was not given
  std::string title;  ///< --title
  std::string embed;  ///< --embed
  std::string error;  ///< what is wrong with the command line; empty when nothing is
};

Arguments read_arguments(int count, const char* const* words);

/// The options that a command line asks for: those of its file, then its own. What is wrong with those of the
/// file goes to `problems`. False, with a message on standard error, when the file cannot be read or a
/// setting is not allowed.
bool read_options(const Arguments& arguments, Options& options, Problems& problems);

}  // namespace galley::cli
