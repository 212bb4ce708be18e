-- A statement ends with a semicolon at the end of a line.

create table dialogue (
    id text primary key,
    token_hash blob not null,
    wrapped_key blob not null,
    begun_at integer not null -- epoch ms
) strict, without rowid;

-- What happened, sealed with the dialogue's key. The primary key is what makes two writers at the same place impossible.
create table event (
    dialogue_id text not null references dialogue (id) on delete cascade,
    seq integer not null check (seq > 0),
    payload blob not null,
    primary key (dialogue_id, seq)
) strict, without rowid;

-- One row for each message. mail_id is made from a command's id, which the client chose: it is unique in its dialogue only.
create table outbox (
    dialogue_id text not null references dialogue (id) on delete cascade,
    mail_id text not null,
    version integer not null,
    audience text not null,
    sealed_address blob not null,
    state text not null,
    attempts integer not null default 0,
    next_try integer not null, -- epoch ms
    sealed_reason blob,
    queued_at integer not null, -- epoch ms
    changed_at integer not null, -- epoch ms
    primary key (dialogue_id, mail_id)
) strict, without rowid;

create index outbox_due on outbox (state, next_try);

-- The number of the last batch that was committed: tells what became of a COMMIT that failed.
create table batch (
    one integer primary key check (one = 1),
    number integer not null
) strict;

insert into batch (one, number) values (1, 0);
