# vanthu_oxt(<library target>): target `oxt` packs build/<preset>/vanthu.oxt; the same tree unpacked stands beside it in
# build/<preset>/extension/oxt, for offices that take extensions from a folder.
# Names in registry/*.in come from Names.h.
file(STRINGS "${CMAKE_CURRENT_SOURCE_DIR}/Names.h" nameLines REGEX "^inline constexpr char k[A-Za-z]+\\[\\] = \"")
foreach(line IN LISTS nameLines)
  string(REGEX MATCH "char k([A-Za-z]+)\\[\\] = \"([^\"]*)\"" matched "${line}")
  set(${CMAKE_MATCH_1} "${CMAKE_MATCH_2}")
endforeach()
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/Names.h")
set(registryOut "${CMAKE_CURRENT_BINARY_DIR}/registry")
# The panels of the sidebar, from their table.
file(READ "${CMAKE_CURRENT_SOURCE_DIR}/registry/panels.json" panels)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/registry/panels.json"
  "${CMAKE_CURRENT_SOURCE_DIR}/registry/panel.xcu.in")
file(READ "${CMAKE_CURRENT_SOURCE_DIR}/registry/panel.xcu.in" panelPattern)
string(JSON panelCount LENGTH "${panels}")
math(EXPR lastPanel "${panelCount} - 1")
set(Panels "")
foreach(index RANGE ${lastPanel})
  string(JSON panelId GET "${panels}" ${index} id)
  string(JSON panelVi GET "${panels}" ${index} title vi)
  string(JSON panelEn GET "${panels}" ${index} title en-US)
  string(JSON panelContexts GET "${panels}" ${index} contexts)
  math(EXPR panelOrder "100 * (${index} + 1)")
  string(CONFIGURE "${panelPattern}" panel @ONLY)
  string(APPEND Panels "${panel}")
endforeach()
foreach(file vanthu.components ProtocolHandler.xcu WriterWindowState.xcu Sidebar.xcu Factories.xcu description.xml manifest.xml)
  configure_file("registry/${file}.in" "${registryOut}/${file}" @ONLY)
endforeach()

find_library(SIMDJSON_SHARED NAMES simdjson REQUIRED)
find_package(Python3 REQUIRED COMPONENTS Interpreter)

function(vanthu_oxt library)
  set(oxt "${CMAKE_BINARY_DIR}/vanthu.oxt")
  file(GLOB_RECURSE data CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/templates/*")
  file(GLOB kinds CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/templates/*/kind.json")
  set(makeAddons "${CMAKE_CURRENT_SOURCE_DIR}/cmake/make_addons.py")
  set(menu "${CMAKE_CURRENT_SOURCE_DIR}/registry/menu.json")
  add_custom_command(OUTPUT "${registryOut}/Addons.xcu"
    COMMAND "${Python3_EXECUTABLE}" "${makeAddons}" --table "${menu}" --templates "${PROJECT_SOURCE_DIR}/templates"
      --name "ExtensionId=${ExtensionId}" --name "Protocol=${Protocol}" --name "Toolbar=${Toolbar}" --out "${registryOut}/Addons.xcu"
    DEPENDS "${makeAddons}" "${menu}" ${kinds} COMMENT "Addons.xcu" VERBATIM)
  add_custom_command(OUTPUT "${oxt}"
    COMMAND "${Python3_EXECUTABLE}" "${CMAKE_CURRENT_SOURCE_DIR}/cmake/pack_oxt.py" --out "${oxt}"
      --unpacked "${CMAKE_CURRENT_BINARY_DIR}/oxt"
      --file "META-INF/manifest.xml=${registryOut}/manifest.xml" --file "description.xml=${registryOut}/description.xml"
      --file "vanthu.components=${registryOut}/vanthu.components" --file "vanthu.rdb=${unoTypes}"
      --file "registry/ProtocolHandler.xcu=${registryOut}/ProtocolHandler.xcu" --file "registry/Addons.xcu=${registryOut}/Addons.xcu"
      --file "registry/WriterWindowState.xcu=${registryOut}/WriterWindowState.xcu"
      --file "registry/Sidebar.xcu=${registryOut}/Sidebar.xcu" --file "registry/Factories.xcu=${registryOut}/Factories.xcu"
      --file "panel.xdl=${CMAKE_CURRENT_SOURCE_DIR}/registry/panel.xdl" --file "icons/deck.png=${CMAKE_CURRENT_SOURCE_DIR}/registry/deck.png"
      --file "lib/libvanthu.so=$<TARGET_FILE:${library}>" --library "${SIMDJSON_SHARED}" --library "${VANTHU_PocoFoundation}"
      --file "lib/vanthu-sqlite.so=$<TARGET_FILE:vanthu-sqlite>" --file "lib/vanthu-postgresql.so=$<TARGET_FILE:vanthu-postgresql>"
      --file "LICENSE=${PROJECT_SOURCE_DIR}/LICENSE"
      --tree "templates=${PROJECT_SOURCE_DIR}/templates"
    DEPENDS ${library} vanthu-sqlite vanthu-postgresql ${data} "${unoTypes}" "${CMAKE_CURRENT_SOURCE_DIR}/cmake/pack_oxt.py" "${registryOut}/manifest.xml"
      "${registryOut}/description.xml" "${registryOut}/vanthu.components" "${registryOut}/ProtocolHandler.xcu" "${registryOut}/Addons.xcu"
      "${registryOut}/WriterWindowState.xcu" "${registryOut}/Sidebar.xcu" "${registryOut}/Factories.xcu"
      "${CMAKE_CURRENT_SOURCE_DIR}/registry/panel.xdl" "${CMAKE_CURRENT_SOURCE_DIR}/registry/deck.png" "${PROJECT_SOURCE_DIR}/LICENSE"
    COMMENT "vanthu.oxt" VERBATIM)
  add_custom_target(oxt ALL DEPENDS "${oxt}")
endfunction()
