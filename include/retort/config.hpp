#pragma once

#define RETORT_VERSION_MAJOR 0
#define RETORT_VERSION_MINOR 1
#define RETORT_VERSION_PATCH 0
#define RETORT_VERSION "0.1.0"

// Marks what the compiled library exports. Also when it is a static one: a shared library of migrations, or a plugin,
// has to find the one copy of Retort that the program holds, and with it the program's list of migrations. A shared
// library that embeds Retort for itself alone keeps it to itself with -Wl,--exclude-libs,libretort.a.
#if defined(__GNUC__) || defined(__clang__)
#define RETORT_API __attribute__((visibility("default")))
#else
#define RETORT_API
#endif

// Lets a compiler that knows the attribute warn when a view outlives what it looks at.
#if defined(__clang__)
#define RETORT_LIFETIMEBOUND [[clang::lifetimebound]]
#else
#define RETORT_LIFETIMEBOUND
#endif
