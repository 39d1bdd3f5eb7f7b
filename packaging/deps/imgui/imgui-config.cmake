# SPDX-License-Identifier: Apache-2.0
# imgui::imgui always; imgui::glfw and imgui::opengl3 where GLFW was there when this was built.
include(CMakeFindDependencyMacro)
find_dependency(PkgConfig)
pkg_check_modules(freetype REQUIRED QUIET IMPORTED_TARGET freetype2)
pkg_check_modules(glfw QUIET IMPORTED_TARGET glfw3)
include("${CMAKE_CURRENT_LIST_DIR}/imgui-targets.cmake")
