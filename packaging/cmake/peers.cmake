# SPDX-License-Identifier: Apache-2.0
# Other people's readers and test suites that packaging/dependencies brings (tests/peers/README.md).
# Empty where they are missing; tests that need them then say so and are skipped.
find_program(POBRATYM_NODE NAMES node nodejs DOC "Runs tests/peers")
if(NOT POBRATYM_NODE)
  set(POBRATYM_NODE "")
endif()
set(POBRATYM_PEERS_DIR "")
if(POBRATYM_NODE AND EXISTS "${PROJECT_SOURCE_DIR}/tests/peers/node_modules/ical.js/package.json")
  set(POBRATYM_PEERS_DIR "${PROJECT_SOURCE_DIR}/tests/peers")
endif()
find_path(POBRATYM_JSON_SCHEMA_SUITE_DIR tests/draft7/type.json
  HINTS ${CMAKE_PREFIX_PATH} PATH_SUFFIXES share/json-schema-test-suite DOC "The official JSON Schema test suite")
if(NOT POBRATYM_JSON_SCHEMA_SUITE_DIR)
  set(POBRATYM_JSON_SCHEMA_SUITE_DIR "")
endif()

# pobratym_use_peers(TARGET): the three as definitions of their names, "" where missing.
function(pobratym_use_peers name)
  target_compile_definitions(${name} PRIVATE
    POBRATYM_NODE="${POBRATYM_NODE}"
    POBRATYM_PEERS_DIR="${POBRATYM_PEERS_DIR}"
    POBRATYM_JSON_SCHEMA_SUITE_DIR="${POBRATYM_JSON_SCHEMA_SUITE_DIR}")
endfunction()
