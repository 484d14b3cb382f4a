"""create_…_constraint, create_primary_key, create_foreign_key, drop_constraint."""

import sqlalchemy as sa
from alembic import op


def create_primary_key():
    op.create_primary_key("purchase_key", "purchase", ["number", "line"])


def create_primary_key_without_name():
    op.create_primary_key(None, "purchase", ["number"])


def create_unique_constraint():
    op.create_unique_constraint("purchase_once", "purchase", ["placed", "room"])


def create_unique_constraint_deferred():
    op.create_unique_constraint("purchase_once", "purchase", ["room"], deferrable=True, initially="DEFERRED")


def create_unique_constraint_in_schema():
    op.create_unique_constraint("invoice_once", "invoice", ["note"], schema="sales")


def create_check_constraint():
    op.create_check_constraint("purchase_code_check", "purchase", "length(code) > 2")


def create_check_constraint_of_expression():
    op.create_check_constraint("purchase_room_check", "purchase", sa.column("room").in_([1, 2, 3]))


def create_check_constraint_not_valid():
    op.create_check_constraint("purchase_code_check", "purchase", "code <> 'it''s'", postgresql_not_valid=True)


def create_check_constraint_in_schema():
    op.create_check_constraint("invoice_total_check", "invoice", "total >= 0", schema="sales")


def create_foreign_key():
    op.create_foreign_key("purchase_account", "purchase", "account", ["room"], ["id"])


def create_foreign_key_without_name():
    op.create_foreign_key(None, "purchase", "account", ["room"], ["id"])


def create_foreign_key_with_options():
    op.create_foreign_key("purchase_account", "purchase", "account", ["room"], ["id"], ondelete="SET NULL",
                          onupdate="CASCADE", deferrable=True, initially="DEFERRED", match="FULL")


def create_foreign_key_between_schemas():
    op.create_foreign_key("invoice_account", "invoice", "account", ["account_id"], ["id"], source_schema="sales",
                          referent_schema="public", ondelete="RESTRICT")


def create_foreign_key_into_schema():
    op.create_foreign_key("purchase_invoice", "purchase", "invoice", ["number"], ["id"], referent_schema="sales")


def create_foreign_key_not_valid():
    op.create_foreign_key("purchase_account", "purchase", "account", ["room"], ["id"], postgresql_not_valid=True)


def create_exclude_constraint():
    op.create_exclude_constraint("purchase_during", "purchase", ("during", "&&"), using="gist")


def create_exclude_constraint_with_options():
    op.create_exclude_constraint("purchase_during", "purchase", ("code", "="), where=sa.text("room > 0"),
                                 using="btree", deferrable=True, initially="DEFERRED")


def drop_constraint_check():
    op.drop_constraint("member_age_check", "member", type_="check")


def drop_constraint_foreign_key():
    op.drop_constraint("member_account_fkey", "member", type_="foreignkey")


def drop_constraint_unique():
    op.drop_constraint("member_email_key", "member", type_="unique")


def drop_constraint_primary_key():
    op.drop_constraint("member_key", "member", type_="primary")


def drop_constraint_in_schema():
    op.drop_constraint("invoice_pkey", "invoice", schema="sales")
