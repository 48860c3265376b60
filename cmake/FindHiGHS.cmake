# HiGHS as PyPI's highsbox installs it into .venv: its own CMake file names folders that the wheel lacks, and its C++
# interface has another string ABI, so the target offers the library and its C interface only.
#   HiGHS::highs  imported library; include <interfaces/highs_c_api.h>
file(GLOB highsbox ${PROJECT_SOURCE_DIR}/.venv/lib/python3*/site-packages/highsbox/highs_dist)
find_path(HIGHS_INCLUDE_DIR interfaces/highs_c_api.h HINTS ${highsbox} PATH_SUFFIXES include/highs highs)
find_library(HIGHS_LIBRARY highs HINTS ${highsbox} PATH_SUFFIXES lib)
mark_as_advanced(HIGHS_INCLUDE_DIR HIGHS_LIBRARY)

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(HiGHS REQUIRED_VARS HIGHS_LIBRARY HIGHS_INCLUDE_DIR
  REASON_FAILURE_MESSAGE "tools/setup installs it")
if(HiGHS_FOUND AND NOT TARGET HiGHS::highs)
  add_library(HiGHS::highs SHARED IMPORTED)
  set_target_properties(HiGHS::highs PROPERTIES
    IMPORTED_LOCATION ${HIGHS_LIBRARY}
    INTERFACE_INCLUDE_DIRECTORIES ${HIGHS_INCLUDE_DIR})
endif()
