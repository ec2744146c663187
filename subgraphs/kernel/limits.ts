/** Every limit of a subgraph, each with its unit. The gateway's own limits stand in `gateway/limits.ts`. */
export const PAGE_SIZE_DEFAULT = 20;
export const PAGE_SIZE_MAX = 100;
export const CURSOR_CHARACTERS_MAX = 2_400;
export const CURSOR_FINGERPRINT_CHARACTERS = 12;
/** The length of a text by which a list is sorted, which its cursors hold. */
export const SORT_TEXT_CHARACTERS_MAX = 400;
export const BATCH_KEYS_MAX = 1_000;
export const TEXT_QUERY_CHARACTERS_MAX = 200;
export const REQUEST_BODY_BYTES_MAX = 1_048_576;
export const CONNECTIONS_PER_POOL_MAX = 8;
export const CONNECT_MILLISECONDS_MAX = 5_000;
/** A statement ends by itself after this time, and sooner where it waits for somebody else's lock. */
export const STATEMENT_MILLISECONDS_MAX = 10_000;
export const LOCK_MILLISECONDS_MAX = 3_000;
export const IDLE_IN_TRANSACTION_MILLISECONDS_MAX = 30_000;
/** Far below the 32,764 with which the embedded store stops answering. */
export const STATEMENT_PARAMETERS_MAX = 10_000;
/** What is written to find out whether a disk takes more. */
export const WRITE_PROBE_BYTES = 65_536;
/** A store that could not be written to is not ready for this long, or until a write succeeds. */
export const WRITE_FAILURE_MILLISECONDS = 30_000;
/** How many statements a connection keeps planned, and how many it remembers to see which ones come again. */
export const STATEMENTS_NAMED_MAX = 200;
export const STATEMENTS_SEEN_ONCE_MAX = 500;
export const MIGRATION_LOCK_MILLISECONDS_MAX = 60_000;
/** A process that is ending has this long to leave its folder to the next one. */
export const FOLDER_LOCK_MILLISECONDS_MAX = 3_000;
export const FOLDER_LOCK_RETRY_MILLISECONDS = 100;
export const FACET_VALUES_MAX = 300;
export const STOP_MILLISECONDS_MAX = 10_000;
/** How long a connection without a request stays open once the process was told to stop: one may be on its way. */
export const STOP_GRACE_MILLISECONDS = 200;
export const IDEMPOTENCY_KEY_CHARACTERS_MAX = 200;
export const IDEMPOTENCY_KEY_DAYS_MAX = 7;
export const IDEMPOTENCY_KEYS_FORGOTTEN_AT_ONCE_MAX = 1_000;
export const IDEMPOTENCY_KEYS_REVIEW_MILLISECONDS = 3_600_000;
export const SEEDED_AT_ONCE_MAX = 500;
export const FEED_BEGINNING_MILLISECONDS_MAX = 3_600_000;
export const WRITE_MILLISECONDS_MAX = 15_000;
export const WRITE_ATTEMPTS_MAX = 6;
export const WRITE_RETRY_MILLISECONDS = 20;
/** Before this year nothing of what this graph keeps was there to be reported or counted. */
export const REPORTED_YEAR_MIN = 1990;
export const SOURCES_PER_WRITE_MAX = 20;
export const NAME_CHARACTERS_MAX = 200;
export const NOTE_CHARACTERS_MAX = 2_000;
export const JUDGEMENT_INPUTS_MAX = 100;
export const REFERENCES_PER_LOOKUP_MAX = 50;
/** Values of one list, as a literal or in a variable: the gateway refuses more, where it names no other limit. */
export const LIST_VALUES_MAX = 200;
export const REFERENCES_PER_WRITE_MAX = 1_000;
export const LOOKUP_MILLISECONDS_MAX = 10_000;
