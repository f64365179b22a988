"""Whether a desk lies where SQLite's locks cannot be trusted."""

from __future__ import annotations

from pathlib import Path

_MOUNTS = Path("/proc/self/mounts")
# https://www.sqlite.org/faq.html#q5: file locking is broken on many implementations of network file systems, and
# https://www.sqlite.org/wal.html: write-ahead mode does not work over one at all.
_NETWORK = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "9p", "ncpfs", "ceph", "glusterfs", "lustre"})
_NETWORK_FUSE = ("fuse.sshfs", "fuse.rclone", "fuse.s3fs", "fuse.gvfsd-fuse", "fuse.glusterfs", "fuse.davfs")


def network_warning(path: Path, mounts: Path = _MOUNTS) -> str:
    """A line to show where `path` lies on a network drive; "" elsewhere, and where the system does not say.

    `mounts` is a table in the form of fstab(5).
    """
    kind = _file_system(path, mounts)
    if kind in _NETWORK or kind.startswith(_NETWORK_FUSE):
        return (
            f"{path} lies on a network drive ({kind}), where two people at once can damage it. "
            "Work on a copy on your own disk, and bring the work together with: workbench merge OTHER.db"
        )
    return ""


def _file_system(path: Path, mounts: Path) -> str:
    try:
        lines = mounts.read_text("utf-8", "surrogateescape").splitlines()
        place = path.resolve()
    except OSError:
        return ""
    best, kind = -1, ""
    for line in lines:
        fields = line.split()
        if len(fields) < 3:
            continue
        folder = Path(fields[1].encode("latin-1", "replace").decode("unicode_escape"))
        if len(folder.parts) >= best and place.is_relative_to(folder):
            best, kind = len(folder.parts), fields[2]
    return kind
