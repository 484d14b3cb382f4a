#include <retort/retort.hpp>

#include <cstdlib>
#include <exception>
#include <iostream>

// Which shop is nearest? postgis_shops <longitude> <latitude>; the database is DATABASE_URL.
int main(int argc, char** argv) {
  const char* url = std::getenv("DATABASE_URL");
  if (argc != 3 || url == nullptr) {
    std::cerr << "usage: DATABASE_URL=postgresql://… postgis_shops LONGITUDE LATITUDE\n";
    return 2;
  }
  try {
    retort::Migrator migrator{retort::connect(url)};
    migrator.upgrade("head");
    const retort::Result nearest = migrator.connection().query(
        "SELECT name, round(ST_Distance(place::geography, here) / 1000) AS kilometres "
        "FROM shops, ST_SetSRID(ST_MakePoint($1, $2), 4326) AS here ORDER BY place <-> here LIMIT 1",
        {std::stod(argv[1]), std::stod(argv[2])});
    std::cout << nearest[0]["name"].text() << ", " << nearest[0]["kilometres"].text() << " km\n";
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
