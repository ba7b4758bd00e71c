import { HARD_DOCUMENT_BYTES } from '../../shared/board/limits';

/** Every number of the sync path, each with its reason. Times in ms. */

/** From the first waiting message to the tick, at most: timers leave the part of a ms off. */
export const TICK_MS = 4;
/** With more messages than this in one tick a room has its turn after the others: a table of twenty sends a few. */
export const STORM_MESSAGES = 16;
/** After a turn of such a room they all wait so many times as long as it took, while the others go on. */
export const STORM_REST = 2;
/** A tick stops taking in rooms after this long; the rest goes in the next one, so that one storm delays no commit. */
export const TICK_BUDGET_MS = 8;
/** What one room may spend of a tick on taking in edits: a storm on one board is that board's. */
export const ROOM_BUDGET_MS = 1;
/** And this many messages, since answering costs too; a table of twenty that comes back at once sends sixty. */
export const ROOM_MESSAGES = 128;
/** Messages that may wait on one board: of a hundred people who come back at once. */
export const ROOM_QUEUE = 8_000;
/** What a tick may spend on work that nobody's edit waits for (compacting, answering someone who has nothing yet). */
export const BACKGROUND_BUDGET_MS = 2;
/** After this long, opening a board lets others go first; a slice that has begun ends. All of them together get 20 ms. */
export const LOAD_SLICE_MS = 1;

/** Structs in one slice of a document: about 1.5 ms to apply, and 4 ms in a process that has just started. */
export const SLICE_STRUCTS = 250;
/** Bytes in one slice, for boards with long texts: a slice then still goes out in one piece of a network's window. */
export const SLICE_BYTES = 128 * 1024;
/** Up to this many structs an answer is written in one go: a fuller board than most, and under 3 ms. */
export const WHOLE_ANSWER_STRUCTS = 1_500;

/** The largest message that is read: larger than the largest document, so that anyone can bring a whole one back. */
export const MAX_MESSAGE_BYTES = HARD_DOCUMENT_BYTES + 1024 * 1024;
/** And this much, with one message more: somebody who brings back the largest document keeps nobody else out. */
export const ROOM_QUEUE_BYTES = 2 * MAX_MESSAGE_BYTES;
/** Above this the socket is cut without our code. Higher than MAX_MESSAGE_BYTES, so that a mistake is told 4413. */
export const MAX_FRAME_BYTES = 2 * MAX_MESSAGE_BYTES;
/** One connection's messages that wait for the tick. Beyond it we read on when they are handled. */
export const INBOX_BYTES = 64 * 1024;
/** What a waiting message takes besides its own bytes: the smallest ones are nearly all this. */
export const MESSAGE_BYTES = 256;
/** What is read of all lines together in one turn of the event loop: under 1 ms, and 200 people's edits many times over. */
export const READING_TURN_BYTES = 256 * 1024;
/** What may lie unsent for one connection when the next message comes; a reader that slow starts afresh cheaper. */
export const OUTBOX_BYTES = 8 * 1024 * 1024;
/** A sliced answer goes on once less than this lies unsent. */
export const OUTBOX_STREAM_BYTES = 512 * 1024;

/**
 * What may lie for all connections together, unread by them or unfinished by them; then the one that has most is cut, and
 * so on. Far above what 200 screens have on their way, and three of the largest messages; what was held and is no more takes
 * several times as much until it is cleared away.
 */
export const LINES_BYTES = 64 * 1024 * 1024;
/** How often that is looked at. A line can bring some 100 MB in this time. */
export const LINES_MS = 100;

/** The longest "this is what I have": room for 16,000 screens that ever wrote on the board. */
export const STATE_VECTOR_BYTES = 128 * 1024;
/** Screens of one person that ever wrote in one document: every edit is dearer for each of all people's. */
export const SCREENS_PER_PERSON = 3_000;
/** People who left are remembered by the client ids of so many screens. */
export const DEPARTED_SCREENS = 1_000;

/**
 * Edits larger than this are tried by themselves first, which takes as long as taking them in: hardly anybody sends one, and the
 * board need not be loaded anew for what is refused then.
 */
export const TRIED_BYTES = 32 * 1024;
/**
 * Edits that wait for others that never came. Only a broken or hostile client makes any, and all are written anew for each one
 * more: up to 0.3 ms.
 */
export const PENDING_BYTES = 4 * 1024;
/** One screen's awareness state: the ids of 2,000 selected notes fit. */
export const PRESENCE_BYTES = 64 * 1024;
/** Cursors are sent together this often: smooth to the eye, and one frame for a whole table. */
export const PRESENCE_MS = 50;

/** A log this long is compacted while the board is open, so that opening it after a crash stays quick. */
export const COMPACT_ROWS = 1_000;
/** As COMPACT_ROWS, in bytes; also keeps history from counting towards HARD_DOCUMENT_BYTES. */
export const COMPACT_BYTES = 1024 * 1024;
/** Rows read in one query when a board opens: under 1 ms. */
export const ROWS_PER_READ = 200;

/** A silent peer is noticed after two of these, so that a cursor leaves within seconds of its person. */
export const HEARTBEAT_MS = 10_000;
/** Not everybody in the same ms: asking after the rights of two hundred sockets takes some 60 ms, and edits would wait. */
export const HEARTBEAT_TURNS = 100;
/** Sockets one session may open at once: a day's boards in a few tabs, all coming back after a restart. */
export const CONNECT_BURST = 60;
/** And per second after that. A y-websocket client tries every 2.5 s, so this serves ten boards. */
export const CONNECTS_PER_SECOND = 4;
/** What one refused message costs of CONNECT_BURST: reloading a board is the dearest thing a client can cause. */
export const REFUSAL_COST = 10;

/** Closing sockets gets this long for a clean goodbye; the whole stop has 5 s. */
export const GOODBYE_MS = 1_000;

/** How long a proposal waits for the screens of who is writing; a line that is away longer is named instead. */
export const CATCH_UP_MS = 2_000;
