import os

from conan import ConanFile
from conan.tools.build import check_min_cppstd
from conan.tools.cmake import CMake, CMakeDeps, CMakeToolchain, cmake_layout
from conan.tools.files import copy, rm, rmdir

required_conan_version = ">=2.0"


class RetortConan(ConanFile):
    name = "retort"
    version = "0.1.0"
    description = "Schema migrations for C++: a program carries its database schema as classes and migrates itself"
    license = "MIT"
    topics = ("database", "migrations", "schema", "postgresql", "sqlite")
    package_type = "library"
    settings = "os", "arch", "compiler", "build_type"
    options = {
        "shared": [True, False],
        "fPIC": [True, False],
        "with_postgres": [True, False],
        "with_sqlite": [True, False],
        "with_cli": [True, False],
        "with_testing": [True, False],
    }
    default_options = {
        "shared": False,
        "fPIC": True,
        "with_postgres": True,
        "with_sqlite": True,
        "with_cli": False,
        "with_testing": False,
    }

    @property
    def _root(self):
        return os.path.join(self.recipe_folder, "..", "..")

    def export_sources(self):
        for pattern in ("CMakeLists.txt", "LICENSE", "cmake/*", "include/*", "src/*"):
            copy(self, pattern, src=self._root, dst=self.export_sources_folder)

    def configure(self):
        if self.options.shared:
            self.options.rm_safe("fPIC")

    def layout(self):
        cmake_layout(self)

    def requirements(self):
        self.requires("boost/[>=1.74 <2]")
        self.requires("fmt/[>=9 <12]")
        if self.options.with_postgres:
            self.requires("libpq/[>=14 <18]")
        if self.options.with_sqlite:
            self.requires("sqlite3/[>=3.35 <4]")
        if self.options.with_cli:
            self.requires("nlohmann_json/[>=3.11 <4]")

    def validate(self):
        check_min_cppstd(self, 20)

    def generate(self):
        toolchain = CMakeToolchain(self)
        toolchain.cache_variables["RETORT_BUILD_EXAMPLES"] = False
        toolchain.cache_variables["RETORT_BUILD_TESTS"] = False
        toolchain.cache_variables["RETORT_WITH_POSTGRES"] = bool(self.options.with_postgres)
        toolchain.cache_variables["RETORT_WITH_SQLITE"] = bool(self.options.with_sqlite)
        toolchain.cache_variables["RETORT_WITH_CLI"] = bool(self.options.with_cli)
        toolchain.cache_variables["RETORT_WITH_TESTING"] = bool(self.options.with_testing)
        toolchain.generate()
        CMakeDeps(self).generate()

    def build(self):
        cmake = CMake(self)
        cmake.configure()
        cmake.build()

    def package(self):
        copy(self, "LICENSE", src=self.source_folder, dst=os.path.join(self.package_folder, "licenses"))
        CMake(self).install()
        rmdir(self, os.path.join(self.package_folder, "lib", "pkgconfig"))
        rmdir(self, os.path.join(self.package_folder, "share"))
        # Conan writes the package's description itself; the functions for users stay.
        modules = os.path.join(self.package_folder, "lib", "cmake", "retort")
        rm(self, "retort-*.cmake", modules)

    def package_info(self):
        self.cpp_info.set_property("cmake_file_name", "retort")
        self.cpp_info.set_property("cmake_target_name", "retort::retort")
        functions = ["RetortMigrations", "RetortEmbedSql", *(["RetortTesting"] if self.options.with_testing else [])]
        self.cpp_info.set_property("cmake_build_modules", [
            os.path.join("lib", "cmake", "retort", f"{name}.cmake") for name in functions])
        core = self.cpp_info.components["core"]
        core.set_property("cmake_target_name", "retort::core")
        core.set_property("pkg_config_name", "retort")
        core.libs = ["retort"]
        core.requires = ["boost::headers", "fmt::fmt"]
        core.system_libs = ["pthread"]
        if self.options.with_postgres:
            core.requires.append("libpq::pq")
        if self.options.with_sqlite:
            core.requires.append("sqlite3::sqlite3")
        if self.options.with_cli:
            commands = self.cpp_info.components["cli"]
            commands.set_property("cmake_target_name", "retort::cli")
            commands.set_property("pkg_config_name", "retort-cli")
            commands.libs = ["retort_cli"]
            commands.requires = ["core", "boost::program_options", "nlohmann_json::nlohmann_json"]
        if self.options.with_testing:
            testing = self.cpp_info.components["testing"]
            testing.set_property("cmake_target_name", "retort::testing")
            testing.set_property("pkg_config_name", "retort-testing")
            testing.libs = ["retort_testing"]
            testing.requires = ["core", "fmt::fmt"]
