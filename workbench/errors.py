"""The exceptions that reach a user, each worded to say what happened and what to do now."""


class WorkbenchError(Exception):
    """Something the user can act on: shown as one line, never as a traceback.

    `exit_code` is what a command ends with; docs/commands.md lists the codes.
    """

    exit_code = 1


class UsageError(WorkbenchError):
    """The command line names something that does not exist or does not fit."""

    exit_code = 2


class UnreadableError(WorkbenchError):
    """A file, page or text could not be read as a document."""

    exit_code = 3


class DeskError(WorkbenchError):
    """The desk could not be opened, read or written."""

    exit_code = 4


class MeanwhileError(DeskError):
    """Somebody else wrote to the desk after what was to be kept had been worked out; nothing was kept."""
