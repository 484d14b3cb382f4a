def check_min_cppstd(_recipe, standard):
    assert standard == 20


def can_run(_recipe):
    return True
