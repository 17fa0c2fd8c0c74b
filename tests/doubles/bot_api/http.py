"""A very small HTTP/1.1 server with keep-alive: enough for an API whose every call is one POST."""

import asyncio
import base64
import json
import re
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from email.utils import formatdate
from typing import Any
from urllib.parse import parse_qsl

_PARAMETER = re.compile(r'(\w+)="([^"]*)"')

Handle = Callable[[str, dict[str, Any]], Awaitable[tuple[int, Any] | None]]


class Server:
    """Answers on loopback with `handle(path, parameters)`: a status and JSON, or None to cut the connection.

    `ahead`: the seconds by which its clock is.
    """

    def __init__(self, handle: Handle, port: int = 0) -> None:
        self._handle = handle
        self._port = port
        self.ahead = 0.0
        self._server: asyncio.Server | None = None
        self._talks: set[asyncio.Task[None]] = set()

    async def open(self) -> int:
        """Listen; returns the port."""
        self._server = await asyncio.start_server(self._talk, "127.0.0.1", self._port)
        self._port = self._server.sockets[0].getsockname()[1]
        return self._port

    async def close(self) -> None:
        """Stop listening and end every conversation."""
        if self._server is not None:
            self._server.close()
        for talk in self._talks:
            talk.cancel()
        await asyncio.gather(*self._talks, return_exceptions=True)
        if self._server is not None:
            await self._server.wait_closed()

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        if task is not None:
            self._talks.add(task)
            task.add_done_callback(self._talks.discard)
        try:
            while (question := await _question(reader)) is not None:
                answer = await self._handle(*question)
                if answer is None:
                    break
                _write(writer, *answer, date=time.time() + self.ahead)
                await writer.drain()
        except (ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass  # the other side went, or we end
        finally:
            writer.close()
            with suppress(ConnectionError, asyncio.CancelledError):
                await writer.wait_closed()


async def _question(reader: asyncio.StreamReader) -> tuple[str, dict[str, Any]] | None:
    """Read a request: its path and its parameters, as a form, with files or as JSON; None: the other side is done."""
    line = await reader.readline()
    if not line:
        return None
    path = line.split()[1].decode()
    length, kind = 0, b""
    while (header := (await reader.readline()).strip()) != b"":
        name, _, value = header.partition(b":")
        if name.lower() == b"content-length":
            length = int(value)
        elif name.lower() == b"content-type":
            kind = value.strip()
    body = await reader.readexactly(length)
    if kind.startswith(b"multipart/form-data"):
        return path, _parts(kind, body)
    if kind.startswith(b"application/json"):
        return path, json.loads(body)
    return path, dict(parse_qsl(body.decode(), keep_blank_values=True))


def _parts(kind: bytes, body: bytes) -> dict[str, Any]:
    """Return the parameters of a form with files: of each file its name, and its content in base64."""
    asked: dict[str, Any] = {}
    for part in body.split(b"--" + kind.partition(b"boundary=")[2])[1:-1]:
        head, _, content = part.removesuffix(b"\r\n").partition(b"\r\n\r\n")
        found = dict(_PARAMETER.findall(head.decode()))
        asked[found["name"]] = (
            {"name": found["filename"], "content": base64.b64encode(content).decode()}
            if "filename" in found
            else content.decode()
        )
    return asked


def _write(writer: asyncio.StreamWriter, status: int, answer: Any, date: float) -> None:  # noqa: ANN401 - whatever JSON takes
    body = answer if isinstance(answer, bytes) else json.dumps(answer).encode()
    head = (
        f"HTTP/1.1 {status} -\r\ndate: {formatdate(date, usegmt=True)}\r\n"
        f"content-type: application/json\r\ncontent-length: {len(body)}\r\n\r\n"
    )
    writer.write(head.encode() + body)
