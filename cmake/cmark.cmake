# cmark 0.30.2, built from its own sources so that the flags are ours. Only the parser is built: Galley reads the tree into its
# model and never prints it, so renderers, program and default allocator stay out.
include(FetchContent)

# `./dev` unpacks Debian's source package here; elsewhere the same archive is fetched by its hash.
if(NOT FETCHCONTENT_SOURCE_DIR_CMARK AND EXISTS ${CMAKE_SOURCE_DIR}/build/deps/cmark/src/cmark.h)
  set(FETCHCONTENT_SOURCE_DIR_CMARK ${CMAKE_SOURCE_DIR}/build/deps/cmark)
endif()
FetchContent_Declare(cmark
  URL https://github.com/commonmark/cmark/archive/0.30.2.tar.gz
  URL_HASH SHA256=6c7d2bcaea1433d977d8fed0b55b71c9d045a7cdf616e3cd2dce9007da753db3
  SOURCE_SUBDIR sources-only) # No such folder: its build is not run, only its sources are used.
FetchContent_MakeAvailable(cmark)

set(cmark_source ${cmark_SOURCE_DIR}/src)
set(cmark_generated ${CMAKE_CURRENT_BINARY_DIR}/cmark/include)
set(HAVE_STDBOOL_H 1)
set(HAVE___BUILTIN_EXPECT 1)
set(HAVE___ATTRIBUTE__ 1)
configure_file(${cmark_source}/config.h.in ${cmark_generated}/config.h)
block() # cmark's template reads PROJECT_VERSION_*.
  set(PROJECT_VERSION_MAJOR 0)
  set(PROJECT_VERSION_MINOR 30)
  set(PROJECT_VERSION_PATCH 2)
  configure_file(${cmark_source}/cmark_version.h.in ${cmark_generated}/cmark_version.h)
endblock()
file(CONFIGURE OUTPUT ${cmark_generated}/cmark_export.h CONTENT "#define CMARK_EXPORT\n#define CMARK_NO_EXPORT\n")

set(cmark_sources
  buffer.c cmark_ctype.c houdini_href_e.c houdini_html_e.c inlines.c iterator.c node.c references.c utf8.c)
list(TRANSFORM cmark_sources PREPEND ${cmark_source}/)

# Where cmark's own part does not fit, a file of core/cmark/ stands in for it; each says why.
file(GLOB cmark_ours CONFIGURE_DEPENDS core/cmark/*.c)
set_source_files_properties(${CMAKE_CURRENT_SOURCE_DIR}/core/cmark/blocks.c PROPERTIES COMPILE_DEFINITIONS
  "cmark_parse_inlines=galley_keep_text;cmark_parse_reference_inline=galley_read_definition")
set_source_files_properties(${cmark_source}/buffer.c PROPERTIES COMPILE_DEFINITIONS fprintf=galley_print_nothing)
set_source_files_properties(${cmark_source}/utf8.c PROPERTIES COMPILE_DEFINITIONS
  "cmark_utf8proc_case_fold=galley_unused_case_fold;cmark_utf8proc_is_punctuation=galley_unused_is_punctuation")

add_library(galley_cmark STATIC ${cmark_sources} ${cmark_ours})
set_target_properties(galley_cmark PROPERTIES COMPILE_WARNING_AS_ERROR OFF)
target_compile_definitions(galley_cmark PUBLIC CMARK_STATIC_DEFINE)
# The public header alone. The internal ones are for the Markdown importer: see core.cmake.
file(CREATE_LINK ${cmark_source}/cmark.h ${cmark_generated}/cmark.h SYMBOLIC)
target_include_directories(galley_cmark SYSTEM PUBLIC ${cmark_generated} PRIVATE ${cmark_source})
