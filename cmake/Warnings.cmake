# Warnings are errors in our own code; foreign headers come in as SYSTEM and stay silent.
add_library(vanthu_warnings INTERFACE)
target_compile_options(vanthu_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Woverloaded-virtual -Wnull-dereference -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # GCC 12 reports null dereferences inside inlined std::variant and std::vector when optimising, and
  # overlapping copies inside operator+ of std::string (GCC bug 105651), and uninitialised payloads of empty std::optional: not ours to mend.
  target_compile_options(vanthu_warnings INTERFACE -Wno-null-dereference -Wno-restrict -Wno-maybe-uninitialized)
endif()
if(VANTHU_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()
if(VANTHU_FUZZ)
  # Every line of ours tells the fuzzer where an input has led.
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
