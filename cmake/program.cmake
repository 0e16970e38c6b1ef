# The command-line program.
file(GLOB program_sources CONFIGURE_DEPENDS core/cli/*.cpp)
if(program_sources)
  find_package(Threads REQUIRED)
  # `galley schema` prints docs/article.schema.json, which is compiled in as a raw string.
  set(schema_source ${CMAKE_CURRENT_BINARY_DIR}/schema.cpp)
  set(schema_file ${CMAKE_SOURCE_DIR}/docs/article.schema.json)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${schema_file})
  file(READ ${schema_file} schema_text)
  file(CONFIGURE OUTPUT ${schema_source} @ONLY CONTENT [[
#include "schema.h"

std::string_view galley::cli::schema_text() { return R"schema(@schema_text@)schema"; }
]])
  add_executable(galley_program ${program_sources} ${schema_source})
  set_target_properties(galley_program PROPERTIES OUTPUT_NAME galley)
  target_include_directories(galley_program PRIVATE core/cli)
  target_compile_options(galley_program PRIVATE ${galley_flags})
  target_link_libraries(galley_program PRIVATE galley Threads::Threads)
endif()
