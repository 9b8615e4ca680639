# Where ccache is installed, a clean build after a branch switch costs seconds.
find_program(VANTHU_CCACHE ccache)
if(VANTHU_CCACHE AND NOT DEFINED CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${VANTHU_CCACHE}")
endif()
