"""create_table, drop_table, rename_table, and the comments of tables."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql


def create_table():
    op.create_table(
        "lender",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("name", sa.String(50), nullable=False),
        sa.Column("description", sa.Unicode(200)),
        sa.Column("opened", sa.TIMESTAMP, server_default=sa.func.now()),
    )


def create_table_that_counts():
    op.create_table("lender", sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.Text))


def create_table_in_schema():
    op.create_table("lender", sa.Column("id", sa.BigInteger, nullable=False), schema="sales")


def create_table_with_named_constraints():
    op.create_table(
        "lender",
        sa.Column("id", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("account_id", sa.Integer),
        sa.Column("code", sa.String(10)),
        sa.PrimaryKeyConstraint("id", name="lender_key"),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name="lender_account", ondelete="CASCADE",
                                onupdate="SET NULL"),
        sa.UniqueConstraint("code", "account_id", name="lender_code"),
        sa.CheckConstraint("id > 0", name="lender_id_is_positive"),
    )


def create_table_with_unnamed_constraints():
    op.create_table(
        "lender",
        sa.Column("id", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("account_id", sa.Integer, sa.ForeignKey("account.id")),
        sa.Column("code", sa.String(10), unique=True),
        sa.PrimaryKeyConstraint("id"),
        sa.CheckConstraint("code <> ''"),
    )


def create_table_with_key_of_two_columns():
    op.create_table(
        "line",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("position", sa.SmallInteger, primary_key=True, autoincrement=False),
    )


def create_table_that_refers_to_itself():
    op.create_table(
        "node",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("parent", sa.Integer, sa.ForeignKey("node.id", name="node_parent", ondelete="RESTRICT")),
    )


def create_table_with_deferrable_constraints():
    op.create_table(
        "lender",
        sa.Column("id", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("account_id", sa.Integer),
        sa.PrimaryKeyConstraint("id", name="lender_key", deferrable=True),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name="lender_account", deferrable=True,
                                initially="DEFERRED", match="FULL"),
        sa.UniqueConstraint("account_id", name="lender_once", deferrable=True, initially="IMMEDIATE"),
    )


def create_table_with_exclusion():
    op.create_table(
        "booking",
        sa.Column("during", postgresql.TSRANGE, nullable=False),
        sa.Column("room", sa.Integer),
        postgresql.ExcludeConstraint(("during", "&&"), using="gist", where=sa.text("room > 0"), name="booking_once"),
    )


def create_table_with_comments():
    op.create_table("lender", sa.Column("id", sa.Integer, comment="the one it's known by"), comment="who lends")


def create_table_with_identity():
    op.create_table(
        "lender",
        sa.Column("id", sa.BigInteger, sa.Identity(always=True, start=100, increment=10, minvalue=1, maxvalue=100000,
                                                   cache=5, cycle=True)),
        sa.Column("name", sa.Text),
    )


def create_table_with_identity_by_default():
    op.create_table("lender", sa.Column("id", sa.Integer, sa.Identity(), primary_key=True))


def create_table_with_computed():
    op.create_table(
        "square",
        sa.Column("side", sa.Integer),
        sa.Column("area", sa.Integer, sa.Computed("side * side", persisted=True)),
    )


def create_table_with_enum():
    op.create_table("shelf", sa.Column("size", sa.Enum("small", "it's big", name="shelf_size"), nullable=False))


def create_table_with_enum_that_is_there():
    op.create_table("shelf", sa.Column("feels", postgresql.ENUM(name="mood", create_type=False)))


def create_table_with_indexes():
    op.create_table(
        "lender",
        sa.Column("name", sa.Text, index=True),
        sa.Column("code", sa.Text),
        sa.Index("lender_code_idx", "code", unique=True),
    )


def create_table_with_defaults():
    op.create_table(
        "lender",
        sa.Column("a", sa.Text, server_default="it's"),
        sa.Column("b", sa.Integer, server_default="7"),
        sa.Column("c", sa.Boolean, server_default=sa.true()),
        sa.Column("d", sa.Date, server_default=sa.text("current_date")),
        sa.Column("e", postgresql.ARRAY(sa.Text), server_default=sa.text("'{}'::text[]")),
    )


def create_table_with_types():
    op.create_table(
        "everything",
        sa.Column("a", sa.Boolean), sa.Column("b", sa.SmallInteger), sa.Column("c", sa.Float(53)),
        sa.Column("d", sa.Numeric(12, 3)), sa.Column("e", sa.LargeBinary), sa.Column("f", sa.DateTime(timezone=True)),
        sa.Column("g", sa.Time), sa.Column("h", sa.Interval), sa.Column("i", sa.JSON),
        sa.Column("j", postgresql.JSONB), sa.Column("k", postgresql.UUID), sa.Column("l", postgresql.INET),
        sa.Column("m", postgresql.ARRAY(sa.Integer, dimensions=2)), sa.Column("n", postgresql.TSVECTOR),
        sa.Column("o", postgresql.BIT(8)), sa.Column("p", postgresql.INTERVAL(fields="DAY TO SECOND", precision=3)),
        sa.Column("q", postgresql.TIMESTAMP(precision=3)), sa.Column("r", sa.CHAR(4)), sa.Column("s", sa.REAL),
        sa.Column("t", postgresql.MACADDR), sa.Column("u", postgresql.DATERANGE), sa.Column("v", sa.String),
        sa.Column("w", postgresql.MONEY), sa.Column("x", sa.Text(collation="C")),
    )


def create_table_partitioned():
    op.create_table("measurement", sa.Column("taken", sa.Date, nullable=False), sa.Column("value", sa.Integer),
                    postgresql_partition_by="RANGE (taken)")


def create_table_partitioned_by_list():
    op.create_table("measurement", sa.Column("kind", sa.Text), postgresql_partition_by="LIST (lower(kind))")


def create_table_that_inherits():
    op.create_table("vip", sa.Column("discount", sa.Integer), postgresql_inherits="account")


def create_table_in_tablespace():
    op.create_table("lender", sa.Column("id", sa.Integer), postgresql_tablespace="pg_default")


def create_table_with_foreign_key_for_later():
    op.create_table(
        "lender",
        sa.Column("account_id", sa.Integer),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name="lender_account", use_alter=True),
    )


def drop_table():
    op.drop_table("purchase")


def drop_table_in_schema():
    op.drop_table("invoice", schema="sales")


def rename_table():
    op.rename_table("member", "person")


def rename_table_in_schema():
    op.rename_table("invoice", "bill", schema="sales")


def create_table_comment():
    op.create_table_comment("member", "it's members", existing_comment="whoever comes in")


def create_table_comment_in_schema():
    op.create_table_comment("invoice", "what is owed", schema="sales")


def drop_table_comment():
    op.drop_table_comment("member", existing_comment="whoever comes in")
