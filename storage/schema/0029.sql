-- What was said long ago is found without reading all that was ever said, to be removed.
CREATE INDEX outbox_done ON outbox (done_at) WHERE done_at IS NOT NULL;
