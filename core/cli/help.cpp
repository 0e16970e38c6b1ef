#include "commands.h"
#include "input.h"

namespace galley::cli {

namespace {

constexpr std::string_view kProgram = R"(galley: article JSON to accessible HTML

usage: galley COMMAND [FLAGS] [FILE]

  render    one article to HTML (or text, or metadata)
  check     what is wrong with articles, and how to mend it
  batch     many articles, one JSON object a line, on all cores
  formats   what can be read
  schema    the JSON Schema of the article format
  version   the version of the core

A FILE that is missing or "-" is standard input. "galley COMMAND --help" tells more.

Exit status: 0 all is well (warnings and hints do not count), 1 a problem of severity
error was found, 2 wrong usage or input of which nothing can be shown.
)";

constexpr std::string_view kRender = R"(galley render [--view V] [--set OPTION=VALUE]… [--options FILE] [FILE]

Writes the HTML of one article to standard output and its problems to standard error,
a line each: file:line:column: severity code: message (/json/pointer)

  --view V            article (default), page, card, related, related-items, share,
                      text, lite or metadata
  --set OPTION=VALUE  any option of docs/options.md, e.g. heading_level=2,
                      links.target=_blank, strings.share="Pass it on"; lists are
                      separated by commas: share=email,copy
  --options FILE      a JSON object of options; --view and --set win over it

  galley render article.json > article.html
  galley render --view page --set stylesheet=/galley.css article.json > page.html
  curl -s https://example.org/story.json | galley render --view text
)";

constexpr std::string_view kCheck =
    R"(galley check [--format text|json] [--view V] [--set OPTION=VALUE]… [--options FILE] [FILE]…

Prints the problems of articles, in the order of the text: what is broken, what was left
out, and what keeps readers out (WCAG 2.2 AA). Prints nothing when all is well.

  --format text   file:line:column: severity code: message (/json/pointer)
  --format json   one JSON object a file: problems, outline, words, minutes, language,
                  direction

The status is that of the worst file: 0 nothing, or warnings and hints; 1 errors; 2 input
of which nothing can be shown. docs/problems.md lists every code.

  galley check article.json
  galley check --format json article.json | jq '.problems[].code'
  galley check content/*.json
)";

constexpr std::string_view kBatch =
    R"(galley batch [--view V] [--set OPTION=VALUE]… [--options FILE] [--jobs N] [FILE]

Reads one article a line (NDJSON) and writes one object a line, in the same order:
{"html": …, "problems": […], "outline": […], "words", "minutes", "language", "direction"}
An empty line gives an object too, so that lines of input and output correspond. Memory
does not grow with the number of lines.

  --jobs N    threads that render; one for each core otherwise
  --view, --set, --options   as for galley render

The status is 1 when any article has a problem of severity error.

  jq -c '.[]' articles.json | galley batch --view card > cards.ndjson
)";

constexpr std::string_view kFormats = "galley formats\n\nLists what can be read.\n";
constexpr std::string_view kSchema = R"(galley schema

Prints the JSON Schema (2020-12) of the article format, for editors and validators. It
describes articles that render without a problem of severity error; Galley itself reads
more and reports it.

  galley schema > article.schema.json
)";
constexpr std::string_view kVersion = "galley version\n\nPrints the version of the core.\n";

}  // namespace

int help_command(const std::string& command) {
  const auto text = command == "render"    ? kRender
                    : command == "check"   ? kCheck
                    : command == "batch"   ? kBatch
                    : command == "formats" ? kFormats
                    : command == "schema"  ? kSchema
                    : command == "version" ? kVersion
                                           : kProgram;
  return write_output(text) ? done : unusable;
}

}  // namespace galley::cli
