# The doctest runner. It sees the core's private headers and cmark: every stage is tested by itself.
include(FetchContent)
include(cmake/json.cmake) # What the reader of JSON is compared with.

find_path(GALLEY_DOCTEST_HEADERS doctest/doctest.h)
if(NOT GALLEY_DOCTEST_HEADERS)
  FetchContent_Declare(doctest
    URL https://github.com/doctest/doctest/archive/refs/tags/v2.4.9.tar.gz
    URL_HASH SHA256=19b2df757f2f3703a5e63cee553d85596875f06d91a3333acd80a969ef210856
    SOURCE_SUBDIR headers-only)
  FetchContent_MakeAvailable(doctest)
  set(GALLEY_DOCTEST_HEADERS ${doctest_SOURCE_DIR})
endif()

# What core/cmark/ replaces, under other names, to compare with.
set(cmark_replaced ${cmark_source}/houdini_html_u.c)
set_source_files_properties(${cmark_replaced} PROPERTIES COMPILE_DEFINITIONS
  "houdini_unescape_ent=replaced_unescape_ent;houdini_unescape_html=replaced_unescape_html;houdini_unescape_html_f=replaced_unescape_html_f")

set(scanner_names autolink_uri autolink_email html_tag html_comment html_pi html_declaration html_cdata html_block_start
  html_block_start_7 html_block_end_1 html_block_end_2 html_block_end_3 html_block_end_4 html_block_end_5 link_title spacechars
  atx_heading_start setext_heading_line open_code_fence close_code_fence at)
list(TRANSFORM scanner_names REPLACE "(.+)" "_scan_\\1=replaced_scan_\\1")
set_source_files_properties(${cmark_source}/scanners.c PROPERTIES COMPILE_DEFINITIONS "${scanner_names}")
list(APPEND cmark_replaced ${cmark_source}/scanners.c)

file(GLOB_RECURSE test_sources CONFIGURE_DEPENDS tests/core/*.cpp)
if(test_sources)
  add_executable(galley_tests ${test_sources} ${cmark_replaced})
  target_include_directories(galley_tests PRIVATE core/src)
  target_include_directories(galley_tests SYSTEM PRIVATE ${GALLEY_DOCTEST_HEADERS} ${cmark_source})
  target_compile_options(galley_tests PRIVATE -Wall -Wextra)
  target_compile_definitions(galley_tests PRIVATE GALLEY_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
  target_link_libraries(galley_tests PRIVATE galley galley_json galley_cmark)
endif()

# What the core says about languages, for the comparison with Intl in tests/node/locale.test.mjs.
add_executable(locale_probe tests/probes/locale.cpp)
# How the core understands HTML, for the comparison with parse5 in tests/node/html-tree.test.mjs.
add_executable(html_probe tests/probes/html.cpp)
foreach(probe locale_probe html_probe)
  target_include_directories(${probe} PRIVATE core/src)
  target_compile_options(${probe} PRIVATE -Wall -Wextra)
  target_link_libraries(${probe} PRIVATE galley)
endforeach()
