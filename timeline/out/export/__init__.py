"""export: event rows in, text out: JSON Lines, JSON, CSV, a table to read."""

from timeline.out.export.csv import to_csv
from timeline.out.export.json import record, to_json, to_jsonl
from timeline.out.export.table import print_table

__all__ = ["print_table", "record", "to_csv", "to_json", "to_jsonl"]
