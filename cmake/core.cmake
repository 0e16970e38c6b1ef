# The core: everything that turns JSON into HTML.
file(GLOB_RECURSE core_sources CONFIGURE_DEPENDS core/src/*.cpp)
file(GLOB_RECURSE markdown_sources CONFIGURE_DEPENDS core/src/import/markdown*.cpp core/src/import/markdown/*.cpp)

add_library(galley STATIC ${core_sources})
target_include_directories(galley PUBLIC core/include PRIVATE core/src)
target_link_libraries(galley PRIVATE galley_json galley_cmark)
target_compile_definitions(galley PRIVATE GALLEY_VERSION="${PROJECT_VERSION}")

# No exceptions, no run-time types: the same code and the same behaviour native and in WebAssembly.
set(galley_flags -Wall -Wextra -fno-exceptions -fno-rtti)
target_compile_options(galley PRIVATE ${galley_flags})

# cmark's internal headers (its parser's current container, for the depth guard) can be included by the Markdown importer alone.
set_source_files_properties(${markdown_sources} PROPERTIES COMPILE_OPTIONS "-isystem;${cmark_source}")

# What runs once per article or less is compiled for size in the WebAssembly release; everything else for speed. Paths below
# core/src, with wildcards. Measure with `node tools/sizes.mjs` and `./dev bench` when changing it.
set(core_cold locale/*.cpp)
if(EMSCRIPTEN)
  list(TRANSFORM core_cold PREPEND core/src/)
  file(GLOB cold_sources CONFIGURE_DEPENDS ${core_cold})
  set_property(SOURCE ${cold_sources} APPEND PROPERTY COMPILE_OPTIONS "$<$<CONFIG:Release>:-Oz>")
endif()
