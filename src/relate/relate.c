// Relate: every ordered pair of the things of an article, and which of Wikidata's relations hold between them.
//
//     in    a document with entities and triples with canonical relations
//     out   RelataDocument.relations; or, of the pairs that share a sentence, triples with that sentence as evidence,
//           whose relation is still Wikidata's
//
// The vectors of what each thing is are summed once for it as a subject and once as an object; a pair adds only what
// concerns both. Limits: RELATA_RELATA_MOST things an article, the earliest.
#include "relate/relate.h"

#include "base/array.h"
#include "base/words.h"
#include "relate/encyclopedic.h"
#include "relate/network.h"
#include "relate/relatum.h"
#include "relate/statement.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { WIDTH = RELATA_RELATE_WIDTH };

struct RelataRelateStage {
    RelataRelateNetwork network;
    RelataLexicon lexicon;
    RelataClusters clusters;
    RelataArena *scratch;
    const char *properties[RELATA_RELATE_PROPERTIES]; // "P17"
    const char *labels[RELATA_RELATE_PROPERTIES];     // "country"
};

typedef struct {
    RelataRelateStage *stage;
    RelataRelata relata;
    int32_t (*as_subject)[WIDTH];
    int32_t (*as_object)[WIDTH];
    RELATA_ARRAY(RelataRelation) found;
    RelataEvidence evidence;
    RELATA_ARRAY(RelataTriple) triples;
    double least; // probability
    bool failed;
} Work;

// Each relation has its id and its label; both stay in the model, which documents do not outlive.
static void read_names(RelataRelateStage *stage) {
    const char *name = stage->network.names;
    for (uint32_t p = 0; p < stage->network.n_properties; p++) {
        stage->properties[p] = name;
        stage->labels[p] = name += strlen(name) + 1;
        name += strlen(name) + 1;
    }
}

RelataStatus relata_relate_new(RelataRelateStage **out, const RelataModel *model, RelataError *error) {
    size_t n = 0;
    const void *bytes = relata_model_section(model, "relations", &n);
    RelataRelateStage *stage = *out = calloc(1, sizeof *stage);
    if (!stage || !(stage->scratch = relata_arena_new())) {
        relata_relate_free(stage);
        *out = NULL;
        return relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
    }
    stage->lexicon = relata_lexicon_of(model);
    RelataStatus status = relata_relate_network_open(&stage->network, bytes, bytes ? n : 0, error);
    bytes = relata_model_section(model, "clusters", &n);
    if (status == RELATA_OK)
        status = relata_clusters_open(&stage->clusters, bytes, bytes ? n : 0, error);
    if (status == RELATA_OK) {
        read_names(stage);
    } else {
        relata_relate_free(stage);
        *out = NULL;
    }
    return status;
}

void relata_relate_free(RelataRelateStage *stage) {
    if (!stage)
        return;
    relata_arena_free(stage->scratch);
    free(stage);
}

static bool sum_ends(Work *work) {
    uint32_t features[RELATA_RELATE_FEATURES], n = work->relata.n;
    RelataArena *scratch = work->stage->scratch;
    work->as_subject = relata_arena_array(scratch, n, sizeof *work->as_subject);
    work->as_object = relata_arena_array(scratch, n, sizeof *work->as_object);
    if (!work->as_subject || !work->as_object)
        return false;
    for (uint32_t i = 0; i < n; i++) {
        uint32_t found = relata_relatum_features(&work->relata, i, false, features);
        relata_relate_network_add(&work->stage->network, features, found, work->as_subject[i]);
        found = relata_relatum_features(&work->relata, i, true, features);
        relata_relate_network_add(&work->stage->network, features, found, work->as_object[i]);
    }
    return true;
}

static void add_relation(Work *work, uint32_t subject, uint32_t object, uint32_t property, float logit) {
    double probability = 1 / (1 + exp(-(double)logit));
    if (probability < work->least)
        return;
    uint32_t sentence = relata_sentence_of_pair(&work->relata, subject, object);
    RelataRelation relation = {.subject = work->relata.items[subject].entity,
                               .object = work->relata.items[object].entity,
                               .property = work->stage->properties[property],
                               .label = work->stage->labels[property],
                               .probability = (float)probability,
                               .sentence = sentence == RELATA_RELATUM_NONE ? 0 : sentence + 1};
    work->failed |= !RELATA_ARRAY_ADD(&work->found, relation);
}

static void judge(const Work *work, uint32_t subject, uint32_t object, float logits[RELATA_RELATE_PROPERTIES]) {
    uint32_t features[RELATA_RELATE_FEATURES];
    int32_t sums[WIDTH];
    for (int j = 0; j < WIDTH; j++)
        sums[j] = work->as_subject[subject][j] + work->as_object[object][j];
    uint32_t n = relata_pair_features(&work->relata, subject, object, features);
    relata_relate_network_add(&work->stage->network, features, n, sums);
    relata_relate_network_logits(&work->stage->network, sums, logits);
}

static void judge_pair(Work *work, uint32_t subject, uint32_t object) {
    const RelataRelateNetwork *network = &work->stage->network;
    float logits[RELATA_RELATE_PROPERTIES];
    judge(work, subject, object, logits);
    for (uint32_t p = 0; p < network->n_properties; p++)
        if (logits[p] >= network->least[p])
            add_relation(work, subject, object, p, logits[p]);
}

// "Monday" and "last year" are dates to the article only.
static bool has_year(const char *date) {
    enum { YEAR = 4 };
    for (; *date; date += *date && !strspn(date, "0123456789"))
        if (strspn(date, "0123456789") == YEAR)
            return true;
        else
            date += strspn(date, "0123456789");
    return false;
}

// Whether a relation of places is against what the gazetteer has of the two.
static bool is_contradicted(const RelataTriple *triple, const char *property) {
    static const char *const properties[] = {"P17", "P131", "P150", "P36", "P1376", NULL};
    return triple->locality == RELATA_LOCALITY_APART && relata_is_among(property, properties);
}

// "Ohio is in the United States": what every reader knows, and no article means to tell.
static bool is_textbook(const RelataRelatum *x, const RelataRelatum *y) {
    return x->kind == (uint32_t)relata_hash("admin1", 6) && x->country && x->country == y->key;
}

// Bodies that are a country's and stand nowhere in it as a house does.
static bool is_without_house(const RelataEntity *e) {
    static const char *const words[] = {
        "Party",  "Congress", "Court",   "Union", "League",    "Movement",   "Press", "Post",
        "Senate", "Front",    "Taliban", "Times", "Democrats", "Parliament", "Act",   "Council of Ministers",
        NULL};
    for (const char *const *w = words; *w; w++)
        if (strstr(e->name, *w))
            return true;
    return false;
}

static bool is_party(const RelataEntity *e) {
    return strstr(e->name, "Party") || (e->key && strncmp(e->key, "party/", 6) == 0);
}

// "left the Green Party for the Liberal Party": whether the sentence names another party.
static bool has_other_party(const RelataDocument *d, const RelataTriple *triple) {
    if (triple->sentence >= d->n_sentences)
        return false;
    const RelataSentence *s = &d->sentences[triple->sentence];
    for (uint32_t t = s->token_begin; t < s->token_end && d->mention_at; t++) {
        uint32_t m = d->mention_at[t];
        bool is_name = m && d->mentions[m - 1].kind == RELATA_MENTION_NAME;
        uint32_t entity = is_name ? d->mentions[m - 1].entity : triple->object;
        if (entity < d->n_entities && is_party(&d->entities[entity]) &&
            strcmp(d->entities[entity].name, d->entities[triple->object].name) != 0)
            return true;
    }
    return false;
}

// What news does not mean to tell: that a party or paper is in its country, or a country in the United Nations; and
// whose party is meant where two are named.
static bool is_idle(const RelataDocument *d, const RelataRelatum *x, const RelataRelatum *y,
                    const RelataTriple *triple) {
    static const char *const places[] = {"P17", "P131", NULL};
    uint32_t country = (uint32_t)relata_hash("country", 7);
    if (relata_is_among(triple->relation_id, places))
        return x->kind != country && y->kind == country && is_without_house(&d->entities[x->entity]);
    bool is_member = strcmp(triple->relation_id, "P463") == 0;
    return (is_member && x->kind == country) ||
           ((is_member || strcmp(triple->relation_id, "P102") == 0) && has_other_party(d, triple));
}

// The same for statements: the pair has a sentence to show, and both ends are things of the graph.
static void state_pair(Work *work, uint32_t subject, uint32_t object) {
    const RelataRelateNetwork *network = &work->stage->network;
    const RelataRelatum *x = &work->relata.items[subject], *y = &work->relata.items[object];
    float logits[RELATA_RELATE_PROPERTIES];
    RelataTriple triple;
    const RelataDocument *d = work->relata.document;
    if (((x->is_long || y->is_long) && !d->is_encyclopedic) || (y->is_date && !has_year(d->entities[y->entity].name)) ||
        (!relata_evidence_of(&work->evidence, subject, object, &triple) &&
         !(d->is_encyclopedic && relata_passage_of(&work->evidence, subject, object, &triple))))
        return;
    judge(work, subject, object, logits);
    bool is_known = is_textbook(x, y) || is_textbook(y, x);
    for (uint32_t p = 0; p < network->n_properties; p++) {
        if (logits[p] < network->least[p] || is_contradicted(&triple, work->stage->properties[p]))
            continue;
        triple.relation = work->stage->labels[p];
        triple.relation_id = work->stage->properties[p];
        triple.is_implied = is_known || (!d->is_encyclopedic && is_idle(d, x, y, &triple));
        triple.confidence = (float)(1 / (1 + exp(-(double)logits[p])));
        work->failed |= !RELATA_ARRAY_ADD(&work->triples, triple);
    }
}

typedef void PairFn(Work *work, uint32_t subject, uint32_t object);

static RelataStatus for_pairs(Work *work, PairFn *visit, RelataError *error) {
    RELATA_TRY(relata_find_relata(&work->relata, error));
    work->failed = !sum_ends(work) || !relata_evidence_new(&work->evidence, &work->relata);
    for (uint32_t s = 0; s < work->relata.n && !work->failed; s++)
        for (uint32_t o = 0; o < work->relata.n; o++)
            if (relata_may_relate(&work->relata, s, o))
                visit(work, s, o);
    return RELATA_OK;
}

static Work begin(RelataRelateStage *stage, RelataDocument *document) {
    relata_arena_reset(stage->scratch);
    RelataRelata relata = {
        .document = document, .lexicon = stage->lexicon, .clusters = stage->clusters, .scratch = stage->scratch};
    return (Work){.stage = stage, .relata = relata};
}

RelataStatus relata_relate_run(RelataRelateStage *stage, RelataDocument *document, double least, RelataError *error) {
    Work work = begin(stage, document);
    work.least = least;
    if (!stage->network.buckets)
        return RELATA_OK;
    RELATA_TRY(for_pairs(&work, judge_pair, error));
    document->relations = RELATA_ARENA_NEW(document->arena, RelataRelation, work.found.n);
    work.failed |= !document->relations;
    if (!work.failed) {
        document->n_relations = (uint32_t)work.found.n;
        if (work.found.n)
            memcpy(document->relations, work.found.items, work.found.n * sizeof *work.found.items);
    }
    free(work.found.items);
    return work.failed ? relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory") : RELATA_OK;
}

static bool append_triples(const Work *work, RelataDocument *document) {
    uint32_t n = document->n_triples + (uint32_t)work->triples.n;
    RelataTriple *triples = RELATA_ARENA_NEW(document->arena, RelataTriple, n);
    if (!triples)
        return false;
    if (document->n_triples)
        memcpy(triples, document->triples, document->n_triples * sizeof *triples);
    if (work->triples.n)
        memcpy(triples + document->n_triples, work->triples.items, work->triples.n * sizeof *triples);
    document->triples = triples;
    document->n_triples = n;
    return true;
}

// Whether the recogniser may have cut the name of a work or an event: "Girl" of "American Girl".
static bool may_be_cut(const RelataEntity *e) {
    bool is_title = e->type == RELATA_TYPE_OTHER || e->type == RELATA_TYPE_EVENT || e->type == RELATA_TYPE_WORK;
    return is_title && e->kind == RELATA_ENTITY_NAMED;
}

static bool is_short(const char *name) {
    enum { MOST = 8 };
    uint32_t n_blanks = 0;
    for (const char *c = name; *c; c++)
        n_blanks += *c == ' ';
    return n_blanks < MOST && !strpbrk(name, "()");
}

// The first alias from the `known`-th on that has the name among its words takes its place.
static void take_full_name(RelataEntity *e, uint32_t known) {
    for (uint32_t a = known; a < e->n_aliases; a++) {
        const char *at = strstr(e->aliases[a], e->name);
        size_t n = strlen(e->name);
        if (!at || (at > e->aliases[a] && at[-1] != ' ') || (at[n] && at[n] != ' ') || !is_short(e->aliases[a]))
            continue;
        const char *cut = e->name;
        e->name = e->aliases[a];
        e->aliases[a] = cut;
        return;
    }
}

// Names that only quotation marks and capitals show are no names that the recogniser vouches for: things without
// mentions, nodes of the graph where a statement needs them. Where they have the head of a name that it cut,
// they are what the thing is called.
static void keep_long_names(RelataDocument *document, const RelataEntity *before, uint32_t first) {
    for (uint32_t i = 0; i < first; i++)
        if (may_be_cut(&document->entities[i]))
            take_full_name(&document->entities[i], before[i].n_aliases);
    for (uint32_t i = first; i < document->n_entities; i++)
        document->entities[i].kind = RELATA_ENTITY_NOMINAL;
}

RelataStatus relata_relate_state(RelataRelateStage *stage, RelataDocument *document, RelataError *error) {
    Work work = begin(stage, document);
    if (!stage->network.buckets)
        return RELATA_OK;
    RelataEntity *entities = document->entities; // without what only the classifier takes for names
    uint32_t n_entities = document->n_entities;
    document->is_encyclopedic = relata_is_encyclopedic(document);
    RelataStatus status = for_pairs(&work, state_pair, error);
    if (document->is_encyclopedic && status == RELATA_OK) {
        keep_long_names(document, entities, n_entities);
    } else {
        document->entities = entities;
        document->n_entities = n_entities;
    }
    work.failed |= status == RELATA_OK && !append_triples(&work, document);
    free(work.triples.items);
    return work.failed ? relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory") : status;
}
