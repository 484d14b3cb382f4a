"""As much of Conan as Retort's recipe uses."""


class CppInfo:
    """What a recipe says of one component, or of the whole package."""

    def __init__(self):
        self.properties, self.components = {}, Components()
        self.libs, self.requires, self.system_libs = [], [], []

    def set_property(self, name, value):
        self.properties[name] = value


class Components(dict):
    def __missing__(self, name):
        self[name] = CppInfo()
        return self[name]


class Options:
    def __init__(self, values):
        self.__dict__.update(values)

    def rm_safe(self, name):
        self.__dict__.pop(name, None)


class ConanFile:
    """A recipe with the options that a test chooses."""

    def __init__(self, recipe_folder="", build_folder="", package_folder="", **chosen):
        unknown = set(chosen) - set(self.options)
        if unknown:
            raise ValueError(f"no such option: {unknown}")
        self.options = Options({**self.default_options, **chosen})
        self.cpp_info, self.required = CppInfo(), {}
        self.recipe_folder, self.build_folder, self.package_folder = recipe_folder, build_folder, package_folder
        self.source_folder = self.export_sources_folder = ""

    def requires(self, reference):
        name, _, version = reference.partition("/")
        self.required[name] = version
