#pragma once

// What tests of migrations, and of programs that use a migrated database, need: of any framework. GoogleTest's words
// for it are in <retort/testing/gtest.hpp>.
#include <retort/testing/checks.hpp>
#include <retort/testing/database.hpp>
#include <retort/testing/recording.hpp>
