"""The help of every command is complete, and the documentation says the same."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.exceptions import TyperException
from typer.main import get_command

from graph.cli.main import app

ROOT = Path(__file__).parents[2]
PAGES = [
    page
    for page in sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("*/README.md")])
    if page.name != "CHANGELOG.md"
]
COMMANDS_PAGE = (ROOT / "docs" / "commands.md").read_text("utf-8")
FENCED = re.compile(r"^```[a-z]*\n(.*?)^```$|^((?:    .*\n)+)", re.DOTALL | re.MULTILINE)
PROMPT = re.compile(r"^\s*(?:\$ )?(?:\.venv/bin/)?(claimgraph .*)$", re.MULTILINE)
INLINE = re.compile(r"`(?:\.venv/bin/)?(claimgraph [^`]*)`")
OPTION = re.compile(r"(?<![\w-])--?[a-z][a-z-]*")
SHOWN_SHORT = "..."


def commands(group=None, words=()) -> Iterator[tuple[str, object]]:
    for name, command in (group or get_command(app)).commands.items():
        if hasattr(command, "commands"):
            yield from commands(command, (*words, name))
        else:
            yield " ".join((*words, name)), command


COMMANDS = dict(commands())


def documented() -> Iterator[tuple[str, str, bool]]:
    """Give each command line of the documentation, its page, and whether it stands in a block, to be run as it is."""
    for page in PAGES:
        text = page.read_text("utf-8")
        blocks = ["".join(filter(None, found.groups())) for found in FENCED.finditer(text)]
        for block in blocks:
            yield from ((line, page.name, True) for line in PROMPT.findall(block))
        yield from ((line, page.name, False) for line in INLINE.findall(FENCED.sub("", text)))


def arguments_of(line: str) -> list[str]:
    """Return what the command is given, up to a pipe or a redirection."""
    words = shlex.split(line, comments=True)[1:]
    stop = next((place for place, word in enumerate(words) if word in (">", "|", "&&")), len(words))
    return words[:stop]


def parse(arguments: list[str]) -> None:
    """Parse a command line without running it."""
    command, context = get_command(app), None
    while hasattr(command, "commands"):
        if arguments[:1] == ["--help"] or arguments[:1] == ["--version"]:
            return
        context = command.make_context(command.name, arguments, parent=context)
        name, command, arguments = command.resolve_command(context, [*context._protected_args, *context.args])
        assert command is not None, name
    if "--help" not in arguments:
        command.make_context(name, list(arguments), parent=context)


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_and_all_it_takes_have_help(name):
    command = COMMANDS[name]
    assert command.help
    assert SHOWN_SHORT not in command.get_short_help_str(limit=66), "too long for the list of commands"
    for parameter in command.params:
        assert parameter.help, f"{name}: {parameter.name}"
        assert parameter.help.rstrip("…").endswith((".", ")")) or "…" in parameter.help, (
            f"{name}: {parameter.name}: {parameter.help}"
        )


@pytest.mark.parametrize("name", COMMANDS)
def test_the_page_of_commands_tells_each_option_and_no_other(name):
    section = re.search(rf"^### claimgraph {name}\n(.*?)(?=^##|\Z)", COMMANDS_PAGE, re.DOTALL | re.MULTILINE)
    assert section, f"docs/commands.md has no heading '### claimgraph {name}'"
    table = "\n".join(line for line in section[1].splitlines() if line.startswith("|"))
    told = {
        option for cell in re.findall(r"^\| (.*?) \|", table, re.MULTILINE) for option in OPTION.findall(cell)
    }
    taken = {option for one in COMMANDS[name].params for option in one.opts if option.startswith("-")}
    assert told == taken
    assert f"claimgraph {name}" in "\n".join(found[1] or "" for found in FENCED.finditer(section[1])), (
        "no example"
    )


def test_the_page_tells_no_command_that_is_none():
    assert set(re.findall(r"^### claimgraph (.+)$", COMMANDS_PAGE, re.MULTILINE)) == set(COMMANDS)


def test_the_pages_of_the_project_are_looked_at():
    found = list(documented())
    assert {"README.md", "commands.md", "python.md"} <= {page for _, page, _ in found}
    assert len(found) > 60


@pytest.mark.parametrize(("line", "page", "whole"), sorted(set(documented())))
def test_every_documented_command_line_parses(line, page, whole):
    arguments = [word for word in arguments_of(line) if word != "…" and "[" not in word]
    if not whole and (not arguments or arguments[0].isupper()):
        return  # "`claimgraph COMMAND`"
    try:
        parse(arguments)
    except TyperException as error:
        # In running text a command is named by as much of it as is spoken of.
        said = error.format_message()
        cut_short = said.startswith("Missing argument") or said.endswith("requires an argument.")
        if whole or not cut_short:
            pytest.fail(f"{page}: {line}: {said}")


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("claimgraph bild seeds", "bild"),
        ("claimgraph build seeds --ot exports", "--ot"),
        ("claimgraph query -e x --format xml", "xml"),
        ("claimgraph show", "name"),
    ],
)
def test_a_command_line_that_is_wrong_does_not_parse(line, words):
    with pytest.raises(TyperException, match=words):
        parse(arguments_of(line))


def test_exit_codes_are_told_on_the_terminal_and_on_the_page(run):
    _, printed, _ = run("--help")
    told = " ".join(printed.split())
    for code, meaning in (
        ("0", "all done"),
        ("1", "something failed"),
        ("2", "wrong use"),
        ("130", "stopped by Ctrl-C"),
    ):
        assert f"{code} {meaning}" in told
        assert re.search(rf"^\| {code} \| {meaning}", COMMANDS_PAGE, re.MULTILINE)
