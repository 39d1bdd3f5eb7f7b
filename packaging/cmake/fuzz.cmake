# SPDX-License-Identifier: Apache-2.0
# pobratym_fuzzer(NAME SOURCES x_fuzz.cpp CORPUS folder [DICTIONARY file] PRIVATE libs…): a source with
# LLVMFuzzerTestOneInput, built in one of two ways.
#   Ordinary presets: with a small main that feeds it every file of the corpus; ctest runs that.
#   -DPOBRATYM_FUZZ=ON with clang++: the libFuzzer program, all our libraries instrumented under the
#   address and undefined-behaviour sanitizers. packaging/fuzz builds and runs it.

option(POBRATYM_FUZZ "Build the fuzzers themselves; needs clang++" OFF)
if(POBRATYM_FUZZ)
  if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    message(FATAL_ERROR "libFuzzer belongs to clang: configure with `cmake --preset fuzz`, "
      "which names it, or let packaging/fuzz do everything.")
  endif()
  # Libraries get what a fuzzer needs to see, and no main of libFuzzer's.
  target_compile_options(pobratym_settings INTERFACE
    -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(pobratym_settings INTERFACE -fsanitize=address,undefined)
endif()

function(pobratym_fuzzer name)
  cmake_parse_arguments(ARG "" "CORPUS;DICTIONARY" "SOURCES;PRIVATE" ${ARGN})
  cmake_path(ABSOLUTE_PATH ARG_CORPUS BASE_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}"
    OUTPUT_VARIABLE corpus)
  set(folder "${PROJECT_BINARY_DIR}/fuzzers")
  add_executable(${name} ${ARG_SOURCES})
  target_link_libraries(${name} PRIVATE pobratym_settings ${ARG_PRIVATE})
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${folder}")
  if(POBRATYM_FUZZ)
    target_link_options(${name} PRIVATE -fsanitize=fuzzer)
    # For packaging/fuzz: the corpus, and words that the fuzzer may try.
    file(CONFIGURE OUTPUT "${folder}/${name}.corpus" CONTENT "${corpus}\n")
    if(ARG_DICTIONARY)
      configure_file(${ARG_DICTIONARY} "${folder}/${name}.dict" COPYONLY)
    endif()
  else()
    target_link_libraries(${name} PRIVATE pobratym_fuzz_replay)
    add_test(NAME "${name}: every input of its corpus is survived" COMMAND ${name} "${corpus}")
    set_tests_properties("${name}: every input of its corpus is survived" PROPERTIES
      TIMEOUT 60 LABELS fuzz)
  endif()
endfunction()
