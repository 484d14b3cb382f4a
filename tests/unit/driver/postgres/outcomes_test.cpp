#include "driver/postgres/outcomes.hpp"

#include "support/recording_listener.hpp"

#include <stdexcept>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using retort::postgres::Outcomes;
using retort_test::RecordingListener;
using testing::ElementsAre;

std::exception_ptr error() { return std::make_exception_ptr(std::runtime_error("refused")); }

TEST(Outcomes, AreToldOnceInTheirOrder) {
  Outcomes outcomes;
  RecordingListener listener;
  outcomes.done(1);
  outcomes.done(2);
  outcomes.failed(3, 7, error());
  outcomes.tell(listener);
  outcomes.tell(listener);
  EXPECT_THAT(listener.done, ElementsAre(1u, 2u));
  ASSERT_EQ(listener.failures.size(), 1u);
  EXPECT_EQ(listener.failures[0].id, 3u);
  EXPECT_EQ(listener.failures[0].index, 7u);
}

TEST(Outcomes, OnlyTheFirstFailureCountsUntilItIsForgotten) {
  Outcomes outcomes;
  RecordingListener listener;
  outcomes.failed(1, 0, error());
  outcomes.failed(2, 0, error());
  outcomes.tell(listener);
  EXPECT_TRUE(outcomes.has_failure());
  EXPECT_EQ(listener.failures.size(), 1u);

  outcomes.forget_failure();
  EXPECT_FALSE(outcomes.has_failure());
  outcomes.failed(3, 0, error());
  outcomes.tell(listener);
  EXPECT_EQ(listener.failures.size(), 2u);
}

TEST(Outcomes, WhatTheListenerDidNotHearBecauseItThrewIsToldLater) {
  struct Thrower final : retort::UnitListener {
    void unit_done(std::uint64_t) override { throw std::runtime_error("mine"); }
    void unit_failed(std::uint64_t, std::size_t, std::exception_ptr) override {}
  } thrower;
  Outcomes outcomes;
  RecordingListener listener;
  outcomes.done(1);
  outcomes.done(2);
  EXPECT_THROW(outcomes.tell(thrower), std::runtime_error);
  outcomes.tell(listener);
  EXPECT_THAT(listener.done, ElementsAre(2u));
}

}  // namespace
