#pragma once

#include <cstddef>
#include <functional>
#include <stop_token>

namespace regietafel {

/// Calls body(0) to body(count - 1), each once and begun in that order, on `threads` threads (at
/// least one, of which the caller is the first).
///
/// A body writes only its own slot, and the caller reduces in the order of indices, so that the
/// number of threads changes no byte. Once `stop` is requested no further body is begun: ask it
/// whether all was done. When bodies throw, no further one is begun either, and after all threads
/// have ended the exception of the lowest index is thrown, the same for any number of threads.
void parallel_for(std::size_t count, unsigned threads, std::stop_token stop,
                  const std::function<void(std::size_t)>& body);

}  // namespace regietafel
