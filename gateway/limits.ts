/** What one request may ask of the gateway. Generous for a person or an app, too small for a flood. */

/** A document of a few hundred fields with its variables is some tens of thousands of bytes. */
export const BODY_BYTES_MAX = 1_048_576;

/** How much of what was sent an error message repeats. */
export const ECHO_CHARACTERS_MAX = 200;

/** How long a request may take to arrive whole. */
export const REQUEST_MILLISECONDS_MAX = 30_000;

/** Lexical tokens of one document: about ten times the largest document that we publish. */
export const TOKENS_MAX = 10_000;

/** Brackets within brackets of one document, whatever they hold: many times what DEPTH_MAX needs, few enough to be parsed. */
export const NESTING_MAX = 200;

/** Nested selections, fragments written out. A Relay connection takes three levels; introspection by a tool takes up to 18. */
export const DEPTH_MAX = 30;

/** Selections within selections, inline fragments and spreads included: more than DEPTH_MAX, and fewer than the planner can read (50). */
export const SELECTIONS_DEPTH_MAX = 40;

/** Fields of one document, fragments written out, so that fragments that spread fragments cannot multiply it. */
export const FIELDS_MAX = 5_000;

/** Aliased fields of one document, fragments written out: the same field may be asked that often, not thousands of times. */
export const ALIASES_MAX = 200;

/** Directives of one document, fragments written out. */
export const DIRECTIVES_MAX = 200;

/**
 * What one operation may cost before it runs: objects, as the product of the page sizes along each path, with what dear
 * fields weigh. Several times the dearest operation that we publish; 40,000 objects are about half a second of work.
 */
export const COST_MAX = 40_000;

/** How many objects are assumed of a list that has no pages, where its own size is not known. */
export const LIST_SIZE_ASSUMED = 4;

/** What a page of a list costs beside its objects: below many parents it is cut and counted for each of them. Measured against an object. */
export const PAGE_WEIGHT = 8;

/** What a value costs beside its object. */
export const LEAF_WEIGHT = 0.1;

/** Introspection is answered from memory: its objects cost this part of one. The usual question of a tool comes to some thousands. */
export const INTROSPECTION_SCALE = 0.02;

export { LIST_VALUES_MAX } from '@cdw/kernel/limits.ts';

/** Characters of one text that is given: the longest that anything keeps has 2,000. */
export const TEXT_CHARACTERS_MAX = 5_000;

/** Errors of one answer; those beyond are left out. */
export const ERRORS_MAX = 50;

/** Characters of one error's message, which may name what came. */
export const ERROR_CHARACTERS_MAX = 1_000;

/** How long an operation may take, from its first step to its answer. */
export const OPERATION_MILLISECONDS_MAX = 20_000;

/** Operations that are under way at once: one process has one thread, and a store some connections. */
export const OPERATIONS_AT_ONCE_MAX = 16;

/** Requests that wait for their turn; more are refused. */
export const OPERATIONS_WAITING_MAX = 1_000;

/** Connections that are accepted one after the other before the next operation begins. */
export const ARRIVALS_FIRST_MAX = 50;

/** Connections that are open at once; more are closed as they come. */
export const CONNECTIONS_MAX = 4_000;

/** How long a process that starts may take to ask its example before it takes requests. */
export const WARM_UP_MILLISECONDS_MAX = 5_000;

/** How long a request waits for its turn. */
export const WAITING_MILLISECONDS_MAX = 10_000;

/** Bytes of one answer: forty times the largest that we publish. */
export const ANSWER_BYTES_MAX = 10_000_000;

/** How long a response may take to be read once it is written, beside the time that its bytes take at the slowest rate. */
export const READ_MILLISECONDS_MAX = 20_000;

/** Bytes a second that a client reads at least: a telephone on a bad connection does. */
export const READ_BYTES_PER_SECOND_MIN = 20_000;

/** Bytes that may wait for all clients together; past it the responses that have waited longest are cut off. */
export const UNREAD_BYTES_MAX = 200_000_000;

/** How often responses are looked at for readers that do not read. */
export const READ_REVIEW_MILLISECONDS = 1_000;

/** How long a subgraph over HTTP may take for one step before it counts as unavailable. */
export const SUBGRAPH_MILLISECONDS_MAX = 5_000;

/** How long a subgraph may take to say that it is ready. */
export const READY_MILLISECONDS_MAX = 2_000;

/** How long requests in flight may take to be answered once the process was told to stop: longer than a step may take. */
export const STOP_MILLISECONDS_MAX = 10_000;

/** How long requests in flight may go on with the old supergraph after a new one was read. */
export const RELOAD_DRAIN_MILLISECONDS_MAX = 30_000;

/** An editor writes a file in several steps; the supergraph is read when it has been left alone for this long. */
export const WATCH_QUIET_MILLISECONDS = 150;

/** A credential of a request: an API key has 56 characters, a token of an issuer with many claims a few thousand. */
export const CREDENTIAL_CHARACTERS_MAX = 8_192;

/** The name of a viewer in audits. */
export const ACTOR_CHARACTERS_MAX = 300;

/** The subject of a token: an identifier of the issuer's, as long as OpenID Connect allows. */
export const SUBJECT_CHARACTERS_MAX = 255;

/** A slug or an identifier of an organisation in a token. */
export const ORGANISATION_NAME_CHARACTERS_MAX = 100;

/** How long an organisation is remembered that a token named, and how many: slugs stay, and none is ever deleted. */
export const ORGANISATION_SECONDS_MAX = 600;
export const ORGANISATIONS_REMEMBERED_MAX = 1_000;

/** The organisations of one viewer. */
export const ORGANISATIONS_PER_VIEWER_MAX = 50;

/** The name that a client gives to one intent. */
export const IDEMPOTENCY_KEY_CHARACTERS_MAX = 200;

/** How long the issuer of tokens may take to hand out its keys. */
export const ISSUER_MILLISECONDS_MAX = 3_000;

/** How often the issuer is asked again at most, when it does not answer or does not know a key: an unknown key costs nobody more. */
export const ISSUER_COOLDOWN_MILLISECONDS = 10_000;

/** By how much the clocks of the issuer and of this machine may differ. */
export const CLOCK_SECONDS_MAX = 5;

/** Operations that are kept prepared, and as many plans: far more than a client publishes, some tens of megabytes. */
export const PLANS_MAX = 1_000;
