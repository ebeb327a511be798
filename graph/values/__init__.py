"""Strings into canonical values; pure functions."""
