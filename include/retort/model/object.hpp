#pragma once

#include <retort/model/object_name.hpp>
#include <retort/model/objects/foreign.hpp>
#include <retort/model/objects/namespaces.hpp>
#include <retort/model/objects/operator_classes.hpp>
#include <retort/model/objects/reactions.hpp>
#include <retort/model/objects/routines.hpp>
#include <retort/model/objects/search.hpp>
#include <retort/model/objects/sequence.hpp>
#include <retort/model/objects/types.hpp>
#include <retort/model/objects/views.hpp>

#include <variant>

namespace retort::inline v1 {

/// Whatever a database holds beside tables, as a plain value.
using Object =
    std::variant<objects::Schema, objects::Extension, objects::Sequence, objects::EnumType, objects::CompositeType,
                 objects::RangeType, objects::Domain, objects::View, objects::MaterializedView, objects::Function,
                 objects::Aggregate, objects::Operator, objects::Trigger, objects::EventTrigger, objects::Rule,
                 objects::Policy, objects::Collation, objects::TextSearchDictionary, objects::TextSearchConfiguration,
                 objects::Statistics, objects::Publication, objects::ForeignDataWrapper, objects::Server,
                 objects::UserMapping, objects::ForeignTable, objects::Cast, objects::OperatorFamily,
                 objects::OperatorClass, objects::Subscription>;

/// What DROP and COMMENT ON know it by.
RETORT_API ObjectName name_of(const Object& object);

}  // namespace retort::inline v1
