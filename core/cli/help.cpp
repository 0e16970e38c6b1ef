#include "commands.h"
#include "input.h"

namespace galley::cli {

namespace {

constexpr std::string_view kProgram = R"(galley: article JSON to accessible HTML

usage: galley COMMAND [FLAGS] [FILE]

  render    one article to HTML (or text, or metadata)
  check     what is wrong with articles, and how to mend it
  convert   an article in another format
  batch     many articles, one JSON object a line, on all cores
  site      a folder of articles to a static site, on all cores
  feed      a JSON Feed or RSS of articles
  oembed    the oEmbed answer for an article
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
    R"(galley check [--format text|json|sarif] [--coverage] [--view V] [--set OPTION=VALUE]…
             [--options FILE] [FILE]…

Prints the problems of articles, in the order of the text: what is broken, what was left
out, and what keeps readers out (WCAG 2.2 AA). Prints nothing when all is well.

  --format text   file:line:column: severity code: message (/json/pointer)
  --format json   one JSON object a file: problems, outline, words, minutes, language,
                  direction; problems with one clear mend have it as "fix": title and
                  patch (JSON Patch), and image where its size is left open
  --format sarif  one SARIF 2.1.0 log of all files, for continuous integration
  --coverage      then a line: how many values of the input are shown, furniture, or named
                  by a problem; and the pointers of those that are none of these. With
                  --format json one more object: shown, furniture, named, uncovered

The status is that of the worst file: 0 nothing, or warnings and hints; 1 errors; 2 input
of which nothing can be shown. docs/problems.md lists every code.

  galley check article.json
  galley check --format json article.json | jq '.problems[].code'
  galley check content/*.json
  galley check --format sarif content/*.json > galley.sarif
)";

constexpr std::string_view kConvert =
    R"(galley convert --to FORMAT [--view related-items] [--set OPTION=VALUE]… [--options FILE]
               [FILE]

Writes an article in another format to standard output, and to standard error its problems:
"conversion-lost" names what the other format cannot say.

  --to FORMAT   galley, json-feed, json-ld, portable-text, apple-news or markdown
  --view related-items   a list of stories, not an article
  --set, --options       as for galley render; format=… says what the input is

Native JSON ("galley") is written in a canonical form: converting it again changes nothing,
and it renders to the same HTML.

  galley convert --to markdown article.json > article.md
  curl -s https://example.org/wp-json/wp/v2/posts/7?_embed | galley convert --to galley
)";

constexpr std::string_view kBatch =
    R"(galley batch [--view V] [--set OPTION=VALUE]… [--options FILE] [--jobs N] [--items]
             [FILE]

Reads one article a line (NDJSON) and writes one object a line, in the same order:
{"html": …, "problems": […], "outline": […], "words", "minutes", "language", "direction"}
An empty line gives an object too, so that lines of input and output correspond. Memory
does not grow with the number of lines.

  --jobs N    threads that render; one for each core otherwise
  --items     the input is one list (a JSON Feed, a page of posts, an array): a line for
              each of its articles
  --view, --set, --options   as for galley render

The status is 1 when any article has a problem of severity error.

  galley batch --items --view card articles.json > cards.ndjson
)";

constexpr std::string_view kSite =
    R"(galley site --out FOLDER --base ADDRESS [--title T] [--embed ADDRESS]
            [--set OPTION=VALUE]… [--options FILE] [--jobs N] FOLDER

Renders every .json file below a folder: "a/b.json" becomes "a/b/" with index.html,
lite.html (no pictures, no scripts), article.json and, with --embed, oembed.json. Adds
index pages, feed.json, feed.xml and sitemap.xml. A run that was stopped goes on where it
was, and one that is repeated renders only what has changed; pages of articles that are
gone are removed. Problems of severity error go to standard error, all to problems.txt.

  --out FOLDER     where the site goes; may be below the first, and is left out then
  --base ADDRESS   where it will be published, e.g. https://example.org/
  --title T        of the list of all articles and of the feeds
  --embed ADDRESS  of embed.js, for partners who embed articles
  --jobs N         threads that render; one for each core otherwise

  galley site --out public --base https://example.org/ --set stylesheet=/galley.css content
)";

constexpr std::string_view kFeed =
    R"(galley feed [--format json|rss] [--base ADDRESS] [--title T] [--set OPTION=VALUE]…
            [--options FILE] [FILE]…

Writes a JSON Feed 1.1 (or RSS 2.0) of whole articles, in the order in which they are
named. Without a FILE, articles are lines of standard input (NDJSON). Articles without an
address of their own are left out, with a message.

  --base ADDRESS   of the site that the feed is for
  --title T        of the feed; the address otherwise

  galley feed --format rss --base https://example.org/ newest/*.json > feed.xml
)";

constexpr std::string_view kOembed = R"(galley oembed --embed ADDRESS --base ADDRESS [FILE]

Writes the oEmbed 1.0 answer for an article: title, author, picture and the tag that embeds
it.

  --embed ADDRESS  of embed.js
  --base ADDRESS   of the folder on the web that holds the article's article.json

  galley oembed --embed https://example.org/galley/embed.js \
    --base https://example.org/bread/ bread.json
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
                    : command == "convert" ? kConvert
                    : command == "batch"   ? kBatch
                    : command == "site"    ? kSite
                    : command == "feed"    ? kFeed
                    : command == "oembed"  ? kOembed
                    : command == "formats" ? kFormats
                    : command == "schema"  ? kSchema
                    : command == "version" ? kVersion
                                           : kProgram;
  return write_output(text) ? done : unusable;
}

}  // namespace galley::cli
