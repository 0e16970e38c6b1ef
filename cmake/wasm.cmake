# The WebAssembly module: build/wasm/galley.js, an ES module whose default export makes an instance, and galley.wasm, which reads
# the native format; and galley-formats.js and .wasm, the same with the importers of every other format and the writers of
# some, which are fetched when they are needed; and galley-server.wasm, the first one for those who read it from a disk.
if(NOT EXISTS ${CMAKE_SOURCE_DIR}/wasm/bindings.cpp)
  message(STATUS "wasm/bindings.cpp is missing: no module is built")
  return()
endif()

set(module_flags
  --no-entry
  -fno-exceptions
  -fno-rtti
  # The JavaScript that is made beside a module does what web/glue.js does: every way of loading goes through the hook
  # `instantiateWasm`. Debug builds need it.
  -sMODULARIZE
  -sEXPORT_ES6
  -sENVIRONMENT=web,worker
  -sINCOMING_MODULE_JS_API=instantiateWasm
  -sFILESYSTEM=0
  # Works under a content security policy without 'unsafe-eval'.
  -sDYNAMIC_EXECUTION=0
  # An input too large for the cap ends in a trap, after which the shell makes a new instance.
  -sALLOW_MEMORY_GROWTH
  -sMAXIMUM_MEMORY=512MB
  -sMALLOC=emmalloc
  # With the stack first a stack overflow traps; in the default layout it would silently overwrite static data.
  # With less than 1 MB of it, data lies where addresses are numbers of three bytes.
  -sTOTAL_STACK=960KB
  -sGLOBAL_BASE=983040
  -Wl,--stack-first)

# Debian's emcc keeps its JavaScript libraries where only Debian's own Node looks for them.
set(link_environment NODE_PATH=/usr/share/nodejs ${galley_emscripten_environment})
set(module_sources wasm/bindings.cpp)
set_source_files_properties(wasm/utf16.cpp PROPERTIES COMPILE_OPTIONS "-I${CMAKE_SOURCE_DIR}/core/src")
if(CMAKE_BUILD_TYPE STREQUAL "Release")
  list(APPEND module_sources wasm/libc.cpp wasm/memory.cpp)
  set_source_files_properties(wasm/memory.cpp PROPERTIES COMPILE_OPTIONS "-fno-builtin;-I${CMAKE_SOURCE_DIR}/core/src")
  # Twice what makes the module fast: a second time it finds more, and leaves less. `-lexports.js` brings nothing, but keeps the
  # names of imports and exports, by which web/glue.js knows them: that is in the place of the JavaScript that is made here.
  list(APPEND module_flags --js-library ${CMAKE_SOURCE_DIR}/wasm/embind.js -sBINARYEN_EXTRA_PASSES=-O3 -lexports.js)
else()
  list(APPEND module_flags -lembind -sASSERTIONS=2 -sSTACK_OVERFLOW_CHECK=2)
endif()
list(JOIN link_environment " " link_environment)

# `formats` is the file that reads foreign formats, or does not.
function(add_module target output formats)
  add_executable(${target} ${formats} ${module_sources})
  set_target_properties(${target} PROPERTIES OUTPUT_NAME ${output} SUFFIX .js
    RULE_LAUNCH_LINK "${CMAKE_COMMAND} -E env ${link_environment}")
  target_compile_options(${target} PRIVATE ${galley_flags})
  target_compile_definitions(${target} PRIVATE EMSCRIPTEN_HAS_UNBOUND_TYPE_NAMES=0)
  target_link_libraries(${target} PRIVATE galley)
  target_link_options(${target} PRIVATE ${module_flags})
endfunction()
add_module(galley_server_module galley-server ${formats_none})
list(APPEND module_flags ${galley_link_sparingly})
add_module(galley_module galley ${formats_none})
add_module(galley_formats_module galley-formats ${formats_all})
target_sources(galley_formats_module PRIVATE wasm/convert.cpp)
# Servers ask for these two.
target_sources(galley_server_module PRIVATE wasm/utf16.cpp)
target_sources(galley_formats_module PRIVATE wasm/utf16.cpp)
