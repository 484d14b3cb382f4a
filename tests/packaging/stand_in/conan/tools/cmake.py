import shutil


def cmake_layout(_recipe):
    pass


class CMakeDeps:
    def __init__(self, recipe):
        recipe.describes_dependencies = False
        self.recipe = recipe

    def generate(self):
        self.recipe.describes_dependencies = True


class CMakeToolchain:
    def __init__(self, recipe):
        self.recipe, self.cache_variables = recipe, {}

    def generate(self):
        self.recipe.cache_variables = self.cache_variables


class CMake:
    def __init__(self, recipe):
        self.recipe = recipe

    def install(self):
        """What the recipe's build folder is, here: where Retort is installed already."""
        shutil.copytree(self.recipe.build_folder, self.recipe.package_folder, dirs_exist_ok=True)
