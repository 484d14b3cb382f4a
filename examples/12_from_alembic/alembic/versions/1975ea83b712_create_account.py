"""create account"""

import sqlalchemy as sa
from alembic import op

revision = "1975ea83b712"
down_revision = None


def upgrade():
    op.create_table("account", sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String(50)))


def downgrade():
    op.drop_table("account")
