"""What a database file really holds, free pages and all: each page is decrypted, whether anything points to it or not."""

import ctypes
import ctypes.util
from collections.abc import Iterator
from pathlib import Path

PAGE, IV, SEAL = 4096, 16, 64
WAL_HEADER, FRAME_HEADER = 32, 24


def pages(file: Path, key: bytes) -> Iterator[bytes]:
    """Yield the pages of an SQLCipher database, or of its WAL, as SQLite wrote them."""
    raw = file.read_bytes()
    is_log = file.name.endswith("-wal")
    at, step, skip = (WAL_HEADER, PAGE + FRAME_HEADER, FRAME_HEADER) if is_log else (0, PAGE, 0)
    while at + step <= len(raw):
        page = raw[at + skip : at + step]
        at += step
        is_first = not is_log and at == step
        body = page[16 if is_first else 0 : PAGE - IV - SEAL]
        yield _decrypted(body, key, page[PAGE - IV - SEAL : PAGE - SEAL])


def holds(file: Path, key: bytes, words: str) -> bool:
    """Tell whether words stand anywhere in a database or its WAL. What is not there holds nothing."""
    return file.exists() and any(words.encode() in page for page in pages(file, key))


def _decrypted(body: bytes, key: bytes, iv: bytes) -> bytes:
    """Decrypt AES-256-CBC with the library that Python's own ssl is built on."""
    crypto = ctypes.CDLL(ctypes.util.find_library("crypto"))
    crypto.EVP_CIPHER_CTX_new.restype = ctypes.c_void_p
    crypto.EVP_aes_256_cbc.restype = ctypes.c_void_p
    context = ctypes.c_void_p(crypto.EVP_CIPHER_CTX_new())
    length, out = ctypes.c_int(), ctypes.create_string_buffer(len(body) + 32)
    crypto.EVP_DecryptInit_ex(context, ctypes.c_void_p(crypto.EVP_aes_256_cbc()), None, key, iv)
    crypto.EVP_CIPHER_CTX_set_padding(context, 0)
    crypto.EVP_DecryptUpdate(context, out, ctypes.byref(length), body, len(body))
    crypto.EVP_CIPHER_CTX_free(context)
    return out.raw[: length.value]
