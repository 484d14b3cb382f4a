"""add last_seen"""

import sqlalchemy as sa
from alembic import op

revision = "ae1027a6acf"
down_revision = "1975ea83b712"


def upgrade():
    op.add_column("account", sa.Column("last_seen", sa.DateTime))


def downgrade():
    op.drop_column("account", "last_seen")
