#pragma once

#include <cstddef>
#include <cstdint>

/// Every limit of the core in one place, each with its reason. What goes over a limit is left out and named
/// by a problem; nothing else stops.
namespace galley::limits {

/// Bytes of one input document. Ten times the longest live page we know of; keeps offsets far from 32 bits.
inline constexpr std::size_t input_bytes = std::size_t{16} * 1024 * 1024;

/// Containers inside containers in JSON. Ten times what any article format nests; deeper values are dropped.
inline constexpr std::uint32_t json_depth = 256;

/// Values in one JSON text: 16 bytes of the largest input for each. A live page of ten thousand posts has a
/// quarter as many, and each costs up to 150 bytes while it is read.
inline constexpr std::uint32_t json_values = 1U << 20U;

/// Blocks inside blocks (a list in a quote in an aside …). Later stages recurse over blocks, so this bounds
/// the stack.
inline constexpr std::uint32_t block_depth = 64;

/// Inlines inside inlines. Later stages recurse over inlines, so this bounds the stack; deeper marks lose
/// their mark.
inline constexpr std::uint32_t inline_depth = 64;

/// Containers that cmark may open inside each other. Its cost per line grows with them.
inline constexpr std::uint32_t markdown_depth = 100;

/// Elements inside elements in HTML. Pages nest some 30 deep; what an end tag closes is looked for among the
/// open ones, so this bounds the time per tag. Deeper start tags are left out, not what they hold.
inline constexpr std::uint32_t html_depth = 256;

/// Marks such as <b> that wait to be opened again in the next block because their end tags are missing. More
/// than three equal ones never wait (HTML §13.2.4.3); the oldest of others are forgotten.
inline constexpr std::uint32_t html_open_marks = 64;

/// "![" in one Markdown text. cmark 0.30 looks back over all open ones: more are quadratic.
inline constexpr std::uint32_t markdown_image_openers = 1000;

/// Cells of one row of a table. HTML has no limit, but a person has.
inline constexpr std::uint32_t table_columns = 256;

/// Bytes of one URL: what browsers and servers commonly take.
inline constexpr std::size_t url_bytes = 8192;

/// Bytes that all URLs of an article may have more than what was written: relative ones are resolved against
/// a base of up to `url_bytes`, so that ten short references to it could take as much room as an input.
inline constexpr std::size_t url_growth_bytes = std::size_t{8} * 1024 * 1024;

/// Bytes of output from which on no block and no inline is begun. Markup makes real articles half as long
/// again, but six characters of a footnote mark become two hundred.
inline constexpr std::size_t output_bytes = std::size_t{64} * 1024 * 1024;

/// Bytes of a language tag, which is repeated in many attributes. Registered tags have 35 at most (RFC 5646
/// §4.4.1).
inline constexpr std::size_t language_tag_bytes = 64;

/// Problems kept. More would only repeat themselves; one last problem says how many are not shown.
inline constexpr std::size_t problems = 1000;

/// Largest value of the option `related_limit`: more stories than any list shows.
inline constexpr std::uint32_t related_items = 10000;

/// Width or height of a picture, film or frame in CSS pixels. More than any screen; keeps layouts sane.
inline constexpr std::uint32_t pixels = 100000;

/// Bytes of an id prefix: it is repeated in every id.
inline constexpr std::size_t id_prefix_bytes = 64;

}  // namespace galley::limits
