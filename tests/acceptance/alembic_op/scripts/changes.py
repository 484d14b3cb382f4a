"""bulk_insert, execute, batch_alter_table, invoke, names that are final."""

import datetime

import sqlalchemy as sa
from alembic import op
from alembic.operations import ops

_ACCOUNT = sa.table("account", sa.column("id", sa.Integer), sa.column("name", sa.String),
                    sa.column("opened", sa.DateTime), sa.column("balance", sa.Numeric))


def bulk_insert():
    op.bulk_insert(_ACCOUNT, [
        {"id": 1, "name": "it's Ada", "opened": datetime.datetime(2026, 1, 5, 9, 30), "balance": 12.5},
        {"id": 2, "name": "Bob\\\n", "opened": None, "balance": None},
    ])


def bulk_insert_one_by_one():
    op.bulk_insert(_ACCOUNT, [{"id": 1, "name": op.inline_literal("it's Ada")},
                              {"id": 2, "name": op.inline_literal("Bob")}], multiinsert=False)


def bulk_insert_arrays():
    member = sa.table("member", sa.column("email", sa.String), sa.column("tags", sa.ARRAY(sa.Text)))
    op.bulk_insert(member, [{"email": "ada@example.org", "tags": ["a", "b c"]}])


def execute():
    op.execute("INSERT INTO account (id, name) VALUES (1, 'Ada'); UPDATE account SET balance = 3")


def execute_expression():
    op.bulk_insert(_ACCOUNT, [{"id": 1, "name": "Ada"}, {"id": 2, "name": "Bob"}])
    op.execute(_ACCOUNT.update().where(_ACCOUNT.c.name == op.inline_literal("Ada")).values(
        {"name": op.inline_literal("it's Ada")}))


def execute_with_parameters():
    op.get_bind().execute(sa.text("INSERT INTO account (id, name, balance) VALUES (:id, :name, :balance)"),
                          {"id": 5, "name": "it's :name", "balance": None})


def execute_outside_a_transaction():
    with op.get_context().autocommit_block():
        op.execute("ALTER TYPE mood ADD VALUE 'calm'")
    op.execute("ALTER TABLE account ADD COLUMN feels mood DEFAULT 'calm'")


def batch_alter_table():
    with op.batch_alter_table("account") as batch_op:
        batch_op.add_column(sa.Column("level", sa.Integer))
        batch_op.alter_column("name", type_=sa.Text, nullable=True)
        batch_op.drop_column("description")


def batch_alter_table_of_constraints():
    with op.batch_alter_table("purchase") as batch_op:
        batch_op.create_primary_key("purchase_key", ["number", "line"])
        batch_op.create_unique_constraint("purchase_code", ["code"])
        batch_op.create_check_constraint("purchase_room", "room > 0")
        batch_op.create_foreign_key("purchase_account", "account", ["room"], ["id"])
        batch_op.create_index("purchase_placed_idx", ["placed"])
        batch_op.create_exclude_constraint("purchase_during", ("during", "&&"), using="gist")


def batch_alter_table_that_drops():
    with op.batch_alter_table("member") as batch_op:
        batch_op.drop_index("member_age_idx")
        batch_op.drop_constraint("member_age_check", type_="check")
        batch_op.drop_constraint("member_account_fkey", type_="foreignkey")
        batch_op.drop_table_comment(existing_comment="whoever comes in")


def batch_alter_table_in_schema():
    with op.batch_alter_table("invoice", schema="sales") as batch_op:
        batch_op.alter_column("note", new_column_name="remark")
        batch_op.create_table_comment("what is owed")


def batch_alter_table_recreated():
    with op.batch_alter_table("purchase", recreate="always") as batch_op:
        batch_op.add_column(sa.Column("amount", sa.Integer), insert_after="line")
        batch_op.alter_column("placed", nullable=False)


def invoke():
    op.invoke(ops.RenameTableOp("purchase", "order"))
    op.invoke(ops.AddColumnOp("order", sa.Column("select", sa.Integer)))


def final_names():
    op.create_check_constraint(op.f("ck_purchase_room"), "purchase", "room > 0")
    op.create_table("Mixed Case", sa.Column("User", sa.Integer), sa.Column('say "hi"', sa.Text))
