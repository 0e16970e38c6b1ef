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

/// Blocks inside blocks (a list in a quote in an aside …). Later stages recurse over blocks, so this bounds
/// the stack.
inline constexpr std::uint32_t block_depth = 64;

/// Inlines inside inlines. Later stages recurse over inlines, so this bounds the stack; deeper marks lose
/// their mark.
inline constexpr std::uint32_t inline_depth = 64;

/// Containers that cmark may open inside each other. Its cost per line grows with them.
inline constexpr std::uint32_t markdown_depth = 100;

/// "![" in one Markdown text. cmark 0.30 looks back over all open ones: more are quadratic.
inline constexpr std::uint32_t markdown_image_openers = 1000;

/// Cells of one row of a table. HTML has no limit, but a person has.
inline constexpr std::uint32_t table_columns = 256;

/// Bytes of one URL: what browsers and servers commonly take.
inline constexpr std::size_t url_bytes = 8192;

/// Problems kept. More would only repeat themselves; one last problem says how many are not shown.
inline constexpr std::size_t problems = 1000;

/// Members of the option `seen`, and items of a related list, that are compared.
inline constexpr std::uint32_t related_items = 10000;

/// Width or height of a picture, film or frame in CSS pixels. More than any screen; keeps layouts sane.
inline constexpr std::uint32_t pixels = 100000;

/// Bytes of an id prefix: it is repeated in every id.
inline constexpr std::size_t id_prefix_bytes = 64;

}  // namespace galley::limits
