"""What can be wrong with the database, in our own terms. Everything sqlcipher3 raises becomes one of these."""


class StorageError(Exception):
    """The database could not do what was asked."""


class Busy(StorageError):
    """Another program holds the file; later it may be free."""


class Unusable(StorageError):
    """The folder can't be used as it is; nothing in it was touched. The text says what to do."""


class NoData(Unusable):
    """There is no database here yet."""


class Moved(Unusable):
    """The database is no longer the file that was opened."""


class KeyMissing(Unusable):
    """There is a database, but not its key."""


class KeyWrong(Unusable):
    """The key does not open the database."""


class SchemaNewer(Unusable):
    """The database was written by a newer Linli."""


class SchemaOlder(Unusable):
    """The database was written by an older Linli, and is not ours to change now."""


class OtherRoom(Unusable):
    """A practice room and a real bot each refuse the other's folder."""


class InUse(StorageError):
    """Another instance runs on this folder."""
