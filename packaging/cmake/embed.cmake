# SPDX-License-Identifier: Apache-2.0
# pobratym_embed(TARGET NAME FILE): FILE becomes part of the program, as
# `std::string_view pobratym::embedded::NAME()` declared in "embedded/NAME.hpp", so that a program
# runs from anywhere and cannot be shown with another version's texts or map.
function(pobratym_embed target name file)
  get_filename_component(path "${file}" ABSOLUTE)
  set(folder "${CMAKE_CURRENT_BINARY_DIR}/embedded_sources")
  file(CONFIGURE OUTPUT "${folder}/embedded/${name}.hpp" @ONLY CONTENT
"#pragma once
#include <string_view>
namespace pobratym::embedded { std::string_view @name@(); }
")
  file(CONFIGURE OUTPUT "${folder}/${name}.cpp" @ONLY CONTENT
"#include \"embedded/@name@.hpp\"
asm(\".section .rodata\\n.balign 16\\npobratym_@name@_begin:\\n\"
    \".incbin \\\"@path@\\\"\\npobratym_@name@_end:\\n.byte 0\\n.previous\\n\");
extern const char begin_of[] asm(\"pobratym_@name@_begin\");
extern const char end_of[] asm(\"pobratym_@name@_end\");
namespace pobratym::embedded {
std::string_view @name@() { return {begin_of, static_cast<std::size_t>(end_of - begin_of)}; }
}
")
  set_source_files_properties("${folder}/${name}.cpp" PROPERTIES OBJECT_DEPENDS "${path}")
  target_sources(${target} PRIVATE "${folder}/${name}.cpp")
  target_include_directories(${target} PRIVATE "${folder}")
endfunction()
