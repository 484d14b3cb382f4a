"""What takes too long for every day: Retort built whole as a part of another project, in both ways. tests/run.sh --packages
runs it."""

from acceptance import main
from shop import SOURCE, ShopTestCase


class WholeBuilds(ShopTestCase):
    def assert_builds(self, *arguments):
        build = self.configure("-DRETORT_UNITY_BUILD=ON", f"-DRETORT_SOURCE={SOURCE}", *arguments)
        self.build(build)
        self.assert_migrates_itself(f"{build}/shop")

    def configure(self, *arguments):
        return super().configure(f"{SOURCE}/tests/packaging/shop", *arguments)

    def test_add_subdirectory(self):
        self.assert_builds("-DRETORT_BY=subdirectory")

    def test_fetch_content_with_shared_libraries(self):
        self.assert_builds("-DRETORT_BY=fetch_content", "-DBUILD_SHARED_LIBS=ON", "-DFETCHCONTENT_FULLY_DISCONNECTED=ON")


if __name__ == "__main__":
    main()
