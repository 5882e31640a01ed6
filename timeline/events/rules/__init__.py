"""Rules of people's own: frames, triggers, vetoes and types of events in a file of data, checked and never executed."""

from timeline.events.rules.read import check_rules, load_rules, read_rules
from timeline.events.rules.rules import Example, Expected, OwnType, RuleFile, Rules

__all__ = ["Example", "Expected", "OwnType", "RuleFile", "Rules", "check_rules", "load_rules", "read_rules"]
