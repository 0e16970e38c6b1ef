# nlohmann/json 3.11.2, headers only. Debian's package is used where it is installed, through a folder of our own: em++ must
# not see the rest of /usr/include. Elsewhere the release is fetched.
include(FetchContent)

find_path(GALLEY_JSON_HEADERS nlohmann/json.hpp PATHS /usr/include NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH)
if(GALLEY_JSON_HEADERS)
  set(json_include ${CMAKE_CURRENT_BINARY_DIR}/json/include)
  file(MAKE_DIRECTORY ${json_include})
  file(CREATE_LINK ${GALLEY_JSON_HEADERS}/nlohmann ${json_include}/nlohmann SYMBOLIC)
else()
  FetchContent_Declare(json
    URL https://github.com/nlohmann/json/archive/refs/tags/v3.11.2.tar.gz
    URL_HASH SHA256=d69f9deb6a75e2580465c6c4c5111b89c4dc2fa94e3a85fcd2ffcd9a143d9273
    SOURCE_SUBDIR headers-only) # No such folder: its build is not run, only its headers are used.
  FetchContent_MakeAvailable(json)
  set(json_include ${json_SOURCE_DIR}/single_include)
endif()

add_library(galley_json INTERFACE)
target_include_directories(galley_json SYSTEM INTERFACE ${json_include})
