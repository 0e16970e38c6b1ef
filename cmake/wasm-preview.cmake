# The module for editors: the same as galley.wasm with previews added (build/wasm/galley-preview.js and .wasm). A second one, so
# that readers do not download what only editors need.
add_executable(galley_preview_module wasm/preview.cpp)
set_target_properties(galley_preview_module PROPERTIES OUTPUT_NAME galley-preview SUFFIX .js)
target_link_libraries(galley_preview_module PRIVATE galley)

get_target_property(module_sources galley_module SOURCES)
target_sources(galley_preview_module PRIVATE ${module_sources})
foreach(property COMPILE_OPTIONS COMPILE_DEFINITIONS LINK_OPTIONS RULE_LAUNCH_LINK)
  get_target_property(value galley_module ${property})
  set_property(TARGET galley_preview_module PROPERTY ${property} "${value}")
endforeach()
