"""Telling systemd how the bot is: a datagram to the socket that it names, as sd_notify(3) describes."""

import os
import socket
from contextlib import suppress


def notify(state: str) -> None:
    """Tell the supervisor something, for example `READY=1`; without one, nothing happens."""
    address = os.environ.get("NOTIFY_SOCKET", "")
    if not address:
        return
    if address.startswith("@"):  # a name that is in no file system
        address = "\0" + address[1:]
    with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as there:
        there.sendto(state.encode(), address)
