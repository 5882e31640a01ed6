"""The event types, one file each: frames as declarations."""
