#pragma once

// Everything a program that migrates itself needs.
#include <retort/connect.hpp>
#include <retort/error.hpp>
#include <retort/migrator.hpp>
#include <retort/model.hpp>
#include <retort/registry.hpp>
