// Cheapest paths between two entities, without loading the graph.
//
// 1. Two breadth-first searches, one from each end, take turns (the one with fewer ties to read goes first) until
//    they meet; then each goes one step more, so that detours by one step are known too.
// 2. In the part of the graph so found, Dijkstra gives the cheapest path and Yen's algorithm the next ones (Yen 1971).
//
// A tie costs 1 / (1 + log2 articles), more if it is doubtful, denied or uncertain, and more if it leads through a hub,
// which ties anything to anything. Entities are looked up late: of the thousands around a hub almost all are dead ends,
// which are left out first.
#include "store/internal.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { DEFAULT_STEPS = 6, MAX_STEPS = 12, DEFAULT_PATHS = 3, MAX_PATHS = 100, MAX_TIES = 4000000, MAX_SAMPLE = 200 };

typedef struct {
    uint32_t from, to; // nodes
    int64_t statement;
    float cost;
    bool is_forward;
} Tie;

typedef struct {
    int64_t id;
    uint32_t distance[2]; // steps from the start, from the end; UINT32_MAX = not reached
    uint32_t first, n;    // its ties, once all are sorted
    size_t begin, end;    // the ties read from it, before they are sorted
    uint32_t neighbor;    // the first one seen + 1
    bool has_two;         // neighbours: with one it is a dead end
    bool is_read;
    bool is_barred; // on the way of an earlier path (Yen)
} Node;

typedef struct {
    uint32_t n; // steps
    uint32_t ties[MAX_STEPS];
    double cost;
} Way;

typedef struct {
    RelataStore *store;
    RelataError *error;
    const RelataPathOptions *options;
    RELATA_ARRAY(Node) nodes;
    uint32_t *slots; // open addressing by id: node + 1
    size_t n_slots;
    RELATA_ARRAY(Tie) ties;
    sqlite3_stmt *arms[2];
    uint32_t max_steps;
    uint32_t from, to;
} Search;

static RelataStatus no_memory(Search *search) {
    return relata_store_no_memory(search->store, search->error);
}

// ------------------------------------------------------------------------------------------ nodes

static size_t slot_of(const Search *search, int64_t id) {
    size_t slot = relata_hash_mix(0, (uint64_t)id) & (search->n_slots - 1);
    while (search->slots[slot] && search->nodes.items[search->slots[slot] - 1].id != id)
        slot = (slot + 1) & (search->n_slots - 1);
    return slot;
}

static bool grow_slots(Search *search) {
    size_t n = search->n_slots ? search->n_slots * 2 : 1024;
    uint32_t *slots = calloc(n, sizeof *slots);
    if (!slots)
        return false;
    free(search->slots);
    search->slots = slots;
    search->n_slots = n;
    for (size_t i = 0; i < search->nodes.n; i++)
        search->slots[slot_of(search, search->nodes.items[i].id)] = (uint32_t)i + 1;
    return true;
}

static RelataStatus node_of(Search *search, int64_t id, uint32_t *out) {
    if (search->nodes.n * 2 >= search->n_slots && !grow_slots(search))
        return no_memory(search);
    size_t slot = slot_of(search, id);
    if (!search->slots[slot]) {
        if (!RELATA_ARRAY_ADD(&search->nodes, ((Node){.id = id, .distance = {UINT32_MAX, UINT32_MAX}})))
            return no_memory(search);
        search->slots[slot] = (uint32_t)search->nodes.n;
    }
    *out = search->slots[slot] - 1;
    return RELATA_OK;
}

// ------------------------------------------------------------------------------------------ breadth first

static RelataStatus prepare_arm(Search *search, const RelataPreparedFilter *filter, bool is_out) {
    const char *other = is_out ? "object" : "subject", *own = is_out ? "subject" : "object";
    RelataStrbuf sql = {0}, types = {0};
    relata_filter_type_sql(&filter->filter, "e.type", &types);
    relata_strbuf_printf(&sql, "SELECT s.id,s.%s,s.n_articles,s.confidence,s.polarity,s.modality FROM statement s",
                         other);
    if (types.n)
        relata_strbuf_printf(&sql, " CROSS JOIN entity e ON e.id=s.%s", other);
    relata_strbuf_printf(&sql, " WHERE s.%s=?%s", own, relata_strbuf_string(&types));
    relata_filter_sql(filter, &sql);
    RelataStatus status = sql.failed || types.failed
                              ? no_memory(search)
                              : relata_sql_prepare(search->store, &search->arms[is_out], search->error, sql.bytes);
    relata_strbuf_clear(&sql);
    relata_strbuf_clear(&types);
    return status;
}

static RelataStatus degree_of(Search *search, int64_t id, int64_t *out) {
    return relata_sql_integer(search->store, out, 0, search->error, "SELECT degree FROM entity WHERE id=?", "i", id);
}

static float cost_of(sqlite3_stmt *row) {
    double articles = (double)sqlite3_column_int64(row, 2), confidence = sqlite3_column_double(row, 3);
    double cost = 1 / (1 + log2(articles < 1 ? 1 : articles)) + 0.5 * (1 - confidence);
    cost += sqlite3_column_int(row, 4) ? 0.5 : 0;
    cost += sqlite3_column_int(row, 5) ? 0.2 : 0;
    return (float)cost;
}

static bool is_avoided(const Search *search, int64_t id) {
    for (uint32_t i = 0; i < search->options->n_avoid; i++)
        if (search->options->avoid[i] == id)
            return true;
    return false;
}

// Reads the ties of a node in one direction, as seen from the start (out: away from it).
static RelataStatus read_arm(Search *search, uint32_t node, bool is_out, int side) {
    sqlite3_stmt *query = search->arms[is_out];
    sqlite3_bind_int64(query, 1, search->nodes.items[node].id);
    uint32_t reached = search->nodes.items[node].distance[side] + 1;
    RelataStatus status;
    bool row;
    RELATA_SQL_EACH(search->store, query, row, status, search->error) {
        int64_t id = sqlite3_column_int64(query, 1);
        if (is_avoided(search, id) || id == search->nodes.items[node].id)
            continue;
        uint32_t other;
        if ((status = node_of(search, id, &other)) != RELATA_OK)
            break;
        Node *at = &search->nodes.items[other];
        if (at->distance[side] == UINT32_MAX)
            at->distance[side] = reached;
        Tie tie = {node, other, sqlite3_column_int64(query, 0), cost_of(query), is_out};
        if (search->ties.n >= MAX_TIES)
            status = relata_fail(search->error, RELATA_LIMIT, search->store->path, 0, 0,
                                 "over four million ties to look at; ask for fewer steps or filter");
        else if (!RELATA_ARRAY_ADD(&search->ties, tie))
            status = no_memory(search);
        if (status != RELATA_OK)
            break;
    }
    sqlite3_reset(query);
    return status;
}

static RelataStatus read_node(Search *search, uint32_t node, int side) {
    if (search->nodes.items[node].is_read && !search->options->is_directed) { // from the other side
        uint32_t reached = search->nodes.items[node].distance[side] + 1;
        for (size_t i = search->nodes.items[node].begin; i < search->nodes.items[node].end; i++) {
            Node *other = &search->nodes.items[search->ties.items[i].to];
            if (other->distance[side] == UINT32_MAX)
                other->distance[side] = reached;
        }
        return RELATA_OK;
    }
    search->nodes.items[node].begin = search->ties.n;
    search->nodes.items[node].is_read = true;
    bool is_directed = search->options->is_directed;
    if (!is_directed || side == 0)
        RELATA_TRY(read_arm(search, node, true, side));
    if (!is_directed || side == 1)
        RELATA_TRY(read_arm(search, node, false, side));
    search->nodes.items[node].end = search->ties.n;
    return RELATA_OK;
}

// About how many ties the next step from one side has to read, from the degrees of some of the nodes there.
static RelataStatus weigh(Search *search, int side, uint32_t depth, uint64_t *out) {
    uint64_t n = 0, n_asked = 0, sum = 0;
    for (size_t i = 0; i < search->nodes.n; i++)
        n += search->nodes.items[i].distance[side] == depth;
    uint64_t every = n / MAX_SAMPLE + 1, k = 0;
    for (size_t i = 0; i < search->nodes.n; i++) {
        int64_t degree;
        if (search->nodes.items[i].distance[side] != depth || k++ % every)
            continue;
        RELATA_TRY(degree_of(search, search->nodes.items[i].id, &degree));
        sum += (uint64_t)degree + 1;
        n_asked++;
    }
    *out = n_asked ? sum * n / n_asked : 0;
    return RELATA_OK;
}

static RelataStatus advance(Search *search, int side, uint32_t depth) {
    size_t n = search->nodes.n;
    for (size_t i = 0; i < n; i++)
        if (search->nodes.items[i].distance[side] == depth)
            RELATA_TRY(read_node(search, (uint32_t)i, side));
    return RELATA_OK;
}

static bool have_met(const Search *search) {
    for (size_t i = 0; i < search->nodes.n; i++)
        if (search->nodes.items[i].distance[0] != UINT32_MAX && search->nodes.items[i].distance[1] != UINT32_MAX)
            return true;
    return false;
}

static RelataStatus explore(Search *search) {
    uint32_t depth[2] = {0, 0}, n_more = 1; // one step beyond the meeting
    search->nodes.items[search->from].distance[0] = 0;
    search->nodes.items[search->to].distance[1] = 0;
    while (depth[0] + depth[1] < search->max_steps) {
        bool met = have_met(search);
        if (met && n_more-- == 0)
            break;
        uint64_t weights[2];
        RELATA_TRY(weigh(search, 0, depth[0], &weights[0]));
        RELATA_TRY(weigh(search, 1, depth[1], &weights[1]));
        if (!weights[0] || !weights[1])
            break;
        int side = weights[0] <= weights[1] ? 0 : 1;
        if (met && weights[side] > MAX_TIES / 20) // a detour is not worth reading that much
            break;
        RELATA_TRY(advance(search, side, depth[side]++));
    }
    return RELATA_OK;
}

// ------------------------------------------------------------------------------------------ cheapest ways

static int by_from(const void *a, const void *b) {
    const Tie *x = a, *y = b;
    if (x->from != y->from)
        return x->from < y->from ? -1 : 1;
    if (x->to != y->to)
        return x->to < y->to ? -1 : 1;
    if (x->cost < y->cost || x->cost > y->cost)
        return x->cost < y->cost ? -1 : 1;
    return x->statement < y->statement ? -1 : x->statement > y->statement;
}

static void see_neighbor(Node *node, uint32_t other) {
    if (!node->neighbor)
        node->neighbor = other + 1;
    else if (node->neighbor != other + 1)
        node->has_two = true;
}

// Leaves out nodes with one neighbour only, which no way passes, and numbers the others anew.
static void prune(Search *search) {
    Node *nodes = search->nodes.items;
    for (size_t i = 0; i < search->ties.n; i++) {
        see_neighbor(&nodes[search->ties.items[i].from], search->ties.items[i].to);
        see_neighbor(&nodes[search->ties.items[i].to], search->ties.items[i].from);
    }
    nodes[search->from].has_two = nodes[search->to].has_two = true;
    uint32_t n = 0;
    for (size_t i = 0; i < search->nodes.n; i++)
        nodes[i].first = nodes[i].has_two ? n++ : UINT32_MAX;
    size_t kept = 0;
    for (size_t i = 0; i < search->ties.n; i++) {
        Tie tie = search->ties.items[i];
        tie.from = nodes[tie.from].first;
        tie.to = nodes[tie.to].first;
        if (tie.from != UINT32_MAX && tie.to != UINT32_MAX)
            search->ties.items[kept++] = tie;
    }
    search->ties.n = kept;
    search->from = nodes[search->from].first;
    search->to = nodes[search->to].first;
    for (size_t i = 0; i < search->nodes.n; i++)
        if (nodes[i].has_two) {
            uint32_t place = nodes[i].first;
            nodes[place] = nodes[i];
            nodes[place].first = 0;
        }
    search->nodes.n = n;
}

// Leading to a node that is tied to many costs more, from either side of the tie.
static RelataStatus charge_hubs(Search *search) {
    float *charges = malloc((search->nodes.n + 1) * sizeof *charges);
    RelataStatus status = charges ? RELATA_OK : no_memory(search);
    for (size_t i = 0; i < search->nodes.n && status == RELATA_OK; i++) {
        int64_t degree;
        status = degree_of(search, search->nodes.items[i].id, &degree);
        charges[i] = (float)(0.03 * log2(degree < 1 ? 1 : (double)degree));
    }
    for (size_t i = 0; i < search->ties.n && status == RELATA_OK; i++)
        search->ties.items[i].cost += charges[search->ties.items[i].to];
    free(charges);
    return status;
}

// Every tie in the directions it may be walked in, sorted by node; of parallel ones the cheapest.
static RelataStatus index_ties(Search *search) {
    prune(search);
    RELATA_TRY(charge_hubs(search));
    size_t n = search->ties.n;
    for (size_t i = 0; i < n; i++) {
        Tie tie = search->ties.items[i];
        Tie back = {tie.to, tie.from, tie.statement, tie.cost, !tie.is_forward};
        if (search->options->is_directed) {
            if (!tie.is_forward) // read from the end: it is walked towards it
                search->ties.items[i] = back;
        } else if (!RELATA_ARRAY_ADD(&search->ties, back)) {
            return no_memory(search);
        }
    }
    if (search->ties.n)
        qsort(search->ties.items, search->ties.n, sizeof(Tie), by_from);
    size_t kept = 0;
    for (size_t i = 0; i < search->ties.n; i++) {
        const Tie *tie = &search->ties.items[i], *last = kept ? &search->ties.items[kept - 1] : NULL;
        if (!last || last->from != tie->from || last->to != tie->to)
            search->ties.items[kept++] = *tie;
    }
    search->ties.n = kept;
    for (size_t i = 0; i < kept; i++) {
        Node *node = &search->nodes.items[search->ties.items[i].from];
        if (!node->n)
            node->first = (uint32_t)i;
        node->n++;
    }
    return RELATA_OK;
}

typedef struct {
    double *cost;             // [nodes * (max_steps + 1)] of reaching a node in exactly so many steps
    uint32_t *by_tie;         // [likewise] tie + 1 that reached it
    bool *is_cut;             // [ties] may not be used now
    uint32_t *reached, *next; // [nodes] worklists
} Scratch;

// Cheapest way of at most `steps` steps from `from` to the end by relaxing step by step (Bellman 1958), which also
// bounds its length. Barred nodes and cut ties are left out.
static bool cheapest(const Search *search, Scratch *scratch, uint32_t from, uint32_t steps, Way *out) {
    size_t n = search->nodes.n;
    for (size_t i = 0; i < n * (steps + 1); i++)
        scratch->cost[i] = INFINITY;
    scratch->cost[from] = 0;
    uint32_t n_reached = 1, best = 0;
    scratch->reached[0] = from;
    double best_cost = INFINITY;
    for (uint32_t s = 0; s < steps; s++) {
        double *now = scratch->cost + s * n, *then = now + n;
        uint32_t n_next = 0;
        for (uint32_t i = 0; i < n_reached; i++) {
            const Node *node = &search->nodes.items[scratch->reached[i]];
            double base = now[scratch->reached[i]];
            for (uint32_t t = node->first; t < node->first + node->n; t++) {
                const Tie *tie = &search->ties.items[t];
                double cost = base + (double)tie->cost;
                if (scratch->is_cut[t] || search->nodes.items[tie->to].is_barred || cost >= best_cost ||
                    cost >= then[tie->to])
                    continue;
                if (isinf(then[tie->to]))
                    scratch->next[n_next++] = tie->to;
                then[tie->to] = cost;
                scratch->by_tie[(s + 1) * n + tie->to] = t + 1;
            }
        }
        if (then[search->to] < best_cost) {
            best_cost = then[search->to];
            best = s + 1;
        }
        uint32_t *swap = scratch->reached;
        scratch->reached = scratch->next;
        scratch->next = swap;
        n_reached = n_next;
    }
    if (!best)
        return false;
    *out = (Way){.n = best, .cost = best_cost};
    for (uint32_t s = best, at = search->to; s > 0; s--) {
        out->ties[s - 1] = scratch->by_tie[s * n + at] - 1;
        at = search->ties.items[out->ties[s - 1]].from;
    }
    return true;
}

static bool is_loopless(const Search *search, const Way *way) {
    for (uint32_t i = 0; i < way->n; i++)
        for (uint32_t j = i; j < way->n; j++)
            if (search->ties.items[way->ties[i]].from == search->ties.items[way->ties[j]].to)
                return false;
    return true;
}

static bool is_same_way(const Way *a, const Way *b) {
    return a->n == b->n && memcmp(a->ties, b->ties, a->n * sizeof *a->ties) == 0;
}

typedef RELATA_ARRAY(Way) Ways;

static bool has_way(const Ways *ways, const Way *way) {
    for (size_t i = 0; i < ways->n; i++)
        if (is_same_way(&ways->items[i], way))
            return true;
    return false;
}

// Ways that leave `last` at step i: its beginning is kept, and the ties by which known ways go on from there are cut.
static RelataStatus branch(Search *search, Scratch *scratch, const Ways *known, Ways *open, const Way *last,
                           uint32_t i) {
    double cost = 0;
    for (uint32_t s = 0; s < i; s++) {
        search->nodes.items[search->ties.items[last->ties[s]].from].is_barred = true;
        cost += (double)search->ties.items[last->ties[s]].cost;
    }
    for (size_t k = 0; k < known->n; k++)
        if (known->items[k].n > i && memcmp(known->items[k].ties, last->ties, i * sizeof *last->ties) == 0)
            scratch->is_cut[known->items[k].ties[i]] = true;
    Way rest, whole = *last;
    uint32_t spur = search->ties.items[last->ties[i]].from;
    bool found = cheapest(search, scratch, spur, search->max_steps - i, &rest);
    for (uint32_t s = 0; s < i; s++)
        search->nodes.items[search->ties.items[last->ties[s]].from].is_barred = false;
    for (size_t k = 0; k < known->n; k++)
        if (known->items[k].n > i)
            scratch->is_cut[known->items[k].ties[i]] = false;
    if (!found)
        return RELATA_OK;
    memcpy(whole.ties + i, rest.ties, rest.n * sizeof *rest.ties);
    whole.n = i + rest.n;
    whole.cost = cost + rest.cost;
    if (is_loopless(search, &whole) && !has_way(open, &whole) && !has_way(known, &whole) &&
        !RELATA_ARRAY_ADD(open, whole))
        return no_memory(search);
    return RELATA_OK;
}

static RelataStatus find_ways(Search *search, Scratch *scratch, uint32_t n_wanted, Ways *known) {
    Way way;
    if (!cheapest(search, scratch, search->from, search->max_steps, &way))
        return RELATA_OK;
    Ways open = {0};
    RelataStatus status = RELATA_ARRAY_ADD(known, way) ? RELATA_OK : no_memory(search);
    while (status == RELATA_OK && known->n < n_wanted) {
        Way last = known->items[known->n - 1];
        for (uint32_t i = 0; i < last.n && status == RELATA_OK; i++)
            status = branch(search, scratch, known, &open, &last, i);
        size_t best = 0;
        for (size_t i = 1; i < open.n; i++)
            if (open.items[i].cost < open.items[best].cost)
                best = i;
        if (!open.n || status != RELATA_OK)
            break;
        if (!RELATA_ARRAY_ADD(known, open.items[best]))
            status = no_memory(search);
        memmove(&open.items[best], &open.items[best + 1], (--open.n - best) * sizeof *open.items);
    }
    free(open.items);
    return status;
}

static RelataStatus rank_ways(Search *search, uint32_t n_wanted, Ways *known) {
    RELATA_TRY(index_ties(search));
    size_t cells = search->nodes.n * (search->max_steps + 1);
    Scratch scratch = {.cost = malloc(cells * sizeof *scratch.cost),
                       .by_tie = malloc(cells * sizeof *scratch.by_tie),
                       .is_cut = calloc(search->ties.n + 1, sizeof *scratch.is_cut),
                       .reached = malloc(search->nodes.n * sizeof *scratch.reached),
                       .next = malloc(search->nodes.n * sizeof *scratch.next)};
    RelataStatus status = scratch.cost && scratch.by_tie && scratch.is_cut && scratch.reached && scratch.next
                              ? find_ways(search, &scratch, n_wanted, known)
                              : no_memory(search);
    free(scratch.cost);
    free(scratch.by_tie);
    free(scratch.is_cut);
    free(scratch.reached);
    free(scratch.next);
    return status;
}

// ------------------------------------------------------------------------------------------ the answer

static RelataStatus give_path(Search *search, RelataAnswer *answer, const Way *way, RelataPath *out) {
    *out = (RelataPath){.n_steps = way->n, .cost = way->cost};
    out->nodes = RELATA_ARENA_NEW(answer->arena, RelataNode, (size_t)way->n + 1);
    out->steps = RELATA_ARENA_NEW(answer->arena, RelataStatement, way->n);
    out->is_forward = RELATA_ARENA_NEW(answer->arena, bool, way->n);
    if (!out->nodes || !out->steps || !out->is_forward)
        return no_memory(search);
    RELATA_TRY(
        relata_store_node(search->store, answer, search->nodes.items[search->from].id, &out->nodes[0], search->error));
    for (uint32_t i = 0; i < way->n; i++) {
        const Tie *tie = &search->ties.items[way->ties[i]];
        RELATA_TRY(relata_store_statement(search->store, answer, tie->statement, &out->steps[i], search->error));
        out->is_forward[i] = tie->is_forward;
        out->nodes[i + 1] = tie->is_forward ? out->steps[i].object : out->steps[i].subject;
    }
    return RELATA_OK;
}

static RelataStatus run(Search *search, RelataAnswer *answer, RelataPathList *out) {
    uint32_t n_wanted = search->options->n_paths ? search->options->n_paths : DEFAULT_PATHS;
    n_wanted = n_wanted < MAX_PATHS ? n_wanted : MAX_PATHS;
    RelataPreparedFilter filter;
    RELATA_TRY(relata_filter_prepare(search->store, &search->options->filter, &filter, search->error));
    RELATA_TRY(prepare_arm(search, &filter, true));
    RELATA_TRY(prepare_arm(search, &filter, false));
    RELATA_TRY(explore(search));
    Ways ways = {0};
    RelataStatus status = have_met(search) ? rank_ways(search, n_wanted, &ways) : RELATA_OK;
    out->items = RELATA_ARENA_NEW(answer->arena, RelataPath, ways.n);
    if (status == RELATA_OK && !out->items)
        status = no_memory(search);
    for (size_t i = 0; i < ways.n && status == RELATA_OK; i++)
        status = give_path(search, answer, &ways.items[i], &out->items[out->n++]);
    free(ways.items);
    return status;
}

RelataStatus relata_store_path(RelataStore *store, RelataAnswer *answer, int64_t from, int64_t to,
                               const RelataPathOptions *options, RelataPathList *out, RelataError *error) {
    static const RelataPathOptions defaults = {0};
    *out = (RelataPathList){0};
    Search search = {.store = store, .error = error, .options = options ? options : &defaults};
    search.max_steps = search.options->max_steps ? search.options->max_steps : DEFAULT_STEPS;
    search.max_steps = search.max_steps < MAX_STEPS ? search.max_steps : MAX_STEPS;
    RelataNode node;
    RELATA_TRY(relata_store_node(store, answer, from, &node, error));
    RELATA_TRY(relata_store_node(store, answer, to, &node, error));
    if (from == to)
        return relata_fail(error, RELATA_ARGUMENT, store->path, 0, 0, "both ends are the same entity");
    RelataStatus status = node_of(&search, from, &search.from);
    if (status == RELATA_OK)
        status = node_of(&search, to, &search.to);
    if (status == RELATA_OK)
        status = run(&search, answer, out);
    sqlite3_finalize(search.arms[0]);
    sqlite3_finalize(search.arms[1]);
    free(search.nodes.items);
    free(search.slots);
    free(search.ties.items);
    return status;
}
