# One libFuzzer program for each source in tests/fuzz, with AddressSanitizer and UndefinedBehaviorSanitizer. `./dev fuzz` runs
# them. They see the core's private headers, and what the tests judge the reader of JSON by.
include(cmake/json.cmake)
include(cmake/gumbo.cmake)
if(NOT TARGET gumbo)
  message(FATAL_ERROR "The fuzzer html_text needs gumbo (Debian: libgumbo-dev)")
endif()

file(GLOB fuzz_sources CONFIGURE_DEPENDS tests/fuzz/*.cpp)
foreach(source IN LISTS fuzz_sources)
  get_filename_component(name ${source} NAME_WE)
  add_executable(fuzz_${name} ${source})
  target_compile_options(fuzz_${name} PRIVATE -Wall -Wextra -fno-rtti)
  target_include_directories(fuzz_${name} PRIVATE core/src tests/core)
  target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
  target_link_libraries(fuzz_${name} PRIVATE galley galley_json)
endforeach()
target_link_libraries(fuzz_html_text PRIVATE gumbo)
