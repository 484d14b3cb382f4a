#pragma once

// g++ says by a macro which sanitizer it compiles for, clang by a feature.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define RETORT_TEST_IS_SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define RETORT_TEST_IS_SANITIZED 1
#endif
#endif

namespace retort_test {

/// Sanitizers take memory of their own, and keep what is freed for a while.
#ifdef RETORT_TEST_IS_SANITIZED
inline constexpr bool is_memory_measurable = false;
#else
inline constexpr bool is_memory_measurable = true;
#endif

}  // namespace retort_test
