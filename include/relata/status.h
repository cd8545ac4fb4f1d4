/// Status and error: how every function that can fail reports it.
///
/// A function that can fail returns a RelataStatus and takes a `RelataError *error` last, which
/// may be NULL. The error belongs to the caller and is filled once, by the lowest function that
/// knows what went wrong. There are no globals and nothing is printed.
#ifndef RELATA_STATUS_H
#define RELATA_STATUS_H

#include <stddef.h>
#include <stdint.h>

#if defined(__GNUC__)
#define RELATA_NODISCARD __attribute__((warn_unused_result))
#define RELATA_PRINTF(f, a) __attribute__((format(printf, f, a)))
#else
#define RELATA_NODISCARD
#define RELATA_PRINTF(f, a)
#endif

typedef enum {
    RELATA_OK = 0,
    RELATA_NO_MEMORY, // an allocation was refused
    RELATA_IO,        // a file could not be read or written
    RELATA_ENCODING,  // bytes that are not text in the encoding they claim
    RELATA_SYNTAX,    // malformed HTML, JSON, CoNLL-U, query …
    RELATA_MODEL,     // the model is missing, damaged, foreign or of another version
    RELATA_STORE,     // the store is damaged, foreign, newer or busy
    RELATA_LAYOUT,    // Graphviz could not lay a drawing out
    RELATA_LIMIT,     // a size or depth limit was met
    RELATA_NOT_FOUND, // what was asked for is not there
    RELATA_ARGUMENT,  // the caller asked for something impossible
    RELATA_AMBIGUOUS  // a name means several things
} RelataStatus;

typedef struct {
    RelataStatus status;
    char message[256]; // UTF-8, one line, no final stop, no file name
    char source[256];  // file or article the message is about, "" if none
    uint32_t line;     // 1-based, 0 = unknown
    uint32_t column;   // 1-based in code points, 0 = unknown
    uint64_t byte;     // offset in the source, 0 = unknown
} RelataError;

/// A short English name of a status, static storage.
const char *relata_status_name(RelataStatus status);

/// Fills `error` (if not NULL) and returns `status`, so that a failing function can end with it.
RelataStatus relata_fail(RelataError *error, RelataStatus status, const char *source, uint32_t line, uint32_t column,
                         const char *format, ...) RELATA_PRINTF(6, 7);

/// Returns early with the status of `call` unless it is RELATA_OK.
#define RELATA_TRY(call)                                                                                               \
    do {                                                                                                               \
        RelataStatus try_status_ = (call);                                                                             \
        if (try_status_ != RELATA_OK)                                                                                  \
            return try_status_;                                                                                        \
    } while (0)

#endif
