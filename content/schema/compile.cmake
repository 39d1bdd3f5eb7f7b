# SPDX-License-Identifier: Apache-2.0
# Turns every JSON Schema of this folder into one C++ source, so that programs carry them.
# compile_schemas(OUT) writes it and sets OUT to its path.
function(compile_schemas out)
  set(folder "${PROJECT_SOURCE_DIR}/content/schema")
  file(GLOB files CONFIGURE_DEPENDS "${folder}/*.json")
  set(entries "")
  foreach(file IN LISTS files)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${file}")
    get_filename_component(name "${file}" NAME)
    file(READ "${file}" text)
    string(APPEND entries "    {\"${name}\", R\"schema(${text})schema\"},\n")
  endforeach()
  set(POBRATYM_SCHEMA_ENTRIES "${entries}")
  set(source "${CMAKE_CURRENT_BINARY_DIR}/compiled_schemas.cpp")
  configure_file("${folder}/compiled_schemas.cpp.in" "${source}" @ONLY)
  set(${out} "${source}" PARENT_SCOPE)
endfunction()
