#include "support/recording_listener.hpp"

#include <retort/connect.hpp>
#include <retort/error.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

TEST(Connect, RefusesAUrlThatItDoesNotUnderstand) {
  EXPECT_THROW(retort::connect(""), retort::UsageError);
  EXPECT_THROW(retort::connect("oracle://host/shop"), retort::UsageError);
}

}  // namespace
