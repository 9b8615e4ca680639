# Finds the LibreOffice SDK and makes the C++ headers of the office's types and of ours when building; none is committed.
set(VANTHU_OFFICE_HOME "" CACHE PATH "Folder of the LibreOffice whose SDK is used; empty to look in the usual places")
file(GLOB officePlaces LIST_DIRECTORIES ON /usr/lib/libreoffice /usr/lib64/libreoffice /opt/libreoffice*)
find_path(VANTHU_SDK NAMES bin/cppumaker PATHS ${VANTHU_OFFICE_HOME} ${officePlaces} PATH_SUFFIXES sdk NO_DEFAULT_PATH)
if(NOT VANTHU_SDK)
  message(FATAL_ERROR "LibreOffice SDK not found: install libreoffice-dev, or set VANTHU_OFFICE_HOME, or VANTHU_EXTENSION=OFF")
endif()
get_filename_component(officeHome "${VANTHU_SDK}" DIRECTORY)
set(officeProgram "${officeHome}/program")
set(officeTypes "${officeProgram}/types.rdb" "${officeProgram}/types/offapi.rdb")

set(unoHeaders "${CMAKE_CURRENT_BINARY_DIR}/include")
set(unoTypes "${CMAKE_CURRENT_BINARY_DIR}/vanthu.rdb")
file(GLOB idlFiles CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/idl/org/vanthu/*.idl")
set(ourTypes "")
foreach(file IN LISTS idlFiles)
  get_filename_component(type "${file}" NAME_WE)
  list(APPEND ourTypes "-Torg.vanthu.${type}")
endforeach()
file(MAKE_DIRECTORY "${unoHeaders}")

add_custom_command(OUTPUT "${unoTypes}"
  COMMAND "${VANTHU_SDK}/bin/unoidl-write" ${officeTypes} "${PROJECT_SOURCE_DIR}/idl" "${unoTypes}"
  DEPENDS ${idlFiles} COMMENT "Types org.vanthu" VERBATIM)
add_custom_command(OUTPUT "${CMAKE_CURRENT_BINARY_DIR}/office-headers.stamp"
  COMMAND "${VANTHU_SDK}/bin/cppumaker" "-O${unoHeaders}" ${officeTypes}
  COMMAND "${CMAKE_COMMAND}" -E touch "${CMAKE_CURRENT_BINARY_DIR}/office-headers.stamp"
  DEPENDS ${officeTypes} COMMENT "C++ headers of the office's types" VERBATIM)
set(xTypes ${officeTypes})
list(TRANSFORM xTypes PREPEND "-X")
add_custom_command(OUTPUT "${CMAKE_CURRENT_BINARY_DIR}/our-headers.stamp"
  COMMAND "${VANTHU_SDK}/bin/cppumaker" "-O${unoHeaders}" ${ourTypes} "${unoTypes}" ${xTypes}
  COMMAND "${CMAKE_COMMAND}" -E touch "${CMAKE_CURRENT_BINARY_DIR}/our-headers.stamp"
  DEPENDS "${unoTypes}" "${CMAKE_CURRENT_BINARY_DIR}/office-headers.stamp" COMMENT "C++ headers of org.vanthu" VERBATIM)
add_custom_target(vanthu_uno_headers DEPENDS "${CMAKE_CURRENT_BINARY_DIR}/our-headers.stamp")

add_library(vanthu_uno INTERFACE)
add_dependencies(vanthu_uno vanthu_uno_headers)
target_include_directories(vanthu_uno SYSTEM INTERFACE "${VANTHU_SDK}/include" "${unoHeaders}")
target_compile_definitions(vanthu_uno INTERFACE UNX LINUX GCC CPPU_ENV=gcc3)
target_link_directories(vanthu_uno INTERFACE "${VANTHU_SDK}/lib")
target_link_options(vanthu_uno INTERFACE "-Wl,-rpath-link,${officeProgram}")
target_link_libraries(vanthu_uno INTERFACE uno_cppu uno_cppuhelpergcc3 uno_sal)
