"""The nearest shop, found in a table with a geometry that a migration made."""

import unittest

from acceptance import POSTGRES_URL, main, needs_postgres, psql
from examples import PostgresExampleTestCase


def has_postgis():
    return psql(POSTGRES_URL, "SELECT count(*) FROM pg_available_extensions WHERE name = 'postgis'") == "1\n"


@needs_postgres
class Postgis(PostgresExampleTestCase):
    program = "06_postgis/postgis_shops"

    def setUp(self):
        super().setUp()
        if not has_postgis():
            raise unittest.SkipTest("the server has no PostGIS (postgresql-15-postgis-3)")

    def test_it_finds_the_nearest_shop(self):
        self.assertEqual(self.start("10.0", "53.55"), "Harbour, 1 km\n")
        self.assertEqual(self.start("13.4", "52.50"), "Station, 3 km\n")
        index = psql(self.database.url, "SELECT indexdef FROM pg_indexes WHERE indexname = 'shops_place_idx'")
        self.assertIn("USING gist (place)", index)

    def test_it_says_how_it_is_used(self):
        self.assertIn("LONGITUDE LATITUDE", self.start("10.0", code=2))


if __name__ == "__main__":
    main()
