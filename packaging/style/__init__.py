"""The checks of packaging/check-style. Each takes the files of the project and gives sentences about what is wrong."""
