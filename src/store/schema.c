// The schema, version 4. Read it from top to bottom: first what articles say, kept as it was read; then what
// people correct; then the graph that resolution derives from both, which can be thrown away and made again.
//
// Ids of rows that belong to an article are document << 20 | index, so an article's rows lie together, are found and
// deleted by range, and need no index. A document's id is never used again. All text is UTF-8 without NUL bytes.
#include "store/internal.h"

const char *const relata_store_schema[] = {
    // Numbers about the store: is_resolved (the graph is up to date), n_articles, n_entities, n_statements.
    "CREATE TABLE meta (key TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID",

    // ------------------------------------------------------------------ what articles say
    // An article. `name` is its stable id, by which it is replaced and removed.
    "CREATE TABLE document ("
    " id INTEGER PRIMARY KEY AUTOINCREMENT,"
    " name TEXT NOT NULL UNIQUE,"
    " source TEXT NOT NULL," // path or URI
    " title TEXT, publisher TEXT, url TEXT,"
    " published TEXT," // ISO 8601, possibly reduced
    " n_bytes INTEGER NOT NULL,"
    " digest INTEGER NOT NULL," // of all that is kept of it: the same again changes nothing
    " n_entities INTEGER NOT NULL, n_claims INTEGER NOT NULL) STRICT",

    // A sentence that something was read from: bytes [begin, end) and code points [cbegin, cend) of the article's text.
    "CREATE TABLE sentence ("
    " id INTEGER PRIMARY KEY," // document << 20 | index of the sentence
    " begin INTEGER NOT NULL, end INTEGER NOT NULL, cbegin INTEGER NOT NULL, cend INTEGER NOT NULL,"
    " text TEXT NOT NULL) STRICT",

    // An entity of one article: one coreference chain. Pronoun-only chains are not kept; concepts and values only if a
    // claim uses them. The span is that of its first mention. `aliases` are joined by newlines.
    "CREATE TABLE local ("
    " id INTEGER PRIMARY KEY," // document << 20 | index of the entity
    " name TEXT NOT NULL, key TEXT, aliases TEXT NOT NULL,"
    " type INTEGER NOT NULL, kind INTEGER NOT NULL, gender INTEGER NOT NULL, is_plural INTEGER NOT NULL,"
    " n_mentions INTEGER NOT NULL,"
    " begin INTEGER NOT NULL, end INTEGER NOT NULL, cbegin INTEGER NOT NULL, cend INTEGER NOT NULL) STRICT",

    // Labels of relations, each kept once. Ids say nothing about order.
    "CREATE TABLE relation (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, wikidata TEXT) STRICT",

    // A triple of one article; subject, object and attributed (0 = the article itself) are ids of `local`.
    "CREATE TABLE claim ("
    " id INTEGER PRIMARY KEY," // document << 20 | index of the triple
    " subject INTEGER NOT NULL, relation INTEGER NOT NULL, object INTEGER NOT NULL, attributed INTEGER NOT NULL,"
    " polarity INTEGER NOT NULL, modality INTEGER NOT NULL, confidence REAL NOT NULL,"
    " sentence INTEGER NOT NULL,"
    " relation_text TEXT, time_text TEXT, time_start TEXT, time_end TEXT, place TEXT, quantity TEXT,"
    " qualifiers TEXT," // lines ROLE<TAB>WORDS (relata/triple.h)
    " rule TEXT) STRICT",

    // ------------------------------------------------------------------ what people correct
    // kind: 0 alias (second means first), 1 merge, 2 split (second is not first), 3 never merge. Names as given, and
    // their normal forms, by which they are applied.
    "CREATE TABLE correction ("
    " id INTEGER PRIMARY KEY, kind INTEGER NOT NULL,"
    " first TEXT NOT NULL, second TEXT NOT NULL, first_norm TEXT NOT NULL, second_norm TEXT NOT NULL,"
    " UNIQUE (kind, first_norm, second_norm)) STRICT",

    // ------------------------------------------------------------------ the graph (derived)
    // Every id an entity was ever given, by its identity key, so that ids come back with what they stood for.
    "CREATE TABLE entity_id (key TEXT PRIMARY KEY, id INTEGER NOT NULL) STRICT, WITHOUT ROWID",

    "CREATE TABLE entity ("
    " id INTEGER PRIMARY KEY, name TEXT NOT NULL, key TEXT," // gazetteer key
    " type INTEGER NOT NULL, kind INTEGER NOT NULL,"
    " n_articles INTEGER NOT NULL, n_mentions INTEGER NOT NULL,"
    " degree INTEGER NOT NULL) STRICT", // statements it takes part in
    "CREATE INDEX entity_degree ON entity (degree)",

    // Entities that the last resolution gave another name.
    "CREATE TABLE renamed (entity INTEGER PRIMARY KEY, before TEXT NOT NULL, after TEXT NOT NULL) STRICT",

    // Which entity an article's entity is, why (RelataReason), through which other one, and how surely.
    "CREATE TABLE member ("
    " local INTEGER PRIMARY KEY, entity INTEGER NOT NULL,"
    " reason INTEGER NOT NULL, via INTEGER NOT NULL, score REAL NOT NULL) STRICT",
    "CREATE INDEX member_entity ON member (entity, local)",

    // Names of entities, the canonical one included; `norm` is what lookups compare.
    "CREATE TABLE alias ("
    " id INTEGER PRIMARY KEY, entity INTEGER NOT NULL, name TEXT NOT NULL, norm TEXT NOT NULL,"
    " n_articles INTEGER NOT NULL, is_canonical INTEGER NOT NULL) STRICT",
    "CREATE INDEX alias_norm ON alias (norm, entity)",
    "CREATE INDEX alias_entity ON alias (entity, n_articles DESC)",

    // What the articles together say. Unique in (subject, relation, object, polarity, modality, attributed). `claim` is
    // the best evidence, `timed` the best that has a time, which is the statement's. So are its place, quantity and
    // qualifiers; where it has none, those of the best evidence are.
    "CREATE TABLE statement ("
    " id INTEGER PRIMARY KEY,"
    " subject INTEGER NOT NULL, relation INTEGER NOT NULL, object INTEGER NOT NULL,"
    " polarity INTEGER NOT NULL, modality INTEGER NOT NULL, attributed INTEGER NOT NULL,"
    " n_articles INTEGER NOT NULL, n_claims INTEGER NOT NULL, confidence REAL NOT NULL,"
    " claim INTEGER NOT NULL, timed INTEGER NOT NULL," // claims; timed = 0: none has a time
    " day TEXT) STRICT",                               // its time, else the latest article's date
    // Covering: neighbours in either direction are read from the index alone.
    "CREATE INDEX statement_out ON statement"
    " (subject, relation, object, polarity, modality, n_articles, confidence, day)",
    "CREATE INDEX statement_in ON statement"
    " (object, relation, subject, polarity, modality, n_articles, confidence, day)",

    // The claims that support a statement, and back.
    "CREATE TABLE support (statement INTEGER NOT NULL, claim INTEGER NOT NULL,"
    " PRIMARY KEY (statement, claim)) STRICT, WITHOUT ROWID",
    "CREATE INDEX support_claim ON support (claim, statement)",

    // ------------------------------------------------------------------ what has to be resolved together (derived)
    // Whatever identity may compare two entities of articles by has a key; entities that share one, directly or through
    // others, are a part, which is resolved without looking at the rest. `key` is a hash. Parts only grow: `part_root`
    // says into which one a part has gone. part.c keeps them.
    "CREATE TABLE link (key INTEGER PRIMARY KEY, part INTEGER NOT NULL) STRICT",
    "CREATE TABLE part (part INTEGER NOT NULL, local INTEGER NOT NULL, PRIMARY KEY (part, local))"
    " STRICT, WITHOUT ROWID",
    "CREATE TABLE part_root (part INTEGER PRIMARY KEY, root INTEGER NOT NULL) STRICT",
    "CREATE INDEX part_root_root ON part_root (root)",
    // What articles put and removed since the last resolution concern (RelataTouch).
    "CREATE TABLE touched (kind INTEGER NOT NULL, id INTEGER NOT NULL, PRIMARY KEY (kind, id)) STRICT, WITHOUT ROWID",

    // Full text: words of names, pieces of three letters of names (typing errors), words of sentences.
    "CREATE VIRTUAL TABLE name_fts USING fts5(norm, content='alias', content_rowid='id',"
    " tokenize='unicode61 remove_diacritics 2', prefix='2 3')",
    "CREATE VIRTUAL TABLE name_tri USING fts5(norm, content='alias', content_rowid='id',"
    " tokenize='trigram', detail=none)",
    "CREATE VIRTUAL TABLE sentence_fts USING fts5(text, content='sentence', content_rowid='id',"
    " tokenize='unicode61 remove_diacritics 2')",
    NULL,
};
