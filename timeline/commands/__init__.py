"""commands: what is typed in, printed answers and an exit status out.

Each command parses, calls the library and prints: what a command does, ``timeline.api`` does in one call. Results go to
standard output, remarks to standard error. Exit status: 0 done, 1 refused (wholly or some articles), 2 misspelled or no
usable database, 130 interrupted. At the top of the files stand click and errors alone, so that ``--help`` answers at
once; commands load what they need. ``timeline.cli`` puts them together.

Not here: what commands do (api), how answers are laid out (out).
"""
