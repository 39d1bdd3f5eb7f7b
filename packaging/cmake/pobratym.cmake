# SPDX-License-Identifier: Apache-2.0
# Compiler settings in one INTERFACE target, and one function per kind of thing we build.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/bin")
set(POBRATYM_SANITIZE "" CACHE STRING "Sanitizers to build with, as in -fsanitize=")

option(POBRATYM_TOGETHER "Compile several sources as one (packaging/README.md says where)" OFF)

find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # What one checkout compiled serves the next: paths below it count from its top.
  set(ccache_settings "CCACHE_BASEDIR=${PROJECT_SOURCE_DIR}" CCACHE_NOHASHDIR=1)
  set(CMAKE_C_COMPILER_LAUNCHER "${CMAKE_COMMAND};-E;env;${ccache_settings};${CCACHE}")
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_C_COMPILER_LAUNCHER}")
endif()

add_library(pobratym_settings INTERFACE)
target_include_directories(pobratym_settings INTERFACE "${PROJECT_SOURCE_DIR}")
if(POBRATYM_TOGETHER)  # a source cannot know which names its neighbours in a group have at their top
  set(shadowing -Wshadow=local -Wno-subobject-linkage)
else()
  set(shadowing -Wshadow)
endif()
# GCC is the judge of warnings; clang, which builds the fuzzers, has others under the same names.
target_compile_options(pobratym_settings INTERFACE
  $<$<CXX_COMPILER_ID:GNU>:-Wall -Wextra -Wpedantic ${shadowing} -Wconversion -Wnon-virtual-dtor
  -Wold-style-cast -Woverloaded-virtual -Werror>
  $<$<CXX_COMPILER_ID:Clang>:-w>)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # Optimising, GCC 12 sees ghosts in its own std::string (its bug 105651).
  target_compile_options(pobratym_settings INTERFACE $<$<CONFIG:RelWithDebInfo>:-Wno-restrict>)
endif()
if(POBRATYM_SANITIZE)
  target_compile_options(pobratym_settings INTERFACE
    -fsanitize=${POBRATYM_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer
    -Wno-maybe-uninitialized)  # GCC sees ghosts in its own library once it is instrumented
  target_link_options(pobratym_settings INTERFACE -fsanitize=${POBRATYM_SANITIZE})
endif()

if(POBRATYM_TOGETHER)
  find_package(Python3 REQUIRED COMPONENTS Interpreter)
endif()

# Puts a target's sources into groups, each compiled as one; at the end of its folder's list, because
# sources may be added until then.
function(pobratym_together name)
  if(POBRATYM_TOGETHER)
    cmake_language(EVAL CODE "cmake_language(DEFER CALL pobratym_together_now ${name})")
  endif()
endfunction()

# Written here rather than by CMake's UNITY_BUILD, which names sources by absolute paths: with those, what one
# checkout compiled would not serve the next.
function(pobratym_together_now name)
  get_target_property(sources ${name} SOURCES)
  set(ours "")
  foreach(source IN LISTS sources)
    get_source_file_property(alone "${source}" COMPILE_OPTIONS)
    if(source MATCHES "^[^/<$].*\\.cpp$" AND NOT alone)
      list(REMOVE_ITEM sources "${source}")
      file(REAL_PATH "${source}" source)
      cmake_path(RELATIVE_PATH source BASE_DIRECTORY "${PROJECT_SOURCE_DIR}")
      list(APPEND ours "${source}")
    endif()
  endforeach()
  list(REMOVE_DUPLICATES ours)
  execute_process(COMMAND "${Python3_EXECUTABLE}" packaging/together.py 8 ${ours}
    WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}" OUTPUT_VARIABLE groups COMMAND_ERROR_IS_FATAL ANY)
  string(REGEX MATCHALL "[^\n]+" groups "${groups}")
  set(number 0)
  foreach(group IN LISTS groups)
    math(EXPR number "${number} + 1")
    set(file "${CMAKE_CURRENT_BINARY_DIR}/together/${name}_${number}.cpp")
    string(REGEX REPLACE "([^ ]+) ?" "#include \"\\1\"\n" text "${group}")
    file(CONFIGURE OUTPUT "${file}" CONTENT "${text}" @ONLY)
    list(APPEND sources "${file}")
  endforeach()
  set_property(TARGET ${name} PROPERTY SOURCES ${sources})
  foreach(source IN LISTS ours)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/${source}")
  endforeach()
endfunction()

# pobratym_library(NAME SOURCES a.cpp… PUBLIC libs… PRIVATE libs…)
function(pobratym_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  add_library(${name} STATIC ${ARG_SOURCES})
  target_link_libraries(${name} PUBLIC ${ARG_PUBLIC} PRIVATE pobratym_settings ${ARG_PRIVATE})
  target_include_directories(${name} INTERFACE "${PROJECT_SOURCE_DIR}")
  pobratym_together(${name})
endfunction()

# pobratym_program(NAME SOURCES main.cpp… PRIVATE libs…)
function(pobratym_program name)
  cmake_parse_arguments(ARG "" "" "SOURCES;PRIVATE" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  target_link_libraries(${name} PRIVATE pobratym_settings ${ARG_PRIVATE})
  pobratym_together(${name})
endfunction()

# pobratym_without_type_check(a.cpp…): of these sources the sanitizers do not check objects' types, where
# that check cannot work. All their other checks stay.
function(pobratym_without_type_check)
  if(POBRATYM_SANITIZE)
    set_source_files_properties(${ARGN} PROPERTIES COMPILE_OPTIONS -fno-sanitize=vptr)
  endif()
endfunction()

# pobratym_test(NAME SOURCES x_test.cpp… PRIVATE libs… [LABELS l…] [TIMEOUT seconds])
# Paths that tests need are in "tests/support/paths.hpp".
function(pobratym_test name)
  cmake_parse_arguments(ARG "" "TIMEOUT" "SOURCES;PRIVATE;LABELS" ${ARGN})
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 60)
  endif()
  add_executable(${name} ${ARG_SOURCES})
  target_link_libraries(${name} PRIVATE pobratym_settings Catch2::Catch2WithMain ${ARG_PRIVATE})
  pobratym_together(${name})
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/tests")
  set(properties TIMEOUT ${ARG_TIMEOUT})
  if(ARG_LABELS)
    list(APPEND properties LABELS "${ARG_LABELS}")
  endif()
  catch_discover_tests(${name} DISCOVERY_MODE PRE_TEST TEST_PREFIX "${name}: "
    PROPERTIES ${properties})
endfunction()
