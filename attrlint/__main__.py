"""`python -m attrlint`."""

from attrlint.cli import main

main(prog_name="attrlint")
