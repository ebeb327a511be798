"""Reads one key at a time."""

import sys


def read_key() -> str:
    """Return the next key without waiting for Enter; "" where the input has ended.

    Where standard input is no terminal, the next character that is no line break.
    """
    if not sys.stdin.isatty():
        key = sys.stdin.read(1)
        while key in {"\n", "\r"}:
            key = sys.stdin.read(1)
        return key
    try:
        import termios
        import tty
    except ImportError:  # Windows has neither
        return sys.stdin.readline().strip()[:1]
    terminal = sys.stdin.fileno()
    before = termios.tcgetattr(terminal)
    try:
        # DRAIN, not FLUSH: what was typed ahead counts.
        tty.setcbreak(terminal, termios.TCSADRAIN)
        return sys.stdin.read(1)
    finally:
        termios.tcsetattr(terminal, termios.TCSADRAIN, before)
