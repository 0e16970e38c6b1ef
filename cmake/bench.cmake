# The native side of `./dev bench`, built only when asked for.
add_executable(galley_bench EXCLUDE_FROM_ALL tests/bench/native/galley.cpp)
target_include_directories(galley_bench PRIVATE core/src)
target_compile_options(galley_bench PRIVATE ${galley_flags})
target_link_libraries(galley_bench PRIVATE galley)

# cmark whole and unchanged, from a copy: properties of a source file, like the core's definition for blocks.c, reach every target.
set(cmark_whole ${CMAKE_CURRENT_BINARY_DIR}/cmark/whole)
file(COPY ${cmark_source}/ DESTINATION ${cmark_whole} FILES_MATCHING REGEX "[.](c|h|inc)$")
file(GLOB cmark_whole_sources ${cmark_whole}/*.c)
list(FILTER cmark_whole_sources EXCLUDE REGEX "/main[.]c$")
add_executable(cmark_bench EXCLUDE_FROM_ALL tests/bench/native/cmark.cpp ${cmark_whole_sources})
set_target_properties(cmark_bench PROPERTIES COMPILE_WARNING_AS_ERROR OFF)
target_compile_definitions(cmark_bench PRIVATE CMARK_STATIC_DEFINE)
target_include_directories(cmark_bench SYSTEM PRIVATE ${cmark_generated} ${cmark_whole})

# Beside gumbo, where it is installed: `node tests/bench/html-parsers.mjs`.
include(cmake/gumbo.cmake)
if(TARGET gumbo)
  add_executable(html_bench EXCLUDE_FROM_ALL tests/bench/native/html.cpp)
  target_include_directories(html_bench PRIVATE core/src)
  target_compile_options(html_bench PRIVATE ${galley_flags})
  target_link_libraries(html_bench PRIVATE galley gumbo)
endif()
