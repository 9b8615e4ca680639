# cmake --install, and packaging/deb: the command, its templates, and the extension unpacked where LibreOffice finds it for
# every user of the machine.
include(GNUInstallDirs)
set(VANTHU_OFFICE_EXTENSIONS "lib/libreoffice/share/extensions" CACHE STRING "Folder of the office's bundled extensions")
install(TARGETS vanthu RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
# Where the program looks for them: lib/vanthu beside its bin, whatever the system calls its library folder.
install(TARGETS vanthu-sqlite vanthu-postgresql LIBRARY DESTINATION lib/vanthu)
install(DIRECTORY templates/ DESTINATION "${CMAKE_INSTALL_DATADIR}/vanthu/templates")
install(FILES LICENSE DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/vanthu" RENAME copyright)
install(DIRECTORY packaging/systemd/ DESTINATION lib/systemd/user)
if(TARGET oxt)
  # The unpacked tree that the target oxt makes beside vanthu.oxt.
  install(DIRECTORY "${CMAKE_BINARY_DIR}/extension/oxt/" DESTINATION "${VANTHU_OFFICE_EXTENSIONS}/vanthu")
endif()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_PACKAGE_NAME vanthu)
set(CPACK_PACKAGE_VENDOR Vanthu)
set(CPACK_PACKAGE_CONTACT "Vanthu <vanthu@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Administrative documents of Vietnam in the format of Decree 30/2020/ND-CP")
set(CPACK_DEBIAN_PACKAGE_SECTION editors)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# The extension's library is loaded by the office, which brings the UNO libraries it needs.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS "/usr/lib/libreoffice/program")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "libreoffice-writer, fonts-liberation2")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_STRIP_FILES ON)
include(CPack)
