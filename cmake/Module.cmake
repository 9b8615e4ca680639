# vanthu_module(<name> [USES <module>...] [SYSTEM <library>...])
# One folder of src/, one static library. USES lists the folders whose headers may be included; each module's unit test links
# only its own module, so that a forbidden edge fails to link there, and packaging/check-style names it in words.
function(vanthu_module name)
  cmake_parse_arguments(ARG "" "" "USES;SYSTEM" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.cpp")
  add_library(vanthu_${name} STATIC ${sources})
  target_include_directories(vanthu_${name} PUBLIC "${PROJECT_SOURCE_DIR}/src")
  foreach(module IN LISTS ARG_USES)
    target_link_libraries(vanthu_${name} PUBLIC vanthu_${module})
  endforeach()
  target_link_libraries(vanthu_${name} PRIVATE ${ARG_SYSTEM} vanthu_warnings)
endfunction()
