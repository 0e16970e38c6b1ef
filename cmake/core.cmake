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
