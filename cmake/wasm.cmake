# The WebAssembly module: build/wasm/galley.js, an ES module whose default export makes an instance, and galley.wasm.
if(NOT EXISTS ${CMAKE_SOURCE_DIR}/wasm/bindings.cpp)
  message(STATUS "wasm/bindings.cpp is missing: no module is built")
  return()
endif()

add_executable(galley_module wasm/bindings.cpp)
set_target_properties(galley_module PROPERTIES OUTPUT_NAME galley SUFFIX .js)
target_compile_options(galley_module PRIVATE ${galley_flags})
target_compile_definitions(galley_module PRIVATE EMSCRIPTEN_HAS_UNBOUND_TYPE_NAMES=0)
target_link_libraries(galley_module PRIVATE galley)

set(module_flags
  -lembind
  --no-entry
  -fno-exceptions
  -fno-rtti
  # One literal `new URL('galley.wasm', import.meta.url)`, which bundlers understand, and no branch for Node: every way of
  # loading goes through the hook `instantiateWasm`.
  -sMODULARIZE
  -sEXPORT_ES6
  -sENVIRONMENT=web,worker
  -sINCOMING_MODULE_JS_API=instantiateWasm,wasmBinary,locateFile
  -sFILESYSTEM=0
  # Works under a content security policy without 'unsafe-eval'.
  -sDYNAMIC_EXECUTION=0
  # An input too large for the cap ends in a trap, after which the shell makes a new instance.
  -sALLOW_MEMORY_GROWTH
  -sMAXIMUM_MEMORY=512MB
  -sMALLOC=emmalloc
  # With the stack first a stack overflow traps; in the default layout it would silently overwrite static data.
  -sTOTAL_STACK=1MB
  -Wl,--stack-first)
target_link_options(galley_module PRIVATE ${module_flags})

# Debian's emcc keeps its JavaScript libraries where only Debian's own Node looks for them.
set(link_environment NODE_PATH=/usr/share/nodejs)
if(CMAKE_BUILD_TYPE STREQUAL "Release")
  target_sources(galley_module PRIVATE wasm/libc.cpp wasm/memory.cpp)
  set_source_files_properties(wasm/memory.cpp PROPERTIES COMPILE_OPTIONS "-fno-builtin;-I${CMAKE_SOURCE_DIR}/core/src")
  target_link_options(galley_module PRIVATE --js-library ${CMAKE_SOURCE_DIR}/wasm/embind.js)
  # Closure makes the glue a third smaller; without it the module works the same.
  set(closure ${CMAKE_SOURCE_DIR}/node_modules/.bin/google-closure-compiler)
  if(EXISTS ${closure})
    list(APPEND link_environment EM_CLOSURE_COMPILER=${closure})
    target_link_options(galley_module PRIVATE --closure 1)
  endif()
else()
  target_link_options(galley_module PRIVATE -sASSERTIONS=2 -sSTACK_OVERFLOW_CHECK=2)
endif()
list(JOIN link_environment " " link_environment)
set_target_properties(galley_module PROPERTIES RULE_LAUNCH_LINK "${CMAKE_COMMAND} -E env ${link_environment}")
