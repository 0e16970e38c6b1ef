#pragma once

#include "arguments.h"

/// One function for each command; each gives what the program ends with.
namespace galley::cli {

/// HTML on standard output, problems on standard error.
int render_command(const Arguments& arguments);

/// Problems on standard output: lines, or with --format json one report for each file.
int check_command(const Arguments& arguments);

/// One JSON object for each line of the input, in order, rendered on all cores.
int batch_command(const Arguments& arguments);

/// One article in another format on standard output, problems on standard error.
int convert_command(const Arguments& arguments);

/// A folder of articles to a static site.
int site_command(const Arguments& arguments);

/// A JSON Feed or RSS of articles, on standard output.
int feed_command(const Arguments& arguments);

/// The oEmbed answer for one article, on standard output.
int oembed_command(const Arguments& arguments);

int formats_command();
int schema_command();
int version_command();

/// The help of a command, or of the program for "".
int help_command(const std::string& command);

}  // namespace galley::cli
