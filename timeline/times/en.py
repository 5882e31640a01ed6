from collections.abc import Iterator
from timeline.times.algebra import Expression
def expressions(folded: str) -> Iterator[tuple[int,int,Expression]]:
    yield from ()
