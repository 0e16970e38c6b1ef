# gumbo 0.10 (Debian: libgumbo-dev), which the importer of HTML is compared with: by a fuzzer, and by a benchmark. Nothing that is
# shipped has it; where it is not installed there is no target of this name.
find_path(GALLEY_GUMBO_HEADERS gumbo.h)
find_library(GALLEY_GUMBO NAMES libgumbo.a gumbo)
if(GALLEY_GUMBO_HEADERS AND GALLEY_GUMBO)
  add_library(gumbo UNKNOWN IMPORTED)
  set_target_properties(gumbo PROPERTIES
    IMPORTED_LOCATION ${GALLEY_GUMBO} INTERFACE_INCLUDE_DIRECTORIES ${GALLEY_GUMBO_HEADERS})
endif()
