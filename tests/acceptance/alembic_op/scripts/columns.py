"""add_column, drop_column, alter_column."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql


def add_column():
    op.add_column("account", sa.Column("last_transaction_date", sa.DateTime))


def add_column_that_is_never_null():
    op.add_column("account", sa.Column("level", sa.SmallInteger, nullable=False, server_default="0"))


def add_column_that_refers():
    op.add_column("purchase", sa.Column("account_id", sa.Integer, sa.ForeignKey("account.id")))


def add_column_that_refers_by_name():
    op.add_column("purchase", sa.Column("account_id", sa.Integer, sa.ForeignKey(
        "account.id", name="purchase_account", ondelete="SET NULL", deferrable=True, initially="DEFERRED")))


def add_column_that_is_unique():
    op.add_column("purchase", sa.Column("token", sa.String(20), unique=True))


def add_column_with_index():
    op.add_column("purchase", sa.Column("token", sa.String(20), index=True))


def add_column_with_check():
    op.add_column("purchase", sa.Column("amount", sa.Integer, sa.CheckConstraint("amount > 0", name="amount_check")))


def add_column_in_schema():
    op.add_column("invoice", sa.Column("paid", sa.Boolean, server_default=sa.false()), schema="sales")


def add_column_with_comment():
    op.add_column("account", sa.Column("level", sa.Integer, comment="it's from 1 to 5"))


def add_column_with_identity():
    op.add_column("purchase", sa.Column("id", sa.BigInteger, sa.Identity(always=True, start=5), nullable=False))


def add_column_computed():
    op.add_column("purchase", sa.Column("size", sa.Integer, sa.Computed("length(code)", persisted=True)))


def add_column_of_arrays():
    op.add_column("account", sa.Column("tags", postgresql.ARRAY(sa.String(10)), server_default="{}"))


def add_column_of_new_enum():
    size = postgresql.ENUM("small", "big", name="size")
    size.create(op.get_bind())
    op.add_column("account", sa.Column("size", size))


def add_columns_in_order():
    op.add_column("account", sa.Column("a", sa.Integer))
    op.add_column("account", sa.Column("b", sa.Integer, nullable=False, server_default=sa.text("1 + 1")))
    op.drop_column("account", "a")


def drop_column():
    op.drop_column("account", "description")


def drop_column_with_index():
    op.drop_column("invoice", "total", schema="sales")


def alter_column_not_null():
    op.alter_column("account", "balance", nullable=False)


def alter_column_null():
    op.alter_column("account", "name", nullable=True)


def alter_column_type():
    op.alter_column("account", "name", type_=sa.Text)


def alter_column_type_using():
    op.alter_column("purchase", "code", type_=sa.Integer, postgresql_using="code::integer")


def alter_column_to_enum():
    op.alter_column("purchase", "code", type_=postgresql.ENUM(name="mood", create_type=False),
                    postgresql_using="code::mood")


def alter_column_default():
    op.alter_column("account", "name", server_default="it's nobody")


def alter_column_default_expression():
    op.alter_column("account", "opened", server_default=sa.text("now() - interval '1 day'"))


def alter_column_default_number():
    op.alter_column("member", "age", server_default="21", existing_server_default="18")


def alter_column_without_default():
    op.alter_column("member", "age", server_default=None)


def alter_column_name():
    op.alter_column("member", "email", new_column_name="mail")


def alter_column_everything():
    op.alter_column("account", "description", new_column_name="about", type_=sa.Text, nullable=False,
                    server_default="", comment="in short")


def alter_column_comment():
    op.alter_column("account", "name", comment="the owner's", existing_comment=None)


def alter_column_without_comment():
    op.alter_column("member", "age", comment=None, existing_comment="in years")


def alter_column_to_identity():
    op.alter_column("purchase", "line", server_default=sa.Identity(always=True, start=7),
                    existing_server_default=None)


def alter_column_identity():
    op.alter_column("member", "id", server_default=sa.Identity(always=True, start=20, increment=2),
                    existing_server_default=sa.Identity(start=10))


def alter_column_without_identity():
    op.alter_column("member", "id", server_default=None, existing_server_default=sa.Identity(start=10))


def alter_column_in_schema():
    op.alter_column("invoice", "note", type_=sa.String(80), nullable=False, schema="sales")
