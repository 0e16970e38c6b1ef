# The core: everything that turns JSON into HTML.
file(GLOB_RECURSE core_sources CONFIGURE_DEPENDS core/src/*.cpp)
file(GLOB_RECURSE markdown_sources CONFIGURE_DEPENDS core/src/import/markdown*.cpp core/src/import/markdown/*.cpp)

# The importers of foreign formats are called from one file, which the module that readers load first does without: see wasm.cmake.
set(formats_all ${CMAKE_CURRENT_SOURCE_DIR}/core/src/import/formats/all.cpp)
set(formats_none ${CMAKE_CURRENT_SOURCE_DIR}/core/src/import/formats/none.cpp)
set_source_files_properties(${formats_all} ${formats_none} PROPERTIES INCLUDE_DIRECTORIES ${CMAKE_CURRENT_SOURCE_DIR}/core/src)
list(REMOVE_ITEM core_sources ${formats_none})
if(EMSCRIPTEN)
  list(REMOVE_ITEM core_sources ${formats_all})
endif()

add_library(galley STATIC ${core_sources})
target_include_directories(galley PUBLIC core/include PRIVATE core/src)
target_link_libraries(galley PRIVATE galley_cmark)
target_compile_definitions(galley PRIVATE GALLEY_VERSION="${PROJECT_VERSION}")

# No exceptions, no run-time types: the same code and the same behaviour native and in WebAssembly.
set(galley_flags -Wall -Wextra -fno-exceptions -fno-rtti)
target_compile_options(galley PRIVATE ${galley_flags})

# cmark's internal headers (its parser's current container, for the depth guard) can be included by the Markdown importer alone.
set_source_files_properties(${markdown_sources} PROPERTIES COMPILE_OPTIONS "-isystem;${cmark_source}")

# What runs over every byte or every node of an article is compiled for speed, the rest for size: in the WebAssembly release,
# where bytes are paid for by every reader. Paths below core/src. Measure with `node tools/sizes.mjs` and `./dev bench` when
# changing it.
# A lower threshold of inlining costs no time that can be measured, and makes what is fast as -O3 does 1.5 KB smaller.
set(core_hot
  html/block.cpp html/inline.cpp html/mark.cpp html/writer.cpp
  import/html/references.cpp import/html/running_text.cpp import/html/tag.cpp import/html/tokens.cpp
  import/markdown/blocks.cpp import/markdown/inlines.cpp import/markdown/memory.cpp import/markdown/parser.cpp
  json/builder.cpp json/escape.cpp json/read.cpp json/string_token.cpp
  layout/checks.cpp layout/layout.cpp layout/phrases.cpp
  text/arena.cpp text/url.cpp text/utf8.cpp text/words.cpp)
if(EMSCRIPTEN)
  list(TRANSFORM core_hot PREPEND ${CMAKE_CURRENT_SOURCE_DIR}/core/src/)
  set(core_cold ${core_sources})
  list(REMOVE_ITEM core_cold ${core_hot})
  set_property(SOURCE ${core_cold} APPEND PROPERTY COMPILE_OPTIONS "$<$<CONFIG:Release>:-Oz>")
  set_property(SOURCE ${core_hot} APPEND PROPERTY COMPILE_OPTIONS "$<$<CONFIG:Release>:-O2$<SEMICOLON>-mllvm$<SEMICOLON>-inline-threshold=70>")
endif()
