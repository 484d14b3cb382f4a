// A part of a program that links migrations for itself.
int application();
int application() { return 0; }
