"""The program migrates itself through its own database class, once."""
import program


def test(directory):
    notebook = program.Program(directory)
    program.expect_equal(notebook.run(), "applied 52f1c0a7d9b3\napplied 8e44b6f0c2a1\nnotes: 1\n")
    program.expect_equal(notebook.run(), "notes: 2\n")


program.with_directory(test)
