#pragma once

#include <string>
#include <string_view>

#include "import/html.h"
#include "markdown_dump.h"

/// One import of HTML with everything it needs; see MarkdownImport.
struct HtmlImport : MarkdownImport {
  std::string read(std::string_view html) { return dump(galley::import::read_html(html, &place, context)); }
  std::string read_line(std::string_view html) {
    return dump(galley::import::read_inline_html(html, &place, context));
  }
  /// The messages of all problems, one a line.
  std::string messages() const {
    std::string out;
    for (const auto& problem : problems.finish({})) out.append(problem.message).append("\n");
    return out;
  }
};

/// The blocks of `text`, which must give no problem.
std::string html(std::string_view text);
