"""create_index, drop_index."""

import sqlalchemy as sa
from alembic import op


def create_index():
    op.create_index("account_name_idx", "account", ["name", "opened"])


def create_index_unique():
    op.create_index("account_name_idx", "account", ["name"], unique=True)


def create_index_on_expression():
    op.create_index("account_name_idx", "account", [sa.text("lower(name)")])


def create_index_on_expression_and_column():
    op.create_index("account_name_idx", "account", ["balance", sa.text("lower(name) DESC NULLS LAST")])


def create_index_partial():
    op.create_index("account_name_idx", "account", ["name"], postgresql_where=sa.text("balance > 0"))


def create_index_including():
    op.create_index("account_name_idx", "account", ["name"], unique=True, postgresql_include=["balance"])


def create_index_with_operator_class():
    op.create_index("account_name_idx", "account", ["name"], postgresql_ops={"name": "varchar_pattern_ops"})


def create_index_with_method():
    op.create_index("member_tags_idx", "member", ["tags"], postgresql_using="gin")


def create_index_with_parameters():
    op.create_index("account_name_idx", "account", ["name"], postgresql_with={"fillfactor": 50})


def create_index_in_tablespace():
    op.create_index("account_name_idx", "account", ["name"], postgresql_tablespace="pg_default")


def create_index_concurrently():
    with op.get_context().autocommit_block():
        op.create_index("account_name_idx", "account", ["name"], postgresql_concurrently=True)


def create_index_in_schema():
    op.create_index("invoice_account_idx", "invoice", ["account_id"], schema="sales")


def create_index_ordered():
    op.create_index("account_name_idx", "account", [sa.text("name DESC"), sa.text("balance NULLS FIRST")])


def create_index_with_collation():
    op.create_index("account_name_idx", "account", [sa.text('name COLLATE "C"')])


def drop_index():
    op.drop_index("member_age_idx")


def drop_index_of_table():
    op.drop_index("member_age_idx", table_name="member")


def drop_index_in_schema():
    op.drop_index("invoice_total_idx", table_name="invoice", schema="sales")


def drop_index_concurrently():
    with op.get_context().autocommit_block():
        op.drop_index("member_age_idx", table_name="member", postgresql_concurrently=True)
