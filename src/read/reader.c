// The reader: from a list of inputs to documents.
//
// Files are opened one after another and never all held: JSON Lines are streamed, other formats are read whole up to
// the limit, decoded (encoding.c), recognised (sniff.c) and handed to the reader of their format. A folder is walked
// when its turn comes; what was found in it is sorted bytewise by path, so the same folder gives the same order
// everywhere. An input that fails costs itself only: its error is returned once and the next call goes on.
//
// Ids are unique in a run. The first document to ask for an id gets it; a later one is named by its path as given, and
// by a number after it if that is taken too.
#include <relata/read.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/map.h"
#include "base/strbuf.h"
#include "read/encoding.h"
#include "read/formats.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { HEAD = 65536, DEEPEST_FOLDER = 64 };
#define DEFAULT_MAX_BYTES ((uint64_t)64 << 20)

// A file found in a folder, or a part of the folder that could not be read.
typedef struct {
    char *path;          // owned
    RelataStatus status; // RELATA_OK for a file
    int number;          // errno
} Found;

typedef RELATA_ARRAY(Found) FoundList;

struct RelataReader {
    const char *const *inputs; // [n_inputs] borrowed
    size_t n_inputs;
    size_t input; // next input
    RelataReadOptions options;
    FoundList found;     // files of the folder being read
    size_t next_found;   //
    RelataArticles open; // articles of the file being read; next == NULL: none
    uint32_t n_of_file;  // documents the file being read has given so far
    RelataMap *ids;      // ids given out
};

static RelataStatus no_memory(RelataError *error, const char *source) {
    return relata_fail(error, RELATA_NO_MEMORY, source, 0, 0, "out of memory");
}

// ---- folders

static void found_clear(FoundList *list) {
    for (size_t i = 0; i < list->n; i++)
        free(list->items[i].path);
    free(list->items);
    *list = (FoundList){0};
}

static int by_path(const void *a, const void *b) {
    return strcmp(((const Found *)a)->path, ((const Found *)b)->path);
}

static bool add_found(FoundList *list, char *path, RelataStatus status, int number) {
    if (path && RELATA_ARRAY_ADD(list, ((Found){path, status, number})))
        return true;
    free(path);
    return false;
}

static char *join(const char *folder, const char *name) {
    char *path = NULL;
    size_t n = strlen(folder);
    return asprintf(&path, "%s%s%s", folder, n && folder[n - 1] == '/' ? "" : "/", name) < 0 ? NULL : path;
}

static bool is_link(const char *path) {
    struct stat info;
    return lstat(path, &info) == 0 && S_ISLNK(info.st_mode);
}

// Collects the files under a folder. Hidden entries are passed over, and so are links to folders, which may lead back
// here; folders of over 64 levels are an error of their own. False if memory is refused.
static bool walk(FoundList *list, const char *folder, int depth) {
    DIR *dir = depth > DEEPEST_FOLDER ? NULL : opendir(folder);
    if (!dir)
        return add_found(list, strdup(folder), depth > DEEPEST_FOLDER ? RELATA_LIMIT : RELATA_IO, errno);
    bool is_ok = true;
    struct dirent *entry;
    while (is_ok && (entry = readdir(dir)) != NULL) {
        if (entry->d_name[0] == '.')
            continue;
        char *path = join(folder, entry->d_name);
        struct stat info;
        if (!path)
            is_ok = false;
        else if (stat(path, &info) != 0)
            is_ok = add_found(list, path, RELATA_IO, errno);
        else if (S_ISDIR(info.st_mode)) {
            is_ok = is_link(path) || walk(list, path, depth + 1);
            free(path);
        } else if (S_ISREG(info.st_mode))
            is_ok = add_found(list, path, RELATA_OK, 0);
        else
            free(path);
    }
    closedir(dir);
    return is_ok;
}

// ---- one file

// Everything a file is before it is known what it is.
typedef struct {
    int fd;         // -1 once all was read
    char *bytes;    // owned, room for one more byte than n
    size_t n, room; //
    const char *path;
    const char *name; // gives extension and id
    bool is_in_folder;
} Raw;

static void raw_clear(Raw *raw) {
    free(raw->bytes);
    if (raw->fd > STDIN_FILENO)
        close(raw->fd);
    *raw = (Raw){.fd = -1};
}

// Reads until `limit` bytes are there or the file ends, which closes it.
static RelataStatus raw_fill(Raw *raw, uint64_t limit, RelataError *error) {
    while (raw->fd >= 0 && raw->n < limit) {
        if (raw->n + 1 >= raw->room) {
            size_t room = raw->room ? raw->room * 2 : HEAD + 1;
            char *moved = realloc(raw->bytes, room);
            if (!moved)
                return no_memory(error, raw->path);
            raw->bytes = moved;
            raw->room = room;
        }
        ssize_t got = read(raw->fd, raw->bytes + raw->n, raw->room - raw->n - 1);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return relata_fail(error, RELATA_IO, raw->path, 0, 0, "cannot be read: %s", strerror(errno));
        raw->n += (size_t)got;
        if (got == 0) {
            if (raw->fd > STDIN_FILENO)
                close(raw->fd);
            raw->fd = -1;
        }
    }
    if (raw->bytes)
        raw->bytes[raw->n] = '\0';
    return RELATA_OK;
}

// Makes room for the whole of a regular file at once.
static RelataStatus raw_reserve(Raw *raw, uint64_t limit, RelataError *error) {
    struct stat info;
    if (raw->fd < 0 || fstat(raw->fd, &info) != 0 || !S_ISREG(info.st_mode) || (uint64_t)info.st_size > limit ||
        (size_t)info.st_size + 2 <= raw->room)
        return RELATA_OK;
    char *moved = realloc(raw->bytes, (size_t)info.st_size + 2);
    if (!moved)
        return no_memory(error, raw->path);
    raw->bytes = moved;
    raw->room = (size_t)info.st_size + 2;
    return RELATA_OK;
}

static RelataStatus raw_open(Raw *raw, const char *path, RelataError *error) {
    *raw = (Raw){.fd = STDIN_FILENO, .path = path, .name = path};
    if (strcmp(path, "-") == 0)
        return RELATA_OK;
    raw->fd = open(path, O_RDONLY | O_CLOEXEC);
    if (raw->fd >= 0)
        return RELATA_OK;
    return relata_fail(error, errno == ENOENT ? RELATA_NOT_FOUND : RELATA_IO, path, 0, 0, "cannot be opened: %s",
                       strerror(errno));
}

static uint64_t max_bytes(const RelataReadOptions *options) {
    return options->max_bytes ? options->max_bytes : DEFAULT_MAX_BYTES;
}

// Base name without folder and extension.
static char *name_id(const char *name, RelataArena *arena) {
    const char *slash = strrchr(name, '/');
    const char *base = slash && slash[1] ? slash + 1 : name;
    const char *dot = strrchr(base, '.');
    return relata_arena_copy(arena, base, dot && dot > base ? (size_t)(dot - base) : strlen(base));
}

static RelataStatus read_single(RelataDocument **out, RelataFormat format, RelataInput input, const Raw *raw,
                                RelataError *error) {
    RelataDocument *document = relata_document_new("", raw->path);
    if (document)
        document->id = name_id(raw->name, document->arena);
    if (!document || !document->id) {
        relata_document_free(document);
        return no_memory(error, raw->path);
    }
    RelataStatus status;
    if (format == RELATA_FORMAT_SENTENCES || format == RELATA_FORMAT_TOKENS)
        status = relata_read_sentences(document, input, format == RELATA_FORMAT_TOKENS, error);
    else if (format == RELATA_FORMAT_HTML)
        status = relata_read_html(document, input, false, error);
    else if (format == RELATA_FORMAT_MARKDOWN)
        status = relata_read_markdown(document, input, error);
    else
        status = relata_read_plain(document, input, false, error);
    if (status != RELATA_OK) {
        relata_document_free(document);
        return status;
    }
    *out = document;
    return RELATA_OK;
}

// Decodes the whole file and reads it: either *out or *articles is set.
static RelataStatus read_whole(Raw *raw, RelataFormat format, const RelataReadOptions *options, RelataDocument **out,
                               RelataArticles *articles, RelataError *error) {
    uint64_t limit = max_bytes(options);
    RELATA_TRY(raw_reserve(raw, limit, error));
    RELATA_TRY(raw_fill(raw, limit + 1, error));
    if (raw->n > limit)
        return relata_fail(error, RELATA_LIMIT, raw->path, 0, 0, "larger than the limit of %llu bytes",
                           (unsigned long long)limit);
    bool is_markup = format == RELATA_FORMAT_HTML || format == RELATA_FORMAT_FEED;
    char declared[40] = "";
    if (is_markup)
        relata_encoding_declared(raw->bytes, raw->n, declared);
    RelataEncodingHints hints = {options->encoding, declared[0] ? declared : NULL, is_markup};
    size_t skipped;
    RELATA_TRY(relata_encoding_to_utf8(&raw->bytes, &raw->n, &hints, raw->path, &skipped, error));
    if (format == RELATA_FORMAT_AUTO)
        format = relata_format_sniff(raw->bytes, raw->n < HEAD ? raw->n : HEAD, raw->name);
    if (format == RELATA_FORMAT_FEED)
        return relata_feed_open(articles, raw->bytes, raw->n, raw->path, error);
    if (format == RELATA_FORMAT_JSON)
        return relata_json_open(articles, raw->bytes, raw->n, raw->path, error);
    if (format == RELATA_FORMAT_CONLLU || format == RELATA_FORMAT_TREES) {
        char *bytes = raw->bytes;
        raw->bytes = NULL;
        return relata_conllu_open(articles, bytes, raw->n, format == RELATA_FORMAT_TREES, raw->path, error);
    }
    if (format == RELATA_FORMAT_JSONL) {
        RelataLines lines;
        relata_lines_init(&lines, -1, raw->bytes, raw->n, raw->n + 1, limit);
        raw->bytes = NULL;
        return relata_jsonl_open(articles, &lines, raw->path, error);
    }
    return read_single(out, format, (RelataInput){raw->bytes, raw->n, skipped}, raw, error);
}

static bool is_all_blank(const Raw *raw) {
    size_t i = 0;
    while (i < raw->n && (unsigned char)raw->bytes[i] <= ' ' && raw->bytes[i])
        i++;
    return i == raw->n;
}

// From an open file to a document or articles; both NULL: a file of a folder that is not for us.
static RelataStatus read_raw(Raw *raw, const RelataReadOptions *options, RelataDocument **out, RelataArticles *articles,
                             RelataError *error) {
    RELATA_TRY(raw_fill(raw, HEAD, error));
    if (raw->fd < 0 && is_all_blank(raw))
        return relata_fail(error, RELATA_SYNTAX, raw->path, 0, 0, "empty, there is nothing to read in it");
    const char *binary = relata_encoding_binary(raw->bytes, raw->n);
    if (binary && raw->is_in_folder && relata_format_of_name(raw->name) == RELATA_FORMAT_AUTO)
        return RELATA_OK;
    if (binary && !options->encoding)
        return relata_fail(error, RELATA_ENCODING, raw->path, 0, 0,
                           "%s, not text; convert it to text, HTML or JSON first", binary);
    RelataFormat format = options->format;
    bool is_utf16 = relata_encoding_is_utf16(raw->bytes, raw->n);
    if (format == RELATA_FORMAT_AUTO && !is_utf16 && !options->encoding)
        format = relata_format_sniff(raw->bytes, raw->n, raw->name);
    if (format == RELATA_FORMAT_JSONL && !is_utf16 && !options->encoding) {
        RelataLines lines;
        relata_lines_init(&lines, raw->fd, raw->bytes, raw->n, raw->room, max_bytes(options));
        raw->bytes = NULL;
        raw->fd = -1;
        return relata_jsonl_open(articles, &lines, raw->path, error);
    }
    return read_whole(raw, format, options, out, articles, error);
}

// ---- the reader

RelataStatus relata_reader_open(RelataReader **out, const char *const *inputs, size_t n_inputs,
                                const RelataReadOptions *options, RelataError *error) {
    RelataReader *reader = *out = calloc(1, sizeof *reader);
    if (!reader)
        return no_memory(error, NULL);
    reader->inputs = inputs;
    reader->n_inputs = n_inputs;
    if (options)
        reader->options = *options;
    reader->ids = relata_map_new();
    if (!reader->ids) {
        relata_reader_close(reader);
        *out = NULL;
        return no_memory(error, NULL);
    }
    return RELATA_OK;
}

static void close_articles(RelataReader *reader) {
    if (reader->open.next)
        reader->open.free(reader->open.state);
    reader->open = (RelataArticles){0};
}

void relata_reader_close(RelataReader *reader) {
    if (!reader)
        return;
    close_articles(reader);
    found_clear(&reader->found);
    relata_map_free(reader->ids);
    free(reader);
}

static bool is_taken(const RelataReader *reader, const char *id) {
    return !id[0] || relata_map_find_string(reader->ids, id) != 0;
}

// Makes the document's id unique in this run.
static RelataStatus settle_id(RelataReader *reader, RelataDocument *document, RelataError *error) {
    const char *id = document->id[0] ? document->id : name_id(document->source, document->arena);
    if (id && is_taken(reader, id))
        id = relata_arena_string(document->arena, document->source);
    for (uint32_t n = reader->n_of_file; id && is_taken(reader, id); n++)
        id = relata_arena_printf(document->arena, "%s#%u", document->source, n);
    if (!id || !relata_map_add_string(reader->ids, id))
        return no_memory(error, document->source);
    document->id = id;
    return RELATA_OK;
}

// Opens a file; *out is its document if it holds one, else its articles are open or it was passed over.
static RelataStatus open_file(RelataReader *reader, const char *path, bool is_in_folder, RelataDocument **out,
                              RelataError *error) {
    Raw raw;
    RelataStatus status = raw_open(&raw, path, error);
    raw.is_in_folder = is_in_folder;
    if (status == RELATA_OK)
        status = read_raw(&raw, &reader->options, out, &reader->open, error);
    raw_clear(&raw);
    return status;
}

static RelataStatus failed_part(const Found *found, RelataError *error) {
    if (found->status == RELATA_LIMIT)
        return relata_fail(error, RELATA_LIMIT, found->path, 0, 0, "folders nested over %d deep", DEEPEST_FOLDER);
    return relata_fail(error, found->status, found->path, 0, 0, "cannot be read: %s", strerror(found->number));
}

// Takes the next file of the folder being read, or the next input.
static RelataStatus advance(RelataReader *reader, RelataDocument **out, RelataError *error) {
    reader->n_of_file = 0;
    if (reader->next_found < reader->found.n) {
        const Found *found = &reader->found.items[reader->next_found++];
        return found->status == RELATA_OK ? open_file(reader, found->path, true, out, error)
                                          : failed_part(found, error);
    }
    found_clear(&reader->found);
    reader->next_found = 0;
    const char *path = reader->inputs[reader->input++];
    struct stat info;
    if (strcmp(path, "-") == 0 || stat(path, &info) != 0 || !S_ISDIR(info.st_mode))
        return open_file(reader, path, false, out, error);
    bool is_ok = walk(&reader->found, path, 0);
    if (!is_ok) {
        found_clear(&reader->found);
        return no_memory(error, path);
    }
    if (reader->found.n > 1)
        qsort(reader->found.items, reader->found.n, sizeof *reader->found.items, by_path);
    if (reader->found.n == 0)
        return relata_fail(error, RELATA_NOT_FOUND, path, 0, 0, "a folder without files to read");
    return RELATA_OK;
}

RelataStatus relata_reader_next(RelataReader *reader, RelataDocument **out, RelataError *error) {
    *out = NULL;
    for (;;) {
        RelataStatus status;
        if (reader->open.next) {
            status = reader->open.next(reader->open.state, out, error);
            if (status == RELATA_OK && !*out)
                close_articles(reader);
        } else if (reader->next_found < reader->found.n || reader->input < reader->n_inputs) {
            status = advance(reader, out, error);
        } else {
            return RELATA_OK;
        }
        reader->n_of_file += *out != NULL;
        if (status == RELATA_OK && *out)
            status = settle_id(reader, *out, error);
        if (status != RELATA_OK) {
            relata_document_free(*out);
            *out = NULL;
        }
        if (status != RELATA_OK || *out)
            return status;
    }
}

RelataStatus relata_read_bytes(RelataDocument **out, const void *bytes, size_t n, const char *name,
                               const RelataReadOptions *options, RelataError *error) {
    static const RelataReadOptions defaults = {0};
    *out = NULL;
    Raw raw = {.fd = -1, .path = name, .name = name, .n = n, .room = n + 1, .bytes = malloc(n + 1)};
    if (!raw.bytes)
        return no_memory(error, name);
    if (n)
        memcpy(raw.bytes, bytes, n);
    raw.bytes[n] = '\0';
    RelataArticles articles = {0};
    RelataStatus status = read_raw(&raw, options ? options : &defaults, out, &articles, error);
    raw_clear(&raw);
    if (status == RELATA_OK && articles.next)
        status = articles.next(articles.state, out, error);
    if (articles.next)
        articles.free(articles.state);
    if (status == RELATA_OK && !*out)
        status = relata_fail(error, RELATA_SYNTAX, name, 0, 0, "no article was found in it");
    if (status == RELATA_OK && !(*out)->id[0] && !((*out)->id = name_id(name, (*out)->arena))) {
        relata_document_free(*out);
        *out = NULL;
        status = no_memory(error, name);
    }
    return status;
}
